using System.Globalization;
using Bot.Turns;

namespace Bot.DirectLine;

/// <summary>A client's place in a conversation: to it an opaque string, to us the number of the last activity it got.</summary>
internal static class Watermark
{
    public static string Of(Sequence position) => position.ToString();

    /// <summary>Missing or empty is the beginning: nothing can be doubled there, and something could be lost elsewhere.</summary>
    public static bool TryRead(string? watermark, out Sequence position)
    {
        position = Sequence.None;
        if (string.IsNullOrEmpty(watermark))
        {
            return true;
        }

        if (!long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        position = new Sequence(number);
        return true;
    }
}
