using System.Buffers;
using Bot.Dialogs.Understanding.Numbers;

namespace Bot.Dialogs.Understanding.Amounts;

/// <summary>Money as customers write it: 99块5, 三块二毛五, 一百来块, ¥128.00, 1千5, 退我50, 1.5w, 20美元.</summary>
public static class MoneyScanner
{
    private static readonly SearchValues<char> s_starts =
        SearchValues.Create("0123456789.零〇一壹二两贰三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟万廿卅俩仨" + Quantity.VagueStarts);

    // 大概200元, 小一千块, 80块左右.
    private static readonly WordList s_aboutBefore = new("大概 大约 差不多 将近 接近 约 近 小");
    private static readonly WordList s_aboutAfter = new("左右 上下");

    public static IReadOnlyList<Recognized<Money>> Find(Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ReadOnlySpan<char> text = utterance.Text;
        List<Recognized<Money>>? found = null;
        for (int at = 0, free = 0; text[at..].IndexOfAny(s_starts) is >= 0 and var distance;)
        {
            at += distance;
            if (TryRead(text, at, free, out var money, out var next))
            {
                (found ??= []).Add(money);
                free = money.End;
            }

            at = next;
        }

        return (IReadOnlyList<Recognized<Money>>?)found ?? [];
    }

    /// <param name="free">Where the amount before ended: its ¥ is not this one's too.</param>
    private static bool TryRead(ReadOnlySpan<char> text, int at, int free, out Recognized<Money> money, out int next)
    {
        money = default;
        var isQuantity = Quantity.TryRead(text, at, out var quantity);
        next = Math.Max(Figures.SkipDigits(text, at + 1), quantity.End);
        if (!isQuantity || !TryReadUnit(text, at, free, quantity, out var start, out var end, out var amount))
        {
            return false;
        }

        next = end;
        var signed = Signs.Start(text, at) is var sign && sign < at && start == at;
        money = new Recognized<Money>(signed ? sign : start, end, amount with
        {
            Amount = signed ? -amount.Amount : amount.Amount,
            IsApproximate = amount.IsApproximate || IsAbout(text, start, end),
        });
        return true;
    }

    private static bool TryReadUnit(ReadOnlySpan<char> text, int at, int free, Quantity quantity, out int start, out int end, out Money money)
    {
        start = CurrencyWords.Before(text, at, out var currency);
        var hasPrefix = start >= free;
        start = hasPrefix ? start : at;
        money = new Money(quantity.Value, currency, quantity.IsVague);
        end = quantity.End;
        if (!hasPrefix && IsNamePart(text, at))
        {
            return false;
        }

        var unit = Scan.SkipBlanks(text, quantity.End);
        return TryReadMainUnit(text, at, unit, quantity, ref end, ref money)
            || hasPrefix
            || Coins.TryReadAlone(text, unit, quantity, ref end, ref money)
            || MoneyContext.IsMoney(text, at, quantity.End, quantity);
    }

    private static bool TryReadMainUnit(ReadOnlySpan<char> text, int at, int unit, Quantity quantity, ref int end, ref Money money)
    {
        var after = CurrencyWords.After(text, unit, out var currency);
        if (after < 0 || quantity.Form == NumeralForm.Row || IsTogether(text, at, after))
        {
            return false;
        }

        money = money with { Currency = currency };
        end = currency == Currency.Yuan && text[after - 1] is '元' or '块' or '圆' ? Coins.ReadAfterUnit(text, after, ref money) : after;
        return true;
    }

    /// <summary>The digits of SF123, of 1.2.3 and of 第3块.</summary>
    private static bool IsNamePart(ReadOnlySpan<char> text, int at)
    {
        var before = Scan.At(text, at - 1);
        return before == '第' || (text[at] < '〇' && (Scan.IsLatin(before) || before == '.'));
    }

    /// <summary>一块 «together»: 两件一块退. As a price it is followed by 钱, a digit or an end.</summary>
    private static bool IsTogether(ReadOnlySpan<char> text, int at, int end)
    {
        const string AfterPrice = "半多的吧都也左";
        var next = Scan.At(text, end);
        return end == at + 2 && text[at] == '一' && text[at + 1] == '块' && !Scan.IsBreak(next) && !Numerals.IsNumeral(next) && !AfterPrice.Contains(next);
    }

    private static bool IsAbout(ReadOnlySpan<char> text, int start, int end) => s_aboutAfter.BeginsAt(text, end) || s_aboutBefore.EndsAt(text, start);
}
