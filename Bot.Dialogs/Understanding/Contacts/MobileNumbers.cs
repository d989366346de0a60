namespace Bot.Dialogs.Understanding.Contacts;

/// <summary>1[3-9] and nine digits more, in one piece or in groups; or with stars in the middle.</summary>
internal static class MobileNumbers
{
    private const int Length = 11;
    private const int HeadLength = 3;
    private const int TailLength = 4;
    private const int MaskMin = 3, MaskMax = 5;

    public static bool TryRead(ReadOnlySpan<char> text, int at, out Recognized<PhoneNumber> phone)
    {
        phone = default;
        return Scan.At(text, at) == '1' && Scan.At(text, at + 1) is >= '3' and <= '9' && (TryReadPlain(text, at, out phone) || TryReadMasked(text, at, out phone));
    }

    private static bool TryReadPlain(ReadOnlySpan<char> text, int at, out Recognized<PhoneNumber> phone)
    {
        Span<char> digits = stackalloc char[Length];
        var isRead = DigitGroups.TryTake(text, at, Length, digits, out var end) && !Scan.IsLatin(Scan.At(text, end));
        phone = isRead ? new Recognized<PhoneNumber>(at, end, new PhoneNumber(PhoneKind.Mobile, digits.ToString())) : default;
        return isRead;
    }

    /// <summary>138****0000, 138xxxx0000.</summary>
    private static bool TryReadMasked(ReadOnlySpan<char> text, int at, out Recognized<PhoneNumber> phone)
    {
        phone = default;
        var mask = at + HeadLength;
        var tail = mask;
        while (tail - mask <= MaskMax && Scan.At(text, tail) is '*' or 'x' or '×')
        {
            tail++;
        }

        var end = tail + TailLength;
        if (tail - mask is < MaskMin or > MaskMax || end > text.Length || !IsAllDigits(text[at..mask]) || !IsAllDigits(text[tail..end])
            || char.IsAsciiLetterOrDigit(Scan.At(text, end)))
        {
            return false;
        }

        phone = new Recognized<PhoneNumber>(at, end, new PhoneNumber(PhoneKind.Masked, $"{text[at..mask]}****{text[tail..end]}"));
        return true;
    }

    private static bool IsAllDigits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;
}
