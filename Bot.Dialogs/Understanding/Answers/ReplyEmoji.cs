using System.Text;

namespace Bot.Dialogs.Understanding.Answers;

/// <summary>👍, 👌 and their opposites.</summary>
internal static class ReplyEmoji
{
    private const int SkinToneFirst = 0x1F3FB, SkinToneLast = 0x1F3FF, TextOrEmoji = 0xFE0F;

    /// <returns>The length of the sign with its skin tone, or 0.</returns>
    public static int Match(ReadOnlySpan<char> text, out ReplyWord word)
    {
        word = ReplyWord.Filler;
        if (text.IsEmpty || text[0] < '\u2500' || Rune.DecodeFromUtf16(text, out var sign, out var length) != System.Buffers.OperationStatus.Done)
        {
            return 0;
        }

        switch (sign.Value)
        {
            case 0x1F44D or 0x1F44C or 0x1F646 or 0x1F197 or 0x2705 or 0x2714 or 0x2611 or 0x1F91D:
                word = ReplyWord.Yes;
                break;
            case 0x1F44E or 0x1F645 or 0x270B or 0x1F590 or 0x274C or 0x2716 or 0x1F6AB:
                word = ReplyWord.No;
                break;
            default:
                return 0;
        }

        while (Rune.DecodeFromUtf16(text[length..], out var modifier, out var more) == System.Buffers.OperationStatus.Done
            && modifier.Value is (>= SkinToneFirst and <= SkinToneLast) or TextOrEmoji)
        {
            length += more;
        }

        return length;
    }
}
