namespace Bot.Dialogs.Understanding.Amounts;

/// <summary>How currencies are written before and after an amount, folded.</summary>
internal static class CurrencyWords
{
    // Longer words first where one begins another. 快钱 is 块钱 with the wrong character, a frequent slip; 刀 the everyday dollar.
    private static readonly (WordList Words, Currency Currency)[] s_after =
    [
        (new("元人民币 块人民币 人民币元 人民币 元钱 块钱 快钱 块大洋 大洋 元 圆 块 rmb cny ¥ 软妹币"), Currency.Yuan),
        (new("美元 美金 美圆 美刀 刀乐 usd $"), Currency.UsDollar),
        (new("欧元 eur €"), Currency.Euro),
        (new("英镑 gbp £"), Currency.Pound),
        (new("港元 港币 港圆 港纸 hkd"), Currency.HongKongDollar),
        (new("新台币 台币 twd"), Currency.TaiwanDollar),
        (new("日元 日圆 日币 jpy"), Currency.Yen),
        (new("韩元 韩圆 韩币 krw"), Currency.Won),
        (new("澳元 澳大利亚元 澳币"), Currency.AustralianDollar),
        (new("加元 加拿大元 加币"), Currency.CanadianDollar),
        (new("新加坡元 新元 新币"), Currency.SingaporeDollar),
        (new("新西兰元 纽元"), Currency.NewZealandDollar),
        (new("澳门币 澳门元"), Currency.MacauPataca),
        (new("泰铢"), Currency.Baht),
        (new("马币 林吉特"), Currency.Ringgit),
        (new("越南盾"), Currency.Dong),
        (new("卢布"), Currency.Ruble),
        (new("瑞士法郎"), Currency.Franc),
        (new("比特币 个比特币"), Currency.Bitcoin),
    ];

    private static readonly (string Word, Currency Currency)[] s_before =
    [
        ("人民币", Currency.Yuan), ("¥", Currency.Yuan), ("rmb", Currency.Yuan), ("cny", Currency.Yuan),
        ("hk$", Currency.HongKongDollar), ("nt$", Currency.TaiwanDollar), ("us$", Currency.UsDollar), ("$", Currency.UsDollar),
        ("usd", Currency.UsDollar), ("美元", Currency.UsDollar), ("美金", Currency.UsDollar), ("hkd", Currency.HongKongDollar), ("港币", Currency.HongKongDollar),
        ("欧元", Currency.Euro), ("€", Currency.Euro), ("日元", Currency.Yen), ("£", Currency.Pound),
    ];

    // What begins with a unit and is none: 元旦 «New Year», 元件 «part».
    private static readonly WordList s_notUnits = new("元旦 元素 元件 元器 元宵 元老 元年 元宇 元气 圆形 圆的 圆桌");

    // 三块 before these is three pieces.
    private static readonly WordList s_pieces = new(
        "块表 块手表 块电池 块蛋糕 块肥皂 块香皂 块布 块玻璃 块板 块砖 块屏 块硬盘 块毛巾 块巧克 块饼 块糖 块肉 块豆腐 块石 块主板 块显 块内存 块移动 " +
        "块充电宝 块面膜 块地垫 块地毯 块抹布 块海绵 块磨 块木 块牌 块固态 块滤");

    /// <summary>The unit that follows an amount.</summary>
    /// <returns>The offset after it, or −1.</returns>
    public static int After(ReadOnlySpan<char> text, int at, out Currency currency)
    {
        foreach (var (words, meant) in s_after)
        {
            if (words.LengthAt(text, at) is > 0 and var length)
            {
                currency = meant;
                var isName = Scan.IsLatin(text[at]) && char.IsAsciiLetterOrDigit(Scan.At(text, at + length));
                return isName || s_notUnits.BeginsAt(text, at) || s_pieces.BeginsAt(text, at) ? -1 : at + length;
            }
        }

        currency = Currency.Yuan;
        return -1;
    }

    /// <summary>The sign or word before an amount; a colon may stand between.</summary>
    /// <returns>The offset where it begins, or −1.</returns>
    public static int Before(ReadOnlySpan<char> text, int at, out Currency currency)
    {
        var end = Scan.SkipBlanksBack(text, at);
        end = Scan.At(text, end - 1) == ':' ? end - 1 : end;
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
}
