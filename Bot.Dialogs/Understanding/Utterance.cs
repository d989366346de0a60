using Knowledge.Analysis;

namespace Bot.Dialogs.Understanding;

/// <summary>What the customer wrote, beside the form that every scanner reads.</summary>
/// <remarks>
/// Each UTF-16 unit of <see cref="Original"/> is one unit of <see cref="Text"/>: an offset in one is an offset in the other. Any UTF-16 string is
/// fine, unpaired surrogates included. Immutable.
/// </remarks>
public sealed class Utterance
{
    private const char FullWidthFirst = '！', FullWidthLast = '～', IdeographicSpace = '\u3000';
    private const int FullWidthOffset = '！' - '!';

    private static readonly char[] s_folded = BuildTable();

    public Utterance(string original)
    {
        ArgumentNullException.ThrowIfNull(original);
        Original = original;
        Text = IsFolded(original) ? original : string.Create(original.Length, original, Fold);
    }

    /// <summary>As it came in.</summary>
    public string Original { get; }

    /// <summary>Half-width, lower case, Simplified, every blank a space (line ends stay line ends); punctuation and emoji stay.</summary>
    public string Text { get; }

    /// <summary>The words of a span as they are shown in results: half-width and lower case, Traditional characters kept.</summary>
    public string Words(int start, int end) =>
        string.Create(end - start, (Original, start), static (words, from) =>
        {
            for (var i = 0; i < words.Length; i++)
            {
                words[i] = char.ToLowerInvariant(Narrow(from.Original[from.start + i]));
            }
        });

    /// <summary>Full-width ASCII and the ideographic space as their half-width forms.</summary>
    internal static char Narrow(char unit) => unit switch
    {
        >= FullWidthFirst and <= FullWidthLast => (char)(unit - FullWidthOffset),
        IdeographicSpace => ' ',
        _ => unit,
    };

    private static bool IsFolded(string original)
    {
        foreach (var unit in original)
        {
            if (s_folded[unit] != unit)
            {
                return false;
            }
        }

        return true;
    }

    private static void Fold(Span<char> text, string original)
    {
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = s_folded[original[i]];
        }
    }

    private static char[] BuildTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var unit = 0; unit < table.Length; unit++)
        {
            table[unit] = Fold((char)unit);
        }

        return table;
    }

    private static char Fold(char unit) => Narrow(unit) switch
    {
        '\r' or '\n' or '\u2028' or '\u2029' => '\n',
        '￥' => '¥',
        var narrow when char.IsWhiteSpace(narrow) => ' ',
        var narrow => Simplified.Of(char.ToLowerInvariant(narrow)),
    };
}
