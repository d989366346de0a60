using System.Buffers;

namespace Bot.Dialogs.Understanding.Numbers;

/// <summary>Ordinals: 第三, 第2个, 倒数第二, 最后一个, 头一个, 上一个.</summary>
public static class OrdinalScanner
{
    private static readonly SearchValues<char> s_starts = SearchValues.Create("第倒最末头首上前下");

    // 第三方 «third party», 第一时间 «at once».
    private static readonly WordList s_others = new("第三方 第一时间");

    // A word for a thing must follow: 上一个 is a place in a list, 上一年 and 首付 are none.
    private const string Things = "个条件款项单双行份张笔种台";

    private static readonly (WordList Words, Ordinal Ordinal)[] s_words =
    [
        (new("最后一 最末一 末一 最后那 最后1 最后这 倒数一"), new(0, OrdinalOrigin.End)),
        (new("最前面那 头一 首"), new(1, OrdinalOrigin.Start)),
        (new("上一 前一"), new(-1, OrdinalOrigin.Current)),
        (new("下一"), new(1, OrdinalOrigin.Current)),
    ];

    public static IReadOnlyList<Recognized<Ordinal>> Find(Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ReadOnlySpan<char> text = utterance.Text;
        List<Recognized<Ordinal>>? found = null;
        for (var at = 0; text[at..].IndexOfAny(s_starts) is >= 0 and var distance;)
        {
            at += distance;
            if (TryRead(text, at, out var end, out var ordinal))
            {
                (found ??= []).Add(new Recognized<Ordinal>(at, end, ordinal));
                at = end;
            }
            else
            {
                at++;
            }
        }

        return (IReadOnlyList<Recognized<Ordinal>>?)found ?? [];
    }

    private static bool TryRead(ReadOnlySpan<char> text, int at, out int end, out Ordinal ordinal)
    {
        const string FromEnd = "倒数第";
        var isFromEnd = Scan.StartsWith(text, at, FromEnd);
        if (text[at] != '第' && !isFromEnd)
        {
            return TryReadWord(text, at, out end, out ordinal);
        }

        var isPlace = TryReadPlace(text, isFromEnd ? at + FromEnd.Length : at + 1, out end, out var place) && place > 0 && !s_others.BeginsAt(text, at);
        ordinal = isFromEnd ? new Ordinal(1 - place, OrdinalOrigin.End) : new Ordinal(place, OrdinalOrigin.Start);
        return isPlace;
    }

    private static bool TryReadPlace(ReadOnlySpan<char> text, int at, out int end, out int place)
    {
        at = Scan.SkipBlanks(text, at);
        (end, place) = (at, 0);
        if (!ChineseNumerals.TryRead(text, at, out var numeral) || numeral is { Form: NumeralForm.Vague } or { Value: > int.MaxValue }
            || numeral.Value != decimal.Truncate(numeral.Value) || numeral is { Form: NumeralForm.Row, Value: < 100 })
        {
            return false;
        }

        (end, place) = (numeral.End, (int)numeral.Value);
        return true;
    }

    private static bool TryReadWord(ReadOnlySpan<char> text, int at, out int end, out Ordinal ordinal)
    {
        foreach (var (words, meaning) in s_words)
        {
            end = at + words.LengthAt(text, at);
            if (end > at && Things.Contains(Scan.At(text, end)))
            {
                ordinal = meaning;
                end++;
                return true;
            }
        }

        (end, ordinal) = (at, default);
        return false;
    }
}
