using Knowledge.FaqFiles;

namespace Bot.Dialogs.Policies;

/// <summary>Reads one .md file of clauses: <c># topic</c>, then clauses of <c>## title {#id}</c>, field list, one paragraph of text.</summary>
internal sealed class ClauseFileReader(FaqSource source, GoodsTree goods, PolicyMistakes mistakes)
{
    private readonly string[] _lines = PolicyLoader.LinesOf(source);

    public IReadOnlyList<Clause> Read()
    {
        var clauses = new List<Clause>();
        var first = NextHeading(0);
        ReadTopic(first);
        for (var line = first; line < _lines.Length;)
        {
            var next = NextHeading(line + 1);
            if (ReadClause(line, next) is { } clause) clauses.Add(clause);
            line = next;
        }

        return clauses;
    }

    private void ReadTopic(int end)
    {
        var topics = 0;
        for (var line = 0; line < end; line++)
        {
            if (_lines[line].StartsWith("# ", StringComparison.Ordinal)) topics++;
            else if (!string.IsNullOrWhiteSpace(_lines[line])) Mistake(line, "这一行不属于任何条款。请删掉，或移到某个「## 条款 {#编号}」下面；「#」后面要空一格。");
        }

        if (topics != 1) Mistake(0, "文件开头要有一个主题，也只能有一个。请在第一行写「# 主题」，例如「# 退货」。");
    }

    private Clause? ReadClause(int heading, int end)
    {
        var named = TryReadHeading(heading, out var title, out var id);
        var fields = new ClauseFields(source.File, goods, mistakes);
        var text = ReadText(fields.Read(_lines, heading, end), heading, end);
        return named ? fields.Build(id, title, text, heading) : null;
    }

    private bool TryReadHeading(int line, out string title, out string id)
    {
        var text = _lines[line][2..].Trim();
        var mark = text.EndsWith('}') ? text.LastIndexOf("{#", StringComparison.Ordinal) : -1;
        title = (mark < 0 ? text : text[..mark]).TrimEnd();
        id = mark < 0 ? "" : text[(mark + 2)..^1].Trim();
        if (title.Length == 0) Mistake(line, "「##」后面要写条款的名称。");
        if (mark < 0) Mistake(line, "缺少编号。请在名称后面加上编号，例如「## 七天无理由退货 {#return-no-reason}」。");
        else if (!IsId(id)) Mistake(line, $"编号「{id}」不合规。只能用小写字母 a-z、数字和「-」。");
        return title.Length > 0 && IsId(id);
    }

    /// <summary>One paragraph: it is quoted in the middle of a chat message.</summary>
    private string ReadText(int from, int heading, int end)
    {
        while (from < end && string.IsNullOrWhiteSpace(_lines[from])) from++;
        var stop = from;
        while (stop < end && !string.IsNullOrWhiteSpace(_lines[stop])) stop++;
        if (from == stop) Mistake(heading, "这个条款没有正文。请在字段后面空一行，写上给客户看的一段话。");
        for (var line = from; line < end; line++)
        {
            if (line > stop && !string.IsNullOrWhiteSpace(_lines[line])) Mistake(line, "正文只能有一段。请把这一行并到上一段，或另写一个条款。");
            else if (_lines[line].IndexOfAny(['<', '>', '*', '`', '|', '#', '[']) >= 0 || _lines[line].StartsWith("- ", StringComparison.Ordinal))
                Mistake(line, "正文是一段普通文字，不能有标题、列表、加粗、链接、表格和 HTML；字段要紧接着写在条款名称下面。");
        }

        return string.Concat(_lines[from..stop].Select(line => line.Trim()));
    }

    private int NextHeading(int from)
    {
        var line = from;
        while (line < _lines.Length && !_lines[line].StartsWith("## ", StringComparison.Ordinal) && _lines[line].TrimEnd() is not "##") line++;
        return line;
    }

    private static bool IsId(string text) => text.Length > 0 && text.All(c => c is '-' || char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c));

    private void Mistake(int line, string what) => mistakes.Add(source.File, line + 1, what);
}
