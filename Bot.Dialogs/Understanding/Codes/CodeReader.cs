namespace Bot.Dialogs.Understanding.Codes;

/// <summary>Tells order numbers from tracking numbers: by the carriers' forms, by the words before them, else 12 to 20 digits are an order.</summary>
internal static class CodeReader
{
    private const int OrderDigitsMin = 12, OrderDigitsMax = 20;
    private const int LabelledMin = 6, LabelledMax = 32;
    private const int MobileLength = 11;

    // A label is looked for in so many characters before the code, not past the end of a clause.
    private const int LabelReach = 14;

    private static readonly string[] s_otherLabels = ["身份证", "身份证号", "证件号", "银行卡", "卡号", "银行卡号", "税号", "序列号", "sn", "imei", "串号"];
    private static readonly string[] s_exactOrderLabels = ["订单号", "订单编号", "单号", "订单", "订单是", "订单号是", "订单号为", "单号是", "编号是"];
    private static readonly string[] s_exactTrackingLabels = ["快递单号", "运单号", "物流单号", "快递号", "物流号", "寄件单号", "寄回单号", "回寄单号", "单号是", "快递单", "运单", "单号"];

    /// <param name="text">Folded.</param>
    /// <param name="start">Of a whole row of letters and digits.</param>
    public static CodeKind Read(ReadOnlySpan<char> text, int start, int end)
    {
        var code = text[start..end];
        var digits = CountDigits(code);
        if (digits < LabelledMin || NationalIds.IsOne(code) || code.Length > LabelledMax)
        {
            return CodeKind.Other;
        }

        if (Carriers.HasForm(code))
        {
            return CodeKind.Tracking;
        }

        var words = WordsBefore(text, start);
        if (EndsWithAny(words, s_otherLabels))
        {
            return CodeKind.Other;
        }

        var isRow = digits == code.Length && digits is >= OrderDigitsMin and <= OrderDigitsMax;
        return Carriers.AreMeant(AfterOrderLabel(words)) && (isRow || EndsWithAny(words, s_exactTrackingLabels)) && !IsMobile(code) ? CodeKind.Tracking
            : isRow || (EndsWithAny(words, s_exactOrderLabels) && !IsMobile(code)) ? CodeKind.Order
            : CodeKind.Other;
    }

    private static int CountDigits(ReadOnlySpan<char> code)
    {
        var digits = 0;
        foreach (var c in code)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return digits;
    }

    private static bool IsMobile(ReadOnlySpan<char> code) => code.Length == MobileLength && code[0] == '1' && code.IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>The clause before the code, its last colon, blank and «#» left off.</summary>
    private static ReadOnlySpan<char> WordsBefore(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end > 0 && start - end < LabelReach && text[end - 1] is ' ' or ':' or '#' or '=' or '(' or '[' or '【' or '「')
        {
            end--;
        }

        var from = end;
        while (from > 0 && end - from < LabelReach && text[from - 1] is not (',' or '。' or ';' or '\n' or '!' or '?'))
        {
            from--;
        }

        return text[from..end];
    }

    /// <summary>What is said after the last word for an order, unless that word belongs to 快递单号: 快递没到，订单号 names the order.</summary>
    private static ReadOnlySpan<char> AfterOrderLabel(ReadOnlySpan<char> words)
    {
        var last = words.LastIndexOf("订单");
        return last < 0 ? words : words[last..];
    }

    private static bool EndsWithAny(ReadOnlySpan<char> words, string[] labels)
    {
        foreach (var label in labels)
        {
            if (words.EndsWith(label))
            {
                return true;
            }
        }

        return false;
    }
}
