using System.Collections.Frozen;

namespace Knowledge.Analysis;

/// <summary>How characters sound, tones left out: 退获 sounds like 退货 «to return goods», and tuihuo is how it is typed. Syllables are numbered from 1.</summary>
internal static class Syllables
{
    public const int Unknown = 0;

    private const int LongestSyllable = 6;

    private static readonly (ushort[] OfCharacter, FrozenDictionary<string, int> ByName) Table = Read();
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> ByName = Table.ByName.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <returns><see cref="Unknown"/> for what is no Han character of everyday use.</returns>
    public static int Of(ReadOnlySpan<char> token) => token.Length == 1 ? Table.OfCharacter[token[0]] : Unknown;

    /// <summary>Cuts a run of Latin letters into syllables, each as long as can be while the rest still is syllables.</summary>
    /// <param name="letters">Lower case; v stands for ü, as on keyboards.</param>
    /// <param name="syllables">Cleared first; empty when the letters are no syllables.</param>
    /// <returns>Whether the letters are syllables.</returns>
    public static bool TryCut(ReadOnlySpan<char> letters, List<int> syllables)
    {
        syllables.Clear();
        return CutRest(letters, syllables);
    }

    private static bool CutRest(ReadOnlySpan<char> rest, List<int> syllables)
    {
        if (rest.IsEmpty) return syllables.Count > 0;
        for (int length = Math.Min(LongestSyllable, rest.Length); length > 0; length--)
        {
            if (!ByName.TryGetValue(rest[..length], out int syllable)) continue;
            syllables.Add(syllable);
            if (CutRest(rest[length..], syllables)) return true;
            syllables.RemoveAt(syllables.Count - 1);
        }
        return false;
    }

    private static (ushort[] OfCharacter, FrozenDictionary<string, int> ByName) Read()
    {
        using var stream = typeof(Syllables).Assembly.GetManifestResourceStream("syllables.txt")
            ?? throw new InvalidOperationException("syllables.txt is not embedded; see Knowledge.csproj.");
        using var reader = new StreamReader(stream);
        ushort[] ofCharacter = new ushort[char.MaxValue + 1];
        var byName = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string line in reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
        {
            string[] parts = line.Split(' ');
            byName.Add(parts[0], byName.Count + 1);
            foreach (char character in parts[1]) ofCharacter[character] = (ushort)byName.Count;
        }
        foreach (string umlaut in new[] { "lu", "nu" }) byName.TryAdd(umlaut.Replace('u', 'v'), byName[umlaut]);     // the table writes ü as u
        return (ofCharacter, byName.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
