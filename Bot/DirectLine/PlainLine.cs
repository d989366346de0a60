using System.Globalization;
using System.Text;

namespace Bot.DirectLine;

/// <summary>A name that a stranger gave, fit to be shown in one line beside other people's words.</summary>
internal static class PlainLine
{
    /// <summary>Without control and direction characters, which could make a line read as something else; at most <paramref name="most"/> UTF-16 units.</summary>
    public static string Of(string text, int most)
    {
        var line = new StringBuilder(Math.Min(text.Length, most));
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
            {
                continue;
            }

            if (line.Length + rune.Utf16SequenceLength > most)
            {
                break;
            }

            line.Append(rune.ToString());
        }

        return line.ToString().Trim();
    }
}
