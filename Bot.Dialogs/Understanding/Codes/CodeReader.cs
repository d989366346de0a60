namespace Bot.Dialogs.Understanding.Codes;

/// <summary>Tells order numbers from tracking numbers: by the carriers' forms, by the words before them, else 12 to 20 digits are an order.</summary>
internal static class CodeReader
{
    private const int OrderDigitsMin = 12, OrderDigitsMax = 20;
    private const int LabelledMin = 6, LabelledMax = 32;
    private const int MobileLength = 11;
    private const int CaseDigits = 12;

    // A label is looked for in so many characters before the code, not past the end of a clause.
    private const int LabelReach = 14;

    private static readonly WordList s_otherLabels = new("身份证 身份证号 证件号 银行卡 卡号 银行卡号 税号 税号是 税号为 识别号 识别号是 信用代码 信用代码是 序列号 sn imei 串号");
    private static readonly WordList s_orderLabels = new("订单号 订单编号 单号 订单 订单是 订单号是 订单号为 单号是 编号是");
    private static readonly WordList s_trackingLabels = new("运单号 快递号 物流号 单号 单号是 快递单 运单");

    /// <param name="text">Folded.</param>
    /// <param name="start">Of a whole row of letters and digits.</param>
    public static CodeKind Read(ReadOnlySpan<char> text, int start, int end)
    {
        var code = text[start..end];
        var digits = CountDigits(code);
        if (digits < LabelledMin || IsCaseNumber(code, digits) || NationalIds.IsOne(code) || code.Length > LabelledMax)
        {
            return CodeKind.Other;
        }

        if (Carriers.HasForm(code))
        {
            return CodeKind.Tracking;
        }

        var words = WordsBefore(text, start);
        if (s_otherLabels.EndsAt(words, words.Length))
        {
            return CodeKind.Other;
        }

        var isRow = digits == code.Length && digits is >= OrderDigitsMin and <= OrderDigitsMax;
        if (isRow ? CreditCodes.IsDigitsOnly(code) && !s_orderLabels.EndsAt(words, words.Length) : IsMobile(code))
        {
            return CodeKind.Other;
        }

        return Carriers.AreMeant(AfterOrderLabel(words)) && (isRow || s_trackingLabels.EndsAt(words, words.Length)) ? CodeKind.Tracking
            : isRow || s_orderLabels.EndsAt(words, words.Length) ? CodeKind.Order
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

    // 售后单号 SH261121048213 is a case and no order.
    private static bool IsCaseNumber(ReadOnlySpan<char> code, int digits) => code is ['s', 'h', ..] && digits == CaseDigits && code.Length == digits + 2;

    private static bool IsMobile(ReadOnlySpan<char> code) => code.Length == MobileLength && code[0] == '1' && code.IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>The clause before the code, its last colon, blank and «#» left off.</summary>
    private static ReadOnlySpan<char> WordsBefore(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end > 0 && start - end < LabelReach && " :#=([【「".Contains(text[end - 1]))
        {
            end--;
        }

        var from = end;
        while (from > 0 && end - from < LabelReach && !",。;\n!?".Contains(text[from - 1]))
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
}
