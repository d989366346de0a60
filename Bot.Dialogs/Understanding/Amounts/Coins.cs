using Bot.Dialogs.Understanding.Numbers;

namespace Bot.Dialogs.Understanding.Amounts;

/// <summary>What follows 元 and 块: 三块五, 99块5, 五元三毛, 三块二毛五, 两块零五分, 三块半, 三块多; and 角 and 分 by themselves.</summary>
internal static class Coins
{
    private const decimal Jiao = 0.1m;
    private const decimal Fen = 0.01m;

    // 三毛衣 and 五角星 are no money.
    private const string NotAfterMao = "衣巾病绒线呢毯利重坯孩";
    private const string NotAfterJiao = "形星度裤架落色钢铁尺";

    // After 三块半 and 三块多 nothing but an end of some kind.
    private const string Endings = "的吧吗呢了啊呀钱";

    /// <summary>Reads what follows the main unit and adds it.</summary>
    /// <returns>The offset after it; <paramref name="at"/> when nothing follows.</returns>
    public static int ReadAfterUnit(ReadOnlySpan<char> text, int at, ref Money money)
    {
        switch (Scan.At(text, at))
        {
            case '半' when IsEnding(text, at + 1):
                money = money with { Amount = money.Amount + (5 * Jiao) };
                return at + 1;
            case '多' or '来' when IsEnding(text, at + 1):
                money = money with { IsApproximate = true };
                return at + (Scan.At(text, at + 1) == '钱' ? 2 : 1);
            default:
                return ReadDigits(text, at, ref money);
        }
    }

    /// <summary>五毛, 三毛五, 一分钱: coins alone.</summary>
    /// <param name="at">Where the unit stands.</param>
    public static bool TryReadAlone(ReadOnlySpan<char> text, int at, Quantity quantity, out int end, out Money money)
    {
        var isFen = Scan.StartsWith(text, at, "分钱");
        (end, money) = (at, default);
        if ((!isFen && !IsMao(text, at)) || quantity.Form == NumeralForm.Row)
        {
            return false;
        }

        money = new Money(quantity.Value * (isFen ? Fen : Jiao), Currency.Yuan, quantity.IsVague) { Coin = isFen ? SmallCoin.Fen : SmallCoin.Jiao };
        end = isFen ? at + 1 : ReadFenAfterMao(text, at + 1, ref money);
        end += Scan.At(text, end) == '钱' ? 1 : 0;
        return true;
    }

    private static int ReadDigits(ReadOnlySpan<char> text, int at, ref Money money)
    {
        // 三块零二分: 零 only fills the place of the 角.
        var digitAt = Scan.At(text, at) is '零' && Numerals.Digit(Scan.At(text, at + 1)) > 0 ? at + 1 : at;
        if (!TryReadPlaces(text, digitAt, out var end, out var value))
        {
            return at;
        }

        if (IsMao(text, end) && value < 10 && digitAt == at)
        {
            money = money with { Amount = money.Amount + (value * Jiao) };
            end = ReadFenAfterMao(text, end + 1, ref money);
            return end + (Scan.At(text, end) == '钱' ? 1 : 0);
        }

        if (Scan.At(text, end) == '分' && value < 10)
        {
            money = money with { Amount = money.Amount + (value * Fen) };
            return end + (Scan.At(text, end + 1) == '钱' ? 2 : 1);
        }

        if (NumberTail.GoesOn(text, end) && !BeginsNextCount(text, end))
        {
            return at;
        }

        money = money with { Amount = money.Amount + (value * (end - at == 1 ? Jiao : Fen)) };
        return end;
    }

    /// <summary>二毛五, 二毛五分.</summary>
    private static int ReadFenAfterMao(ReadOnlySpan<char> text, int at, ref Money money)
    {
        if (!TryReadPlaces(text, at, out var end, out var value) || end > at + 1)
        {
            return at;
        }

        var isFen = Scan.At(text, end) == '分';
        if (!isFen && NumberTail.GoesOn(text, end))
        {
            return at;
        }

        money = money with { Amount = money.Amount + (value * Fen), Coin = null };
        return isFen ? end + 1 : end;
    }

    /// <summary>One digit or two, figures or Chinese.</summary>
    private static bool TryReadPlaces(ReadOnlySpan<char> text, int at, out int end, out int value)
    {
        (end, value) = (at, 0);
        while (end < text.Length && end - at < 2 && Digit(text[end]) is >= 0 and var digit)
        {
            if (end > at && BeginsNextCount(text, end))
            {
                break;
            }

            value = (value * 10) + digit;
            end++;
        }

        return end > at;
    }

    /// <summary>三块五一斤: the 一 counts the next thing.</summary>
    private static bool BeginsNextCount(ReadOnlySpan<char> text, int at) => Scan.At(text, at) == '一' && MeasureWords.StandsAt(text, at + 1);

    private static int Digit(char c) => char.IsAsciiDigit(c) ? c - '0' : c < '〇' ? -1 : Numerals.Digit(c);

    private static bool IsMao(ReadOnlySpan<char> text, int at) => Scan.At(text, at) switch
    {
        '毛' => !NotAfterMao.Contains(Scan.At(text, at + 1)),
        '角' => !NotAfterJiao.Contains(Scan.At(text, at + 1)),
        _ => false,
    };

    private static bool IsEnding(ReadOnlySpan<char> text, int at) => Scan.IsBreak(Scan.At(text, at)) || Endings.Contains(Scan.At(text, at));
}
