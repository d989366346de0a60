using System.Globalization;
using System.Runtime.InteropServices;

namespace Knowledge.Analysis;

/// <summary>
/// Cuts a text into words of general Chinese, whatever the shop sells: of all cuts the likeliest, every word taken for itself (the unigram
/// model; Sproat et al., A stochastic finite-state word-segmentation algorithm for Chinese, 1996). Safe to use from several threads.
/// </summary>
internal static class GeneralWords
{
    /// <summary>Characters behind this one are not cut: a word's place is a bit of a number.</summary>
    public const int LongestText = 64;

    private const int LongestWord = 4;

    // What a word that stands in no dictionary tells and costs: a rare character, a run of letters, one of digits. Set by hand.
    private static readonly Entry Strange = new(WordKind.Thing, 8, 18), Letters = new(WordKind.Thing, 8, 10), Digits = new(WordKind.Thing, 5, 10);

    private const float GrammarTells = 0.4f;                                 // of what its rarity says; best of 0.2 to 1 on jd, bq, lcqmc and xiaobu

    private static readonly (Dictionary<ulong, ushort> Groups, Entry[] Entries) Table = Read();

    /// <param name="plain">What the characters are taken from.</param>
    /// <param name="characters">As <see cref="CharacterSegmenter"/> cuts them, gaps left out.</param>
    /// <param name="words">Cleared first.</param>
    public static void Cut(ReadOnlySpan<char> plain, List<Token> characters, List<GeneralWord> words)
    {
        words.Clear();
        int count = Math.Min(characters.Count, LongestText);
        Span<float> costs = stackalloc float[LongestText + 1];               // of the cheapest cut from each character to the end
        Span<int> lengths = stackalloc int[LongestText];                     // of the first word of that cut
        costs[count] = 0;
        for (int first = count - 1; first >= 0; first--)
        {
            costs[first] = float.PositiveInfinity;
            for (int length = 1; length <= LongestWord && first + length <= count && IsOnePiece(characters, first, length); length++)
            {
                if (!TryFind(plain, characters, first, length, out var entry)) continue;
                float cost = entry.Cost + costs[first + length];
                if (cost < costs[first]) (costs[first], lengths[first]) = (cost, length);
            }
        }
        for (int first = 0; first < count; first += lengths[first])
        {
            TryFind(plain, characters, first, lengths[first], out var entry);
            words.Add(GeneralWord.Of(first, lengths[first], entry.Kind, entry.Tells));
        }
    }

    /// <summary>Only Han characters without a gap between them make a word.</summary>
    private static bool IsOnePiece(List<Token> characters, int first, int length)
    {
        if (length == 1) return true;
        var (before, last) = (characters[first + length - 2], characters[first + length - 1]);
        return before.Kind is TokenKind.Character && last.Kind is TokenKind.Character && before.End == last.Start;
    }

    /// <returns>Always true for a single character, known or not.</returns>
    private static bool TryFind(ReadOnlySpan<char> plain, List<Token> characters, int first, int length, out Entry entry)
    {
        var kind = characters[first].Kind;
        entry = kind switch { TokenKind.Letters => Letters, TokenKind.Digits => Digits, _ => Strange };
        if (kind is not TokenKind.Character) return length == 1;
        var word = plain[characters[first].Start..characters[first + length - 1].End];
        if (word.Length > LongestWord || !Table.Groups.TryGetValue(Key(word), out ushort group)) return length == 1;
        entry = Table.Entries[group];
        return true;
    }

    private static ulong Key(ReadOnlySpan<char> word)
    {
        ulong key = 0;
        foreach (char unit in word) key = (key << 16) | unit;
        return key;
    }

    private static (Dictionary<ulong, ushort> Groups, Entry[] Entries) Read()
    {
        using var stream = typeof(GeneralWords).Assembly.GetManifestResourceStream("general-words.txt")
            ?? throw new InvalidOperationException("general-words.txt is not embedded; see Knowledge.csproj.");
        using var reader = new StreamReader(stream);
        var groups = new Dictionary<ulong, ushort>(110_000);
        var entries = new List<Entry>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            var rest = line.AsSpan();
            var kind = Next(ref rest) switch { "grammar" => WordKind.Grammar, "deed" => WordKind.Deed, _ => WordKind.Thing };
            float tells = float.Parse(Next(ref rest), CultureInfo.InvariantCulture) * (kind is WordKind.Grammar ? GrammarTells : 1);
            float cost = float.Parse(Next(ref rest), CultureInfo.InvariantCulture);
            while (!rest.IsEmpty) groups[Key(Next(ref rest))] = (ushort)entries.Count;
            entries.Add(new Entry(kind, tells, cost));
        }
        return (groups, [.. entries]);
    }

    private static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> rest)
    {
        int end = rest.IndexOf(' ');
        var next = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..];
        return next;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(WordKind Kind, float Tells, float Cost);
}
