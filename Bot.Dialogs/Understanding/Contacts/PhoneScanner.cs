using System.Buffers;
using Bot.Dialogs.Understanding.Numbers;

namespace Bot.Dialogs.Understanding.Contacts;

/// <summary>Chinese phone numbers: mobile, landline, 400, masked (138****0000) and last four digits (尾号5678). Longer rows of digits are codes.</summary>
public static class PhoneScanner
{
    private static readonly SearchValues<char> s_starts = SearchValues.Create("0123456789+(尾后");

    private static readonly string[] s_tails = ["尾号", "后四位", "后4位", "末四位"];
    private static readonly string[] s_countryCodes = ["+86", "0086", "86"];

    // What may stand between 尾号 and its digits: 尾号是：5678.
    private const string TailFillers = "是为数字码: ";

    // Before a number these make it part of something else: A12345678, 3.12345678, x=12345678, 45-12345678.
    private const string Gluing = ".-/=*#_@&%+~";

    public static IReadOnlyList<Recognized<PhoneNumber>> Find(Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ReadOnlySpan<char> text = utterance.Text;
        List<Recognized<PhoneNumber>>? found = null;
        for (var at = 0; text[at..].IndexOfAny(s_starts) is >= 0 and var distance;)
        {
            at += distance;
            if (TryRead(text, at, out var phone))
            {
                (found ??= []).Add(phone);
                at = phone.End;
            }
            else
            {
                at = Math.Max(at + 1, Figures.SkipDigits(text, at));
            }
        }

        return (IReadOnlyList<Recognized<PhoneNumber>>?)found ?? [];
    }

    private static bool TryRead(ReadOnlySpan<char> text, int at, out Recognized<PhoneNumber> phone)
    {
        if (text[at] is '尾' or '后')
        {
            return TryReadTail(text, at, out phone);
        }

        phone = default;
        if (IsGlued(text, at))
        {
            return false;
        }

        return TryReadWithCountry(text, at, out phone) || MobileNumbers.TryRead(text, at, out phone) || Landlines.TryRead(text, at, hasCountry: false, out phone);
    }

    private static bool IsGlued(ReadOnlySpan<char> text, int at)
    {
        var before = Scan.At(text, at - 1);
        return char.IsAsciiLetterOrDigit(before) || (Gluing.Contains(before) && char.IsAsciiLetterOrDigit(Scan.At(text, at - 2)));
    }

    private static bool TryReadWithCountry(ReadOnlySpan<char> text, int at, out Recognized<PhoneNumber> phone)
    {
        phone = default;
        var start = at;
        at += text[at] == '(' ? 1 : 0;
        foreach (var code in s_countryCodes)
        {
            if (!Scan.StartsWith(text, at, code))
            {
                continue;
            }

            var rest = DigitGroups.SkipSeparator(text, at + code.Length);
            if (MobileNumbers.TryRead(text, rest, out phone) || Landlines.TryRead(text, rest, hasCountry: true, out phone))
            {
                phone = phone with { Start = start };
                return true;
            }
        }

        return false;
    }

    private static bool TryReadTail(ReadOnlySpan<char> text, int at, out Recognized<PhoneNumber> phone)
    {
        const int Length = 4;
        phone = default;
        foreach (var word in s_tails)
        {
            if (!Scan.StartsWith(text, at, word))
            {
                continue;
            }

            var start = at + word.Length;
            while (TailFillers.Contains(Scan.At(text, start)))
            {
                start++;
            }

            var end = Figures.SkipDigits(text, start);
            phone = end - start == Length ? new Recognized<PhoneNumber>(start, end, new PhoneNumber(PhoneKind.Tail, text[start..end].ToString())) : default;
            return end - start == Length;
        }

        return false;
    }
}
