using System.Globalization;

namespace Knowledge.FaqFiles;

/// <summary>Reads the list right under an entry's heading: <c>- 名：值</c>. Only 相似问 may repeat; 、 separates several values.</summary>
internal sealed class FieldsReader(string file, IReadOnlySet<string> knownActions, Notes notes)
{
    private const string Wording = "相似问", Label = "标签", Validity = "有效期", Start = "办理", See = "相关";

    private readonly Dictionary<string, int> _seen = [];

    public List<string> Wordings { get; } = [];

    /// <summary>The line of each wording, counted from 1.</summary>
    public List<int> WordingLines { get; } = [];

    public IReadOnlyList<string> Labels { get; private set; } = [];

    public DateOnly? ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    public string? Action { get; private set; }

    public IReadOnlyList<string> Related { get; private set; } = [];

    /// <returns>The line where the answer begins, or <paramref name="end"/>.</returns>
    public int Read(string[] lines, int from, int end)
    {
        int line = from;
        while (line < end && string.IsNullOrWhiteSpace(lines[line])) line++;
        for (; line < end && lines[line].StartsWith("- ", StringComparison.Ordinal); line++) ReadField(lines[line][2..].Trim(), line);
        for (int later = line; later < end; later++)
        {
            if (IsField(lines[later])) Mistake(later, "字段要紧接着写在问题下面，中间不要空行，也不要写在答案后面。");
        }
        return line;
    }

    private static bool IsField(string line) =>
        line.StartsWith("- ", StringComparison.Ordinal) && line.IndexOfAny([':', '：']) is > 0 and var colon
        && line[2..colon].Trim() is Wording or Label or Validity or Start or See;

    private void ReadField(string text, int line)
    {
        int colon = text.IndexOfAny([':', '：']);
        string name = colon < 0 ? text : text[..colon].Trim();
        string value = colon < 0 ? "" : text[(colon + 1)..].Trim();
        if (name is not (Wording or Label or Validity or Start or See))
        {
            Mistake(line, $"不认识的字段「{name}」。可用的字段：{Wording}、{Label}、{Validity}、{Start}、{See}，写法如「- {Wording}：买错了能退吗」。");
            return;
        }
        if (value.Length == 0) Mistake(line, $"「{name}」后面没有内容。请补上，或删掉这一行。");
        else if (name is not Wording && !_seen.TryAdd(name, line)) Mistake(line, $"「{name}」写了两次，第一次在第 {_seen[name] + 1} 行。多个值请写在一行，用「、」隔开。");
        else Keep(name, value, line);
    }

    private void Keep(string name, string value, int line)
    {
        switch (name)
        {
            case Wording:
                Wordings.Add(value);
                WordingLines.Add(line + 1);
                break;
            case Label: Labels = Several(value); break;
            case See: Related = Several(value); break;
            case Validity: ReadValidity(value, line); break;
            default: ReadAction(value, line); break;
        }
    }

    private void ReadAction(string value, int line)
    {
        Action = value;
        if (!knownActions.Contains(value)) Mistake(line, $"不认识的办理「{value}」。可用的有：{string.Join('、', knownActions.Order(StringComparer.Ordinal))}。");
    }

    private void ReadValidity(string value, int line)
    {
        const string HowTo = "请写成「2026-01-01 至 2026-12-31」，也可以只写「2026-01-01 起」或「至 2026-12-31」。";
        string[] ends = value.EndsWith('起') ? [value[..^1], ""] : value.Split('至', StringSplitOptions.TrimEntries);
        if (ends.Length != 2 || !TryReadDay(ends[0], out var from) || !TryReadDay(ends[1], out var to) || (from is null && to is null))
            Mistake(line, $"看不懂有效期「{value}」。{HowTo}");
        else if (from > to)
            Mistake(line, $"有效期的开始 {from:yyyy-MM-dd} 晚于结束 {to:yyyy-MM-dd}。请把两个日期对调或改正。");
        else
            (ValidFrom, ValidTo) = (from, to);
    }

    /// <returns>False when the text is neither empty nor a day of the calendar.</returns>
    private static bool TryReadDay(string text, out DateOnly? day)
    {
        bool isDay = DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read);
        day = isDay ? read : null;
        return isDay || string.IsNullOrWhiteSpace(text);
    }

    private static string[] Several(string value) => value.Split('、', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private void Mistake(int line, string what) => notes.Mistake(file, line + 1, what);
}
