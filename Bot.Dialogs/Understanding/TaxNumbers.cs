using System.Buffers;
using Bot.Dialogs.Understanding.Codes;

namespace Bot.Dialogs.Understanding;

/// <summary>A tax number as typed, half-width and upper case.</summary>
/// <param name="Fault">What makes it impossible; null: nothing.</param>
public readonly record struct TaxNumber(string Value, TaxNumberFault? Fault);

/// <summary>Why a number cannot be a tax number.</summary>
public enum TaxNumberFault
{
    /// <summary>Neither 18 characters nor the 15 of old numbers.</summary>
    Length,

    /// <summary>A letter that these numbers never have: I, O, S, V, Z.</summary>
    Letter,

    /// <summary>Characters 3 to 8 name a region and are digits.</summary>
    Region,

    /// <summary>The last character does not fit the others: one of them is mistyped.</summary>
    CheckDigit,
}

/// <summary>Tax numbers of companies: 18 characters with a check character, or 15 as they were before 2015, which have none.</summary>
public static class TaxNumbers
{
    private const int OldLength = 15;
    private const int CandidateMin = 10, CandidateMax = 30;
    private const int LabelReach = 14;

    private static readonly SearchValues<char> s_characters = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyz");
    private static readonly SearchValues<char> s_clauseEnds = SearchValues.Create(",，。;；!！?？\n");
    private static readonly WordList s_labels = new("税号 识别号 信用代码 税务登记");

    /// <summary>In order of appearance: what is called one, whether it can be or not, and what cannot be anything else.</summary>
    public static IReadOnlyList<Recognized<TaxNumber>> Find(Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ReadOnlySpan<char> text = utterance.Text;
        List<Recognized<TaxNumber>>? found = null;
        for (var at = 0; text[at..].IndexOfAny(s_characters) is >= 0 and var distance;)
        {
            var start = at + distance;
            at = text[start..].IndexOfAnyExcept(s_characters) is >= 0 and var length ? start + length : text.Length;
            if (at - start is >= CandidateMin and <= CandidateMax && Judge(text[start..at].ToString()) is var said && (IsCalledOne(text[..start]) || IsNothingElse(said)))
            {
                (found ??= []).Add(new Recognized<TaxNumber>(start, at, said));
            }
        }

        return (IReadOnlyList<Recognized<TaxNumber>>?)found ?? [];
    }

    /// <summary>The number in an answer to the question for it, blanks and hyphens within it left out. Null when there is nothing like one.</summary>
    public static TaxNumber? ReadAnswer(Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        if (Find(utterance) is [var found, ..])
        {
            return found.Value;
        }

        var joined = string.Concat(utterance.Text.Where(c => c is not (' ' or '-')));
        var longest = "";
        for (var at = 0; joined.AsSpan(at).IndexOfAny(s_characters) is >= 0 and var distance;)
        {
            var start = at + distance;
            at = joined.AsSpan(start).IndexOfAnyExcept(s_characters) is >= 0 and var length ? start + length : joined.Length;
            longest = at - start > longest.Length ? joined[start..at] : longest;
        }

        return longest.Length is >= CandidateMin and <= CandidateMax && longest.Any(char.IsAsciiDigit) ? Judge(longest) : null;
    }

    private static TaxNumber Judge(string code)
    {
        var value = code.ToUpperInvariant();
        return new TaxNumber(value, value.Length == OldLength ? null : CreditCodes.FaultOf(value));
    }

    private static bool IsCalledOne(ReadOnlySpan<char> before)
    {
        var near = before.Length > LabelReach ? before[^LabelReach..] : before;
        return s_labels.IsIn(near[(near.LastIndexOfAny(s_clauseEnds) + 1)..]);
    }

    private static bool IsNothingElse(TaxNumber said) =>
        said is { Fault: null, Value.Length: CreditCodes.Length } && !NationalIds.IsOne(said.Value)
        && (said.Value.Any(char.IsAsciiLetter) || CreditCodes.IsDigitsOnly(said.Value));
}
