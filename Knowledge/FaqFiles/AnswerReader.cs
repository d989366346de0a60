using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Knowledge.FaqFiles;

/// <summary>Reads an answer and checks that it uses only what every channel can show: paragraphs, lists, bold, https links, tables.</summary>
internal static class AnswerReader
{
    private const string Allowed = "答案里只能用段落、列表、**加粗**、https 链接和表格。";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().Build();

    public static (string Short, string Whole) Read(string file, string[] lines, int from, int end, int heading, Notes notes)
    {
        while (from < end && string.IsNullOrWhiteSpace(lines[from])) from++;
        string whole = string.Join('\n', lines[from..end]).TrimEnd();
        if (whole.Length == 0)
        {
            notes.Mistake(file, heading + 1, "这个问题没有答案。请在字段后面空一行，写上答案。");
            return ("", "");
        }

        var document = Markdown.Parse(whole, Pipeline);
        foreach (var part in document.Descendants())
        {
            if (Fault(part) is { } fault) notes.Mistake(file, from + part.Line + 1, fault);
        }
        if (document.FirstOrDefault() is ParagraphBlock first) return (whole.Substring(first.Span.Start, first.Span.Length), whole);
        notes.Mistake(file, from + 1, "答案的第一段要是一句完整的简短回答，后面再写列表或表格。");
        return ("", whole);
    }

    private static string? Fault(MarkdownObject part) => part switch
    {
        HtmlBlock or HtmlInline => $"答案里不能有 HTML。{Allowed}",
        LinkInline { IsImage: true } => $"答案里不能放图片。{Allowed}",
        LinkInline link => IsSafe(link.Url) ? null : $"链接「{link.Url}」必须以 https:// 开头。",
        AutolinkInline link => IsSafe(link.Url) ? null : $"链接「{link.Url}」必须以 https:// 开头。",
        EmphasisInline { DelimiterCount: 1 } => $"答案里不能用斜体。要强调请用 **加粗**；要写「*」或「_」本身，请在前面加「\\」。",
        HeadingBlock => $"答案里不能有标题。{Allowed}",
        QuoteBlock => $"答案里不能用引用「>」。{Allowed}",
        FencedCodeBlock or CodeBlock or CodeInline => $"答案里不能有代码（行首四个空格、反引号都算）。{Allowed}",
        ThematicBreakBlock => $"答案里不能有分隔线。{Allowed}",
        LinkReferenceDefinition => $"链接请直接写成 [文字](https://…)。{Allowed}",
        ParagraphBlock or ListBlock or ListItemBlock or Table or TableRow or TableCell or LinkReferenceDefinitionGroup => null,
        ContainerInline or LiteralInline or LineBreakInline or HtmlEntityInline => null,
        _ => Allowed,
    };

    private static bool IsSafe(string? url) => url is not null && url.StartsWith("https://", StringComparison.Ordinal);
}
