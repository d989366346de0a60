using System.Globalization;

namespace Bot.Dialogs.Policies;

/// <summary>Reads a situation from words in any order: 「退货, 签收第 8 天, 已拆封, 有线耳机, 无理由」.</summary>
/// <remarks>Meant for editors: a word that is not known is told, never guessed at. What customers type is understood elsewhere.</remarks>
public sealed class SituationReader(GoodsTree goods)
{
    private const string Today = "今天", Same = "当天";
    private const int DaysMax = 3660;

    private static readonly char[] s_separators = [',', '，', '、', ';', '；', ' ', '\t', '\u3000'];

    /// <param name="text">Words; days as 签收第8天 (the day after receipt is the first), 付款当天, 下单2026-01-31.</param>
    /// <param name="today">The day that 第8天 counts back from, unless the text names its own 今天.</param>
    /// <param name="faults">A Chinese sentence for every word that cannot be read; empty when the situation is understood.</param>
    public Situation Read(string text, DateOnly today, out IReadOnlyList<string> faults)
    {
        var wrong = new List<string>();
        string[] words = Join(text).Split(s_separators, StringSplitOptions.RemoveEmptyEntries);
        var said = words.FirstOrDefault(word => word.StartsWith(Today, StringComparison.Ordinal));
        DateOnly? named = said is not null && PolicyDays.TryRead(said[Today.Length..], out var day) ? day : null;
        PolicyKind? kind = null;
        var question = new PolicyQuestion(default);
        foreach (var word in words)
        {
            if (PolicyWords.Kinds.TryFind(word, out var found) && kind is null) kind = found;
            else if (named is not null && word.StartsWith(Today, StringComparison.Ordinal)) continue;
            else if (Take(question, word, named ?? today) is { } more) question = more;
            else wrong.Add($"不认识「{word}」，或者同类的词写了两个。");
        }

        if (kind is null) wrong.Insert(0, $"没有写办理什么。可用的有：{string.Join('、', PolicyWords.Kinds.Names)}。");
        faults = wrong;
        return new Situation(question with { Kind = kind ?? default }, named);
    }

    /// <summary>第 8 天 is one word.</summary>
    private static string Join(string text)
    {
        foreach (var blank in new[] { " ", "\u3000" })
        {
            text = text.Replace($"第{blank}", "第", StringComparison.Ordinal).Replace($"{blank}天", "天", StringComparison.Ordinal);
        }

        return text;
    }

    private PolicyQuestion? Take(PolicyQuestion known, string word, DateOnly today)
    {
        if (PolicyWords.Reasons.TryFind(word, out var reason)) return known.Reason is null ? known with { Reason = reason } : null;
        if (PolicyWords.Payments.TryFind(word, out var payment)) return known.Payment is null ? known with { Payment = payment } : null;
        if (PolicyWords.Circumstances.TryFind(word, out var circumstance))
        {
            return known with { Circumstances = new HashSet<Circumstance>(known.Circumstances) { circumstance } };
        }


        if (TakeGoods(known, word) is { } named) return named;
        if (TryReadAmount(word, out var amount)) return known.Amount is null ? known with { Amount = amount } : null;
        return TakeDay(known, word, today);
    }

    /// <summary>有线耳机 alone is what was bought; beside 手机 it is a part of it.</summary>
    private PolicyQuestion? TakeGoods(PolicyQuestion known, string word)
    {
        if (goods.IsPart(word) && (known.Goods is not null || !goods.Knows(word))) return known.Part is null ? known with { Part = word } : null;
        if (!goods.Knows(word)) return null;
        if (known.Goods is null) return known with { Goods = word };
        return goods.IsPart(known.Goods) && known.Part is null ? known with { Goods = word, Part = known.Goods } : null;
    }

    private static PolicyQuestion? TakeDay(PolicyQuestion known, string word, DateOnly today)
    {
        if (word.Length <= 2 || !PolicyWords.Starts.TryFind(word[..2], out var start)) return null;
        if (known.DayOf(start) is not null || !TryReadDay(word[2..], today, out var day)) return null;
        return start switch
        {
            WindowStart.Receipt => known with { ReceivedOn = day },
            WindowStart.Payment => known with { PaidOn = day },
            WindowStart.Order => known with { OrderedOn = day },
            WindowStart.InvoiceIssue => known with { InvoicedOn = day },
            _ => null,
        };
    }

    private static bool TryReadDay(string text, DateOnly today, out DateOnly day)
    {
        day = today;
        if (text == Same) return true;
        if (text is not ['第', .. var number, '天']) return PolicyDays.TryRead(text, out day);
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days > DaysMax) return false;
        day = today.AddDays(-days);
        return true;
    }

    private static bool TryReadAmount(string word, out decimal amount)
    {
        amount = 0;
        return word is [.. var number, '元'] && decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount);
    }
}
