
namespace Knowledge.FaqFiles;

/// <summary>Reads one .md file: <c># topic</c>, then entries of <c>## question {#id}</c>, field list, answer.</summary>
internal sealed class TopicReader(FaqSource source, IReadOnlySet<string> knownActions, Notes notes)
{
    private readonly string[] _lines = source.Lines();
    private string? _topic;

    public IReadOnlyList<WrittenEntry> Read()
    {
        var entries = new List<WrittenEntry>();
        int first = ReadTopic();
        for (int line = first; line < _lines.Length;)
        {
            int next = NextHeading(line + 1);
            if (ReadEntry(line, next) is { } entry) entries.Add(entry);
            line = next;
        }
        return entries;
    }

    /// <returns>The line (from 0) of the first entry's heading, or the number of lines.</returns>
    private int ReadTopic()
    {
        int first = NextHeading(0);
        for (int line = 0; line < _lines.Length; line++)
        {
            string text = _lines[line];
            if (IsTopicHeading(text) && _topic is not null) Mistake(line, "一个文件只能有一个「# 主题」。请把这部分另存成一个文件。");
            else if (IsTopicHeading(text) && line > first) Mistake(line, "「# 主题」要写在所有问题前面。");
            else if (!IsTopicHeading(text) && line < first && !string.IsNullOrWhiteSpace(text)) Mistake(line, StrayText(text));
            if (IsTopicHeading(text)) _topic ??= text[1..].Trim();
        }
        if (string.IsNullOrEmpty(_topic)) notes.Mistake(source.File, 1, "文件开头要有主题。请在第一行写「# 主题」，例如「# 退换货」。");
        return first;
    }

    private static string StrayText(string text) => text.StartsWith('#')
        ? "「#」和标题之间要空一格，例如「## 怎么退货？ {#return-how}」。"
        : "这一行不属于任何问题。请删掉，或移到某个「## 问题」下面。";

    private WrittenEntry? ReadEntry(int heading, int end)
    {
        if (!TryReadHeading(heading, out string question, out string id)) return null;
        var fields = new FieldsReader(source.File, knownActions, notes);
        int answerStart = fields.Read(_lines, heading + 1, end);
        var answer = AnswerReader.Read(source.File, _lines, answerStart, end, heading, notes);
        var entry = new FaqEntry
        {
            Id = id,
            Topic = _topic ?? "",
            Question = question,
            Wordings = fields.Wordings,
            Labels = fields.Labels,
            ValidFrom = fields.ValidFrom,
            ValidTo = fields.ValidTo,
            Action = fields.Action,
            Related = fields.Related,
            ShortAnswer = answer.Short,
            Answer = answer.Whole,
            File = source.File,
            Line = heading + 1,
        };
        return new WrittenEntry(entry, fields.WordingLines);
    }

    private bool TryReadHeading(int line, out string question, out string id)
    {
        string text = _lines[line][2..].Trim();
        int mark = text.EndsWith('}') ? text.LastIndexOf("{#", StringComparison.Ordinal) : -1;
        question = (mark < 0 ? text : text[..mark]).TrimEnd();
        id = mark < 0 ? "" : text[(mark + 2)..^1].Trim();
        if (question.Length == 0) Mistake(line, "「##」后面要写标准问题。");
        if (mark < 0) Mistake(line, "缺少编号。请在问题后面加上编号，例如「## 怎么退货？ {#return-how}」。");
        else if (!IsId(id)) Mistake(line, $"编号「{id}」不合规。只能用小写字母 a-z、数字和「-」。");
        return question.Length > 0 && IsId(id);
    }

    private static bool IsId(string text) => text.Length > 0 && text.All(c => c is '-' || char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c));

    private int NextHeading(int from)
    {
        int line = from;
        while (line < _lines.Length && !_lines[line].StartsWith("## ", StringComparison.Ordinal) && _lines[line].TrimEnd() is not "##") line++;
        return line;
    }

    private static bool IsTopicHeading(string line) => line.StartsWith("# ", StringComparison.Ordinal);

    private void Mistake(int line, string what) => notes.Mistake(source.File, line + 1, what);
}
