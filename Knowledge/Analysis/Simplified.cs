namespace Knowledge.Analysis;

/// <summary>Traditional and variant Han characters as the Simplified ones that Mainland texts use: 兩 → 两, 點 → 点.</summary>
/// <remarks>Unit by unit, so offsets stay; characters beyond the first plane stay as they are. Safe for any number of threads.</remarks>
public static class Simplified
{
    // Customers' variants that ICU keeps apart because they are words of their own: 妳 «you», 牠 «it», and 甚 as in 甚麼 «what».
    private const string MoreVariants = "妳你 牠它 甚什";

    private static readonly char[] Characters = BuildTable();

    /// <summary>The Simplified form, or the unit itself when it is no variant.</summary>
    public static char Of(char unit) => Characters[unit];

    internal static bool IsVariant(char unit) => Characters[unit] != unit;

    private static char[] BuildTable()
    {
        char[] table = new char[char.MaxValue + 1];
        for (int unit = 0; unit < table.Length; unit++) table[unit] = (char)unit;
        foreach (string pair in Pairs()) table[pair[0]] = pair[1];
        return table;
    }

    private static IEnumerable<string> Pairs()
    {
        using var stream = typeof(Simplified).Assembly.GetManifestResourceStream("traditional-simplified.txt")
            ?? throw new InvalidOperationException("traditional-simplified.txt is not embedded; see Knowledge.csproj.");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#')).Append(MoreVariants);
        return [.. lines.SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
    }
}
