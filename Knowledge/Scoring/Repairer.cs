using Knowledge.Analysis;
using Knowledge.Indexing;

namespace Knowledge.Scoring;

/// <summary>
/// Reads what no wording has as what it sounds like or what it is when two neighbours change places: 退或 and tuihuo as 退货 «to return
/// goods», 货退 likewise. Only where both sides of a character are unknown together: what a wording has is never touched. Not safe to use
/// from several threads.
/// </summary>
internal sealed class Repairer(IndexedTexts texts)
{
    private const int LongestLetters = 24;                                   // typed in one go; bounds the time for cutting them

    private readonly List<string?> _instead = [];                            // of each token; null where it stays
    private readonly List<int> _syllables = [];
    private readonly AnalyzedText _before = new();

    /// <summary>Characters of the original that were read as others, in order.</summary>
    public List<Repair> Repairs { get; } = [];

    /// <param name="text">Analyzed already; cut again when something was repaired.</param>
    /// <returns>Whether anything was.</returns>
    public bool Repair(AnalyzedText text)
    {
        Repairs.Clear();
        _instead.Clear();
        foreach (var _ in text.Characters) _instead.Add(null);
        for (int i = 0; i < text.Characters.Count; i++)
        {
            if (_instead[i] is null) RepairAt(text, i);
        }
        if (Repairs.Count == 0) return false;
        Rewrite(text);
        return true;
    }

    private void RepairAt(AnalyzedText text, int i)
    {
        if (text.Characters[i].Kind is TokenKind.Letters) RepairLetters(text, i);
        else if (i + 1 < text.Characters.Count && IsStrange(text, i) && _instead[i + 1] is null && !TrySwap(text, i)) TrySound(text, i);
    }

    /// <summary>The pair of this character and the next is in no wording, nor is at least one of them together with its other neighbour.</summary>
    private bool IsStrange(AnalyzedText text, int i) => !IsKnown(text, i, i + 1) && (!IsKnown(text, i - 1, i) || !IsKnown(text, i + 1, i + 2));

    private bool TrySwap(AnalyzedText text, int i)
    {
        if (IsKnown(text, i - 1, i) || IsKnown(text, i + 1, i + 2) || WordingsWith(text, i + 1, i) < Sounds.UsualFrom) return false;
        Replace(text, i, Text(text, i + 1), Text(text, i));
        return true;
    }

    private void TrySound(AnalyzedText text, int i)
    {
        string first = Text(text, i), second = Text(text, i + 1);
        if (!texts.Sounds.TryFind(Syllables.Of(first), Syllables.Of(second), out var pair)) return;
        bool isFirstWrong = pair.Second == second && !IsKnown(text, i - 1, i), isSecondWrong = pair.First == first && !IsKnown(text, i + 1, i + 2);
        if (isFirstWrong || isSecondWrong) Replace(text, i, pair.First, pair.Second);       // both wrong would be another word
    }

    private void RepairLetters(AnalyzedText text, int i)
    {
        var letters = text.Characters[i].Of(text.Plain);
        if (letters.Length > LongestLetters || texts.Vocabulary.Find(letters) != Postings.Unknown || !Syllables.TryCut(letters, _syllables)) return;
        string read = "";
        if (_syllables.Count < 2) return;
        for (int at = 0; at < _syllables.Count; at += 2)
        {
            int first = Math.Min(at, _syllables.Count - 2);                  // the last of an odd number is heard with the one before
            if (!texts.Sounds.TryFind(_syllables[first], _syllables[first + 1], out var pair)) return;
            read += first < at ? pair.Second : pair.First + pair.Second;
        }
        _instead[i] = read;
        Note(text, i, i, read);
    }

    private void Replace(AnalyzedText text, int i, string first, string second)
    {
        (_instead[i], _instead[i + 1]) = (first, second);
        Note(text, i, i + 1, first + second);
    }

    private void Note(AnalyzedText text, int first, int last, string read) =>
        Repairs.Add(new Repair(text.OriginOf(text.Characters[first]).Start, text.OriginOf(text.Characters[last]).End, read));

    private bool IsKnown(AnalyzedText text, int first, int second) => WordingsWith(text, first, second) > 0;

    private int WordingsWith(AnalyzedText text, int first, int second)
    {
        if (Math.Min(first, second) < 0 || Math.Max(first, second) >= text.Characters.Count) return 0;
        int pair = texts.Vocabulary.FindPair(Find(text, first), Find(text, second));
        return texts.PairPostings.IsAsked(pair) ? texts.PairPostings.Wordings(pair).Length : 0;
    }

    private int Find(AnalyzedText text, int i) => texts.Vocabulary.Find(text.Characters[i].Of(text.Plain));

    private static string Text(AnalyzedText text, int i) => text.Characters[i].Of(text.Plain).ToString();

    private void Rewrite(AnalyzedText text)
    {
        _before.CopyPlainOf(text);
        text.BeginPlain();
        int behind = 0;
        for (int i = 0; i < _before.Characters.Count; i++)
        {
            var token = _before.Characters[i];
            var (start, end) = _before.OriginOf(token);
            if (token.Start > behind) text.Append([Folding.Blank], start, 0);
            behind = token.End;
            text.Append(_instead[i] ?? token.Of(_before.Plain), start, end - start);
        }
        texts.Analyzer.Cut(text);
    }
}

/// <summary>A piece of the customer's text, and what it was read as.</summary>
internal readonly record struct Repair(int Start, int End, string Read);
