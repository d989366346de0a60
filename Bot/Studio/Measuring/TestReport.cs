using Knowledge.Search;

namespace Bot.Studio.Measuring;

/// <summary>What <c>faq test</c> found.</summary>
/// <param name="Files">A tally for each file.</param>
/// <param name="Total">Over all files; this is what the floors are held to.</param>
/// <param name="Failed">Which floors it fails, a Chinese sentence each; empty when it passes.</param>
/// <param name="Wrong">Questions whose customer does not get there, in file order.</param>
internal sealed record TestReport(
    string KnowledgeVersion,
    IReadOnlyList<TestReport.Tally> Files,
    TestReport.Tally Total,
    IReadOnlyList<string> Failed,
    IReadOnlyList<TestReport.WrongOne> Wrong)
{
    public static TestReport Of(IReadOnlyList<Asked> asked, Floors floors)
    {
        var total = Tally.Of("合计", asked);
        return new TestReport(
            asked[0].Result.KnowledgeVersion,
            [.. asked.GroupBy(one => one.Question.File).Select(file => Tally.Of(file.Key, [.. file]))],
            total,
            [.. floors.FailedBy(total)],
            [.. asked.Where(one => !one.IsMet).Select(WrongOne.Of)]);
    }

    public static void WriteText(TestReport report, TextWriter to)
    {
        foreach (var wrong in report.Wrong)
        {
            to.WriteLine(wrong);
        }

        foreach (var tally in report.Files.Count > 1 ? report.Files.Append(report.Total) : report.Files)
        {
            to.WriteLine(tally);
        }

        foreach (var failed in report.Failed)
        {
            to.WriteLine(failed);
        }

        to.WriteLine(report.Failed.Count == 0 ? "通过。" : "没有通过。");
    }

    /// <param name="Met">Questions whose customer gets there.</param>
    /// <param name="Top1">Share of the questions with an answer whose first entry is right; null without such questions.</param>
    /// <param name="Shown">Answers shown.</param>
    /// <param name="ShownRight">Share of them that are right; null when none is shown.</param>
    /// <param name="ForPerson">Questions that are a person's (转人工).</param>
    /// <param name="Answered">Share of them that are answered all the same; null without such questions.</param>
    internal sealed record Tally(string Name, int Questions, int Met, double? Top1, int Shown, double? ShownRight, int ForPerson, double? Answered)
    {
        public static Tally Of(string name, IReadOnlyList<Asked> asked)
        {
            Asked[] shown = [.. asked.Where(one => one.Result.Band == Band.Answer)];
            Asked[] forPerson = [.. asked.Where(one => one.Question.Expected is Expectation.Person)];
            return new Tally(
                name,
                asked.Count,
                asked.Count(one => one.IsMet),
                Share([.. asked.Where(one => one.Outcome.IsAnswerable)], one => one.Outcome.IsRight),
                shown.Length,
                Share(shown, one => one.Outcome.IsRight),
                forPerson.Length,
                Share(forPerson, one => !Expectation.StepsBack(one.Result)));
        }

        public override string ToString() =>
            $"{Name}：{Questions} 个问题，{Met} 个符合期望；第一名正确 {Percent(Top1)}；直接回答 {Shown} 个，正确 {Percent(ShownRight)}；应转人工 {ForPerson} 个，误答 {Percent(Answered)}";

        private static double? Share(Asked[] among, Func<Asked, bool> has) => among.Length == 0 ? null : (double)among.Count(has) / among.Length;

        private static string Percent(double? share) => share is { } known ? $"{100 * known:F1}%" : "—";
    }

    /// <param name="Got">The first entry's id; null when nothing was found.</param>
    /// <param name="Does">What the bot does, in Chinese.</param>
    internal sealed record WrongOne(string File, int Line, string Question, string Expected, string? Got, double Confidence, string Band, string Does)
    {
        public static WrongOne Of(Asked asked) => new(
            asked.Question.File,
            asked.Question.Line,
            asked.Question.Text,
            asked.Question.Expected.ToString(),
            asked.Result.Ranked.Count == 0 ? null : asked.Result.Ranked[0].Entry.Id,
            Math.Round(asked.Result.Confidence, 3),
            asked.Result.Band.ToString().ToLowerInvariant(),
            BandWording.Of(asked.Result.Band));

        public override string ToString() =>
            $"{File}:{Line}：「{Question}」应为 {Expected}，实为 {Got ?? "（无）"}（{Does}，把握 {100 * Confidence:F0}%）";
    }
}
