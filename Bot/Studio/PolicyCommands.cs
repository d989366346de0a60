using System.CommandLine;
using System.Text.Json;
using Bot.Dialogs.Policies;

namespace Bot.Studio;

/// <summary><c>policy test</c> and <c>policy try</c>: whether the policy files decide as the shop means them to.</summary>
/// <param name="clock">Says which day today is, unless --today does.</param>
/// <param name="output">What was found.</param>
/// <param name="errors">Why nothing could be found.</param>
internal sealed class PolicyCommands(TimeProvider clock, TextWriter output, TextWriter errors)
{
    private const int Done = 0, CasesFailed = 1, WrongInput = 2;

    public Command Create()
    {
        var folder = new Option<string>("--folder") { Description = "The policy folder; default: policies under Faq:Folder of appsettings.json" };
        var today = new Option<DateOnly?>("--today") { Description = "The day that counts as today, such as 2026-10-08; default: today" };
        today.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<DateOnly?>() is { } day && !PolicyDays.IsPlausible(day)) given.AddError($"--today {day:yyyy-MM-dd} 不是合理的日期。");
        });
        var json = new Option<bool>("--json") { Description = "Print JSON" };
        var situation = new Argument<string>("situation") { Description = "例如：policy try \"退货 签收第8天 已拆封 有线耳机 无理由\"" };

        var test = new Command("test", "用例逐条对照政策，列出不一致的。Example: policy test --folder faq-data/policies") { folder, today, json };
        test.SetAction((parsed, _) => TestAsync(Folder(parsed.GetValue(folder)), parsed.GetValue(today), parsed.GetValue(json)));
        var tryOut = new Command("try", "看看一种情况会怎么判。Example: policy try \"退货 签收第8天 已拆封 有线耳机 无理由\"") { situation, folder, today, json };
        tryOut.SetAction((parsed, _) =>
            TryAsync(Folder(parsed.GetValue(folder)), parsed.GetRequiredValue(situation), parsed.GetValue(today), parsed.GetValue(json)));
        return new Command("policy", "售后政策的检查与试判") { test, tryOut };
    }

    private async Task<int> TestAsync(string folder, DateOnly? today, bool json)
    {
        var load = new PolicyFolder(folder).Load();
        var report = PolicyReport.Of(load, today ?? Today());
        if (json)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(report, PolicyCommandJson.Readable.PolicyReport));
        }
        else
        {
            await WriteAsync(report);
        }

        return load is PolicyLoad.Rejected ? WrongInput : report.Wrong.Count > 0 ? CasesFailed : Done;
    }

    private async Task<int> TryAsync(string folder, string words, DateOnly? today, bool json)
    {
        if (new PolicyFolder(folder).Load() is not PolicyLoad.Accepted { Book: var book })
        {
            await errors.WriteLineAsync("政策文件有错误，请先运行 policy test。");
            return WrongInput;
        }

        var day = today ?? Today();
        var situation = new SituationReader(book.Goods).Read(words, day, out var faults);
        if (faults.Count > 0)
        {
            await errors.WriteLineAsync(string.Join(Environment.NewLine, faults));
            return WrongInput;
        }

        day = situation.Today ?? day;
        var decided = DecisionView.Of(book.Decide(situation.Question, day), day);
        await output.WriteLineAsync(json ? JsonSerializer.Serialize(decided, PolicyCommandJson.Readable.DecisionView) : Text(decided));
        return Done;
    }

    private async Task WriteAsync(PolicyReport report)
    {
        foreach (var mistake in report.Mistakes)
        {
            await output.WriteLineAsync(mistake.ToString());
        }

        foreach (var wrong in report.Wrong)
        {
            await output.WriteLineAsync($"{wrong.File}:{wrong.Line}：{wrong.Situation}");
            await output.WriteLineAsync($"  应为：{wrong.Expected}");
            await output.WriteLineAsync($"  实为：{Text(wrong.Decided).ReplaceLineEndings($"{Environment.NewLine}  ")}");
        }

        if (report.Untested.Count > 0)
        {
            await output.WriteLineAsync($"提醒：没有用例的条款：{string.Join('、', report.Untested)}。");
        }

        if (report.YearWithoutHolidays is { } year)
        {
            await output.WriteLineAsync($"提醒：holidays.txt 里没有 {year} 年的放假安排，这一年的期限不会顺延。");
        }

        await output.WriteLineAsync(report.Mistakes.Count > 0
            ? $"共 {report.Mistakes.Count} 处错误，用例没有运行。"
            : $"{report.Clauses} 个条款，{report.Cases} 个用例，{report.Wrong.Count} 个不一致。");
    }

    private static string Text(DecisionView decided)
    {
        var facts = new[]
        {
            $"{decided.Conclusion}　{decided.Title} {{#{decided.Clause}}}（{decided.Place}）",
            decided.Why is { } why ? $"原因：{why}" : null,
            decided.Freight is { } freight ? $"运费：{freight}" : null,
            decided.LastDay is { } lastDay ? $"期限：{lastDay:yyyy-MM-dd}（今天 {decided.Today:yyyy-MM-dd}）" : null,
            decided.Offer is { } offer ? $"另可：{offer}{(decided.OfferLastDay is { } until ? $"，期限 {until:yyyy-MM-dd}" : "")}" : null,
            $"告诉客户：{decided.ToCustomer}",
        };
        return string.Join(Environment.NewLine, facts.OfType<string>());
    }

    private DateOnly Today() => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>A path given is relative to the caller's directory; the setting is relative to the folder of appsettings.json.</summary>
    private static string Folder(string? given)
    {
        if (given is not null)
        {
            return Path.GetFullPath(given);
        }

        var root = AppRoot.Find();
        return PolicyFolder.Within(Path.GetFullPath(Commands.Settings(root)["Faq:Folder"] ?? new FaqOptions().Folder, root));
    }
}
