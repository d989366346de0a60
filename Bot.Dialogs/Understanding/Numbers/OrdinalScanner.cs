using System.Buffers;

namespace Bot.Dialogs.Understanding.Numbers;

/// <summary>Ordinals: 第三, 第2个, 倒数第二, 最后一个, 头一个, 上一个.</summary>
public static class OrdinalScanner
{
    private static readonly SearchValues<char> s_starts = SearchValues.Create("第倒最末头首上前下");

    // A measure word must follow: 上一个 is a place in a list, 上一 is nothing.
    private static readonly (string Word, Ordinal Ordinal)[] s_words =
    [
        ("最后一", new(0, OrdinalOrigin.End)), ("最末一", new(0, OrdinalOrigin.End)), ("末一", new(0, OrdinalOrigin.End)), ("最后那", new(0, OrdinalOrigin.End)),
        ("最后1", new(0, OrdinalOrigin.End)), ("最后这", new(0, OrdinalOrigin.End)), ("倒数一", new(0, OrdinalOrigin.End)),
        ("最前面那", new(1, OrdinalOrigin.Start)), ("头一", new(1, OrdinalOrigin.Start)), ("首", new(1, OrdinalOrigin.Start)),
        ("上一", new(-1, OrdinalOrigin.Current)), ("前一", new(-1, OrdinalOrigin.Current)), ("下一", new(1, OrdinalOrigin.Current)),
    ];

    // Times and phrases that look like places: 上一年, 下一步, 首付.
    private const string Places = "个条件款项单双行份张笔种台";

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
        if (text[at] == '第')
        {
            ordinal = default;
            return TryReadPlace(text, at + 1, out end, out var place) && (ordinal = new Ordinal(place, OrdinalOrigin.Start)) is { Offset: > 0 };
        }

        if (Scan.StartsWith(text, at, "倒数第"))
        {
            ordinal = default;
            return TryReadPlace(text, at + "倒数第".Length, out end, out var place) && (ordinal = new Ordinal(1 - place, OrdinalOrigin.End)) is { Offset: <= 0 };
        }

        return TryReadWord(text, at, out end, out ordinal);
    }

    private static bool TryReadPlace(ReadOnlySpan<char> text, int at, out int end, out int place)
    {
        at = Scan.SkipBlanks(text, at);
        (end, place) = (at, 0);
        if (!ChineseNumerals.TryRead(text, at, out var numeral) || numeral is { Form: NumeralForm.Vague } or { Value: > int.MaxValue }
            || numeral.Value != decimal.Truncate(numeral.Value) || (numeral.Form == NumeralForm.Row && numeral.End - at == 2))
        {
            return false;
        }

        (end, place) = (numeral.End, (int)numeral.Value);
        return true;
    }

    private static bool TryReadWord(ReadOnlySpan<char> text, int at, out int end, out Ordinal ordinal)
    {
        foreach (var (word, meaning) in s_words)
        {
            end = at + word.Length;
            if (Scan.StartsWith(text, at, word) && Places.Contains(Scan.At(text, end)))
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
