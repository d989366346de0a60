using Bot.Dialogs.Understanding.Numbers;

namespace Bot.Dialogs.Understanding.Contacts;

/// <summary>Area code and seven or eight digits, with an extension; 400 and 800 numbers; and eight digits alone that can be nothing else.</summary>
internal static class Landlines
{
    private const int ServiceLength = 10;
    private const int LocalLength = 8;
    private const int DigitsMax = 12;
    private const int ExtensionMax = 5;

    /// <param name="hasCountry">+86 stands before it, so the 0 of the area code may be missing.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int at, bool hasCountry, out Recognized<PhoneNumber> phone) =>
        TryReadWithArea(text, at, hasCountry, out phone) || TryReadService(text, at, out phone) || (!hasCountry && TryReadLocal(text, at, out phone));

    private static bool TryReadWithArea(ReadOnlySpan<char> text, int at, bool hasCountry, out Recognized<PhoneNumber> phone)
    {
        phone = default;
        var start = at;
        var isBracketed = Scan.At(text, at) == '(';
        at += isBracketed ? 1 : 0;
        var hasZero = Scan.At(text, at) == '0';
        var area = hasZero ? at + 1 : at;
        var areaEnd = AreaEnd(text, area);
        if ((!hasZero && !hasCountry) || areaEnd < 0 || (isBracketed && Scan.At(text, areaEnd) != ')'))
        {
            return false;
        }

        at = DigitGroups.SkipSeparator(text, areaEnd);
        Span<char> digits = stackalloc char[DigitsMax];
        digits[0] = '0';
        text[area..areaEnd].CopyTo(digits[1..]);
        var length = 1 + areaEnd - area;
        var local = DigitGroups.TryTake(text, at, 8, digits[length..], out var end) ? 8 : DigitGroups.TryTake(text, at, 7, digits[length..], out end) ? 7 : 0;
        if (local == 0 || Scan.IsLatin(Scan.At(text, end)))
        {
            return false;
        }

        end = ReadExtension(text, end, out var extension);
        phone = new Recognized<PhoneNumber>(start, end, new PhoneNumber(PhoneKind.Landline, string.Concat(digits[..(length + local)], extension)));
        return true;
    }

    /// <summary>10 and 20 to 29 are two digits long, the others, 310 to 999, three.</summary>
    private static int AreaEnd(ReadOnlySpan<char> text, int at)
    {
        var (first, second, third) = (Scan.At(text, at), Scan.At(text, at + 1), Scan.At(text, at + 2));
        if (!char.IsAsciiDigit(second))
        {
            return -1;
        }

        return first == '2' || (first == '1' && second == '0') ? at + 2 : first is >= '3' and <= '9' && char.IsAsciiDigit(third) ? at + 3 : -1;
    }

    private static int ReadExtension(ReadOnlySpan<char> text, int at, out string extension)
    {
        extension = "";
        var digits = Scan.At(text, at) is '转' or '-' ? Scan.SkipBlanks(text, at + 1) : at;
        digits += Scan.StartsWith(text, digits, "分机") ? "分机".Length : 0;
        var end = Figures.SkipDigits(text, digits);
        if (digits == at || end - digits is 0 or > ExtensionMax)
        {
            return at;
        }

        extension = $"-{text[digits..end]}";
        return end;
    }

    private static bool TryReadService(ReadOnlySpan<char> text, int at, out Recognized<PhoneNumber> phone)
    {
        Span<char> digits = stackalloc char[ServiceLength];
        var end = at;
        var isRead = (Scan.StartsWith(text, at, "400") || Scan.StartsWith(text, at, "800"))
            && DigitGroups.TryTake(text, at, ServiceLength, digits, out end) && !Scan.IsLatin(Scan.At(text, end));
        phone = isRead ? new Recognized<PhoneNumber>(at, end, new PhoneNumber(PhoneKind.Service, digits.ToString())) : default;
        return isRead;
    }

    /// <summary>52090833, 6228-8559. A day like 20260301 begins with 19 or 20 and is none.</summary>
    private static bool TryReadLocal(ReadOnlySpan<char> text, int at, out Recognized<PhoneNumber> phone)
    {
        phone = default;
        Span<char> digits = stackalloc char[LocalLength];
        if (Scan.At(text, at) is < '2' or > '8' || !DigitGroups.TryTake(text, at, LocalLength, digits, out var end) || digits.StartsWith("20") || digits.StartsWith("19"))
        {
            return false;
        }

        var isGrouped = end - at > LocalLength;
        if (NumberTail.GoesOn(text, end) || IsUnit(text, end) || (isGrouped && Scan.At(text, end) == ' ' && char.IsAsciiDigit(Scan.At(text, end + 1))))
        {
            return false;
        }

        phone = new Recognized<PhoneNumber>(at, end, new PhoneNumber(PhoneKind.Landline, digits.ToString()));
        return true;
    }

    private static bool IsUnit(ReadOnlySpan<char> text, int at) => Scan.At(text, Scan.SkipBlanks(text, at)) is '元' or '块' or '¥' or '$';
}
