using System.Buffers;
using Bot.Dialogs.Understanding.Numbers;

namespace Bot.Dialogs.Understanding.Amounts;

/// <summary>Money as customers write it: 99块5, 三块二毛五, 一百来块, ¥128.00, 1千5, 退我50, 1.5w, 20美元.</summary>
public static class MoneyScanner
{
    private static readonly SearchValues<char> s_starts =
        SearchValues.Create("0123456789.零〇一壹二两贰三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟万廿卅俩仨" + Quantity.VagueStarts);

    private static readonly string[] s_about = ["大概", "大约", "差不多", "将近", "接近", "约", "近", "小"];

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
        (end, money) = (quantity.End, new Money(quantity.Value, currency, quantity.IsVague));
        if (!hasPrefix && IsNamePart(text, at))
        {
            return false;
        }

        var unitAt = Scan.SkipBlanks(text, quantity.End);
        if (quantity.Form != NumeralForm.Row && CurrencyWords.After(text, unitAt, out var unit) is > 0 and var afterUnit && !IsTogether(text, at, afterUnit))
        {
            money = money with { Currency = unit };
            end = unit == Currency.Yuan && text[afterUnit - 1] is '元' or '块' or '圆' ? Coins.ReadAfterUnit(text, afterUnit, ref money) : afterUnit;
            return true;
        }

        return hasPrefix || Coins.TryReadAlone(text, unitAt, quantity, out end, out money)
            || (quantity.Form != NumeralForm.Row && MoneyContext.IsMoney(text, at, end = quantity.End, quantity) && (money = new Money(quantity.Value, Currency.Yuan, quantity.IsVague)) is { Amount: > 0 });
    }

    /// <summary>The digits of SF123, of 1.2.3 and of 第3块.</summary>
    private static bool IsNamePart(ReadOnlySpan<char> text, int at)
    {
        var before = Scan.At(text, at - 1);
        return before == '第' || (text[at] < '〇' && (Scan.IsLatin(before) || before == '.'));
    }

    /// <summary>一块 «together»: 两件一块退. With a price it is followed by 钱, a digit or an end.</summary>
    private static bool IsTogether(ReadOnlySpan<char> text, int at, int end) =>
        end == at + 2 && text[at] == '一' && text[at + 1] == '块'
        && !Scan.IsBreak(Scan.At(text, end)) && !Numerals.IsNumeral(Scan.At(text, end)) && Scan.At(text, end) is not ('半' or '多' or '的' or '吧' or '都' or '也' or '左');

    private static bool IsAbout(ReadOnlySpan<char> text, int start, int end)
    {
        if (Scan.StartsWith(text, end, "左右") || Scan.StartsWith(text, end, "上下"))
        {
            return true;
        }

        foreach (var word in s_about)
        {
            if (Scan.EndsWith(text, start, word))
            {
                return true;
            }
        }

        return false;
    }
}
