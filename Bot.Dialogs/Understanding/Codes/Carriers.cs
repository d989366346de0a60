namespace Bot.Dialogs.Understanding.Codes;

/// <summary>How the carriers of Chinese online shops number their parcels.</summary>
internal static class Carriers
{
    // Letters, then so many digits. From numbers printed on the carriers' public waybills; the international form (EA123456789CN) is the UPU's S10.
    private static readonly (string Letters, int DigitsMin, int DigitsMax)[] s_forms =
    [
        ("sf", 12, 15), ("yt", 12, 15), ("jdva", 11, 13), ("jdvb", 11, 13), ("jdvc", 11, 13), ("jdx", 11, 13), ("jdk", 11, 13), ("jd", 11, 15), ("jt", 12, 15), ("zto", 12, 14), ("sto", 12, 14),
        ("yd", 12, 15), ("dpk", 9, 14), ("dp", 9, 13), ("ky", 11, 15), ("lp", 14, 16), ("cn", 12, 16), ("cnsg", 9, 14), ("ems", 9, 13), ("st", 12, 13), ("best", 10, 14), ("uc", 11, 14), ("xb", 11, 14),
    ];

    private static readonly string[] s_names =
        ["顺丰", "中通", "圆通", "韵达", "申通", "极兔", "邮政", "京东快递", "京东物流", "德邦", "百世", "菜鸟", "丹鸟", "跨越", "安能", "ems"];

    private static readonly string[] s_words = ["快递", "运单", "物流", "寄出", "寄回", "寄件", "面单", "回寄", "包裹", "退回", "单号寄"];

    /// <param name="code">Letters and digits, lower case.</param>
    public static bool HasForm(ReadOnlySpan<char> code)
    {
        var letters = code.IndexOfAnyInRange('0', '9');
        if (letters <= 0)
        {
            return false;
        }

        var digits = code[letters..];
        if (IsPostal(code, letters))
        {
            return true;
        }

        if (digits.IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return false;
        }

        foreach (var form in s_forms)
        {
            if (code[..letters].SequenceEqual(form.Letters) && digits.Length >= form.DigitsMin && digits.Length <= form.DigitsMax)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words before a number speak of a parcel: 快递单号, 寄回去了, 中通.</summary>
    public static bool AreMeant(ReadOnlySpan<char> words) => LastOf(words, s_names) >= 0 || LastOf(words, s_words) >= 0;

    private static int LastOf(ReadOnlySpan<char> text, string[] words)
    {
        var last = -1;
        foreach (var word in words)
        {
            last = Math.Max(last, text.LastIndexOf(word));
        }

        return last;
    }

    private static bool IsPostal(ReadOnlySpan<char> code, int letters) =>
        code.Length == 13 && letters == 2 && code[2..11].IndexOfAnyExceptInRange('0', '9') < 0 && code[11..].IndexOfAnyExceptInRange('a', 'z') < 0;
}
