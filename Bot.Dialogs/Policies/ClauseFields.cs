using System.Globalization;

namespace Bot.Dialogs.Policies;

/// <summary>Reads the list right under a clause's heading: <c>- 名：值</c>, each at most once; 、 separates several values.</summary>
internal sealed class ClauseFields(string file, GoodsTree goods, PolicyMistakes mistakes)
{
    private static readonly string[] s_names =
        ["办理", "原因", "商品", "部件", "情形", "支付方式", "除外", "期限", "顺延", "过期", "结论", "运费", "补偿", "上限", "到账", "生效", "失效"];

    private readonly Dictionary<string, (string Value, int Line)> _values = new(StringComparer.Ordinal);

    /// <returns>The line where the text begins, or <paramref name="end"/>.</returns>
    public int Read(string[] lines, int heading, int end)
    {
        var line = heading + 1;
        while (line < end && string.IsNullOrWhiteSpace(lines[line])) line++;
        for (; line < end && lines[line].StartsWith("- ", StringComparison.Ordinal); line++) ReadField(lines[line][2..].Trim(), line + 1);
        return line;
    }

    public Clause Build(string id, string title, string text, int heading)
    {
        var except = Several("除外");
        if (!_values.ContainsKey("办理")) Mistake(heading + 1, $"缺少「办理」。请写「- 办理：退货」，可用的有：{string.Join('、', PolicyWords.Kinds.Names)}。");
        if (!_values.ContainsKey("结论")) Mistake(heading + 1, "缺少「结论」。请写「- 结论：可以」「- 结论：不可以」或「- 结论：人工」。");
        return new Clause
        {
            Id = id,
            Title = title,
            Text = text,
            File = file,
            Line = heading + 1,
            Kinds = [.. Words("办理", PolicyWords.Kinds)],
            Reasons = [.. Words("原因", PolicyWords.Reasons)],
            Goods = [.. Several("商品").Where(word => Known("商品", word, goods.Knows(word)))],
            Parts = [.. Several("部件").Where(word => Known("部件", word, goods.IsPart(word)))],
            Circumstances = [.. Words("情形", PolicyWords.Circumstances)],
            Payments = [.. Words("支付方式", PolicyWords.Payments)],
            ExceptGoods = [.. except.Where(word => !IsCircumstance(word) && Known("除外", word, goods.Knows(word) || goods.IsPart(word)))],
            ExceptCircumstances = [.. except.Where(IsCircumstance).Select(word => PolicyWords.Circumstances.TryFind(word, out var value) ? value : default)],
            Window = Window(),
            AfterWindow = AfterWindow(),
            Conclusion = One("结论", PolicyWords.Conclusions),
            Freight = One("运费", PolicyWords.Freights),
            Compensation = Text("补偿"),
            AmountMax = Amount(),
            Arrives = Text("到账"),
            From = Day("生效"),
            To = Day("失效"),
        };
    }

    private void ReadField(string text, int line)
    {
        var colon = text.IndexOfAny([':', '：']);
        var name = colon < 0 ? text : text[..colon].Trim();
        var value = colon < 0 ? "" : text[(colon + 1)..].Trim();
        if (!s_names.Contains(name)) Mistake(line, $"不认识的字段「{name}」。可用的字段：{string.Join('、', s_names)}。");
        else if (value.Length == 0) Mistake(line, $"「{name}」后面没有内容。请补上，或删掉这一行。");
        else if (!_values.TryAdd(name, (value, line))) Mistake(line, $"「{name}」写了两次，第一次在第 {_values[name].Line} 行。多个值请写在一行，用「、」隔开。");
    }

    private IEnumerable<T> Words<T>(string name, Vocabulary<T> vocabulary)
        where T : struct, Enum
    {
        foreach (var word in Several(name))
        {
            if (vocabulary.TryFind(word, out var value)) yield return value;
            else Mistake(_values[name].Line, $"「{name}」里不认识「{word}」。可用的有：{string.Join('、', vocabulary.Names)}。");
        }
    }

    private T One<T>(string name, Vocabulary<T> vocabulary)
        where T : struct, Enum
    {
        T[] found = [.. Words(name, vocabulary)];
        if (found.Length > 1) Mistake(_values[name].Line, $"「{name}」只能写一个。");
        return found.FirstOrDefault();
    }

    private bool Known(string name, string word, bool known)
    {
        if (!known) Mistake(_values[name].Line, $"「{name}」里的「{word}」不在 goods.txt 里。请改正，或先加进 goods.txt。");
        return known;
    }

    private Window? Window()
    {
        if (!_values.TryGetValue("期限", out var written))
        {
            if (_values.TryGetValue("顺延", out var alone)) Mistake(alone.Line, "「顺延」要和「期限」一起写。");
            return null;
        }

        var waits = _values.TryGetValue("顺延", out var extension);
        if (waits && extension.Value != "法定休假日") Mistake(extension.Line, "「顺延」只能写「法定休假日」。");
        if (Text("结论") is not (null or "可以")) Mistake(written.Line, "「期限」只能用在结论是「可以」的条款里。");
        if (WindowReader.TryRead(written.Value, waits, out var window)) return window;
        Mistake(written.Line, $"看不懂期限「{written.Value}」。请写成「签收次日起 7 天」，从{string.Join('、', PolicyWords.Starts.Names)}次日算起，单位用天、个月或年，最长 10 年。");
        return null;
    }

    private Conclusion AfterWindow()
    {
        if (!_values.TryGetValue("过期", out var written)) return Conclusion.Refuse;
        if (!_values.ContainsKey("期限")) Mistake(written.Line, "「过期」要和「期限」一起写。");
        if (written.Value is not ("人工" or "不可以")) Mistake(written.Line, "「过期」只能写「不可以」或「人工」。");
        return written.Value == "人工" ? Conclusion.AskPerson : Conclusion.Refuse;
    }

    private decimal? Amount()
    {
        if (!_values.TryGetValue("上限", out var written)) return null;
        var number = written.Value.TrimEnd('元').TrimEnd();
        if (decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount > 0) return amount;
        Mistake(written.Line, $"看不懂上限「{written.Value}」。请写成「20 元」。");
        return null;
    }

    private DateOnly? Day(string name)
    {
        if (!_values.TryGetValue(name, out var written)) return null;
        if (PolicyDays.TryRead(written.Value, out var day)) return day;
        Mistake(written.Line, $"看不懂「{name}」的日期「{written.Value}」。请写成「2026-01-31」。");
        return null;
    }

    private string? Text(string name) => _values.TryGetValue(name, out var written) ? written.Value : null;

    private string[] Several(string name) => Text(name)?.Split('、', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static bool IsCircumstance(string word) => PolicyWords.Circumstances.TryFind(word, out _);

    private void Mistake(int line, string what) => mistakes.Add(file, line, what);
}
