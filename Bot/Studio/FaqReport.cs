using Knowledge.FaqFiles;

namespace Bot.Studio;

/// <summary>What <c>faq check</c> found.</summary>
internal sealed record FaqReport(int Entries, int Wordings, IReadOnlyList<FaqMistake> Mistakes, IReadOnlyList<FaqMistake> Warnings)
{
    public static FaqReport Of(FaqCorpus corpus, IEnumerable<FaqMistake> inTests) =>
        new(corpus.Entries.Count, corpus.Entries.Sum(entry => entry.Wordings.Count), [], [.. corpus.Warnings, .. inTests]);

    public static void WriteText(FaqReport report, TextWriter to)
    {
        foreach (var note in report.Mistakes.Concat(report.Warnings))
        {
            to.WriteLine(note);
        }

        to.WriteLine(report.Mistakes.Count == 0
            ? $"没有错误：{report.Entries} 个问答，{report.Wordings} 个相似问，{report.Warnings.Count} 条提醒。"
            : $"共 {report.Mistakes.Count} 处错误。改好之前，线上仍使用上一个正确版本。");
    }
}
