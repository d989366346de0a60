namespace Bot.Dialogs.Understanding.Amounts;

/// <summary>How currencies are written before and after an amount, folded.</summary>
internal static class CurrencyWords
{
    // Longer words first where one begins another. 刀 and 欧 are everyday short forms.
    private static readonly (string Word, Currency Currency)[] s_after =
    [
        ("元人民币", Currency.Yuan), ("块人民币", Currency.Yuan), ("人民币元", Currency.Yuan), ("人民币", Currency.Yuan),
        ("元钱", Currency.Yuan), ("块钱", Currency.Yuan), ("块大洋", Currency.Yuan), ("元", Currency.Yuan), ("圆", Currency.Yuan), ("块", Currency.Yuan),
        ("rmb", Currency.Yuan), ("cny", Currency.Yuan), ("¥", Currency.Yuan), ("大洋", Currency.Yuan),
        ("美元", Currency.UsDollar), ("美金", Currency.UsDollar), ("美圆", Currency.UsDollar), ("美刀", Currency.UsDollar), ("usd", Currency.UsDollar),
        ("刀乐", Currency.UsDollar), ("$", Currency.UsDollar), ("欧元", Currency.Euro), ("eur", Currency.Euro), ("€", Currency.Euro),
        ("英镑", Currency.Pound), ("gbp", Currency.Pound), ("£", Currency.Pound),
        ("港元", Currency.HongKongDollar), ("港币", Currency.HongKongDollar), ("港圆", Currency.HongKongDollar), ("港纸", Currency.HongKongDollar), ("hkd", Currency.HongKongDollar),
        ("新台币", Currency.TaiwanDollar), ("台币", Currency.TaiwanDollar), ("twd", Currency.TaiwanDollar),
        ("日元", Currency.Yen), ("日圆", Currency.Yen), ("日币", Currency.Yen), ("jpy", Currency.Yen),
        ("韩元", Currency.Won), ("韩圆", Currency.Won), ("韩币", Currency.Won), ("krw", Currency.Won),
        ("澳元", Currency.AustralianDollar), ("澳大利亚元", Currency.AustralianDollar), ("澳币", Currency.AustralianDollar),
        ("加元", Currency.CanadianDollar), ("加拿大元", Currency.CanadianDollar), ("加币", Currency.CanadianDollar),
        ("新加坡元", Currency.SingaporeDollar), ("新元", Currency.SingaporeDollar), ("新币", Currency.SingaporeDollar),
        ("新西兰元", Currency.NewZealandDollar), ("纽元", Currency.NewZealandDollar), ("澳门币", Currency.MacauPataca), ("澳门元", Currency.MacauPataca),
        ("泰铢", Currency.Baht), ("马币", Currency.Ringgit), ("林吉特", Currency.Ringgit), ("越南盾", Currency.Dong),
        ("卢布", Currency.Ruble), ("瑞士法郎", Currency.Franc), ("比特币", Currency.Bitcoin), ("个比特币", Currency.Bitcoin),
    ];

    private static readonly (string Word, Currency Currency)[] s_before =
    [
        ("人民币", Currency.Yuan), ("¥", Currency.Yuan), ("rmb", Currency.Yuan), ("cny", Currency.Yuan), ("hk$", Currency.HongKongDollar), ("nt$", Currency.TaiwanDollar),
        ("us$", Currency.UsDollar), ("usd", Currency.UsDollar), ("hkd", Currency.HongKongDollar), ("$", Currency.UsDollar), ("美元", Currency.UsDollar), ("欧元", Currency.Euro), ("€", Currency.Euro),
        ("£", Currency.Pound), ("港币", Currency.HongKongDollar),
    ];

    // What begins with a unit and is none: 元旦 «New Year», 元件 «part».
    private static readonly string[] s_notUnits = ["元旦", "元素", "元件", "元器", "元宵", "元老", "元年", "元宇", "元气", "圆形", "圆的", "圆桌"];

    // 三块 before these is three pieces.
    private static readonly string[] s_pieces =
    [
        "块表", "块手表", "块电池", "块蛋糕", "块肥皂", "块香皂", "块布", "块玻璃", "块板", "块砖", "块屏", "块硬盘", "块毛巾", "块巧克", "块饼", "块糖", "块肉",
        "块豆腐", "块石", "块主板", "块显", "块内存", "块移动", "块充电宝", "块面膜", "块地垫", "块地毯", "块抹布", "块海绵", "块磨", "块木", "块牌", "块固态", "块滤",
    ];

    /// <summary>The unit that follows an amount.</summary>
    /// <returns>The offset after it, or −1.</returns>
    public static int After(ReadOnlySpan<char> text, int at, out Currency currency)
    {
        foreach (var (word, meant) in s_after)
        {
            if (Scan.StartsWith(text, at, word) && !StartsWithAny(text, at, s_notUnits) && !StartsWithAny(text, at, s_pieces))
            {
                currency = meant;
                return Scan.IsLatin(word[^1]) && char.IsAsciiLetterOrDigit(Scan.At(text, at + word.Length)) ? -1 : at + word.Length;
            }
        }

        currency = Currency.Yuan;
        return -1;
    }

    /// <summary>The sign or word before an amount.</summary>
    /// <returns>The offset where it begins, or −1.</returns>
    public static int Before(ReadOnlySpan<char> text, int at, out Currency currency)
    {
        var end = Scan.SkipBlanksBack(text, at);
        foreach (var (word, meant) in s_before)
        {
            var start = end - word.Length;
            if (Scan.EndsWith(text, end, word) && !(Scan.IsLatin(word[0]) && Scan.IsLatin(Scan.At(text, start - 1))))
            {
                currency = meant;
                return start;
            }
        }

        currency = Currency.Yuan;
        return -1;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, int at, string[] words)
    {
        foreach (var word in words)
        {
            if (Scan.StartsWith(text, at, word))
            {
                return true;
            }
        }

        return false;
    }
}
