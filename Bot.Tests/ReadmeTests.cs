using Bot.Accounts;
using Bot.Cases;
using Bot.Dialogs;
using Bot.DirectLine;
using Bot.Handoff;
using Bot.Identity;
using Bot.Orders;
using Bot.Pages;
using Bot.Storage;
using Bot.Studio;
using Bot.Tests.Policies;
using Bot.Tests.Support;
using Bot.Turns;
using Bot.Webhooks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests;

public sealed class ReadmeTests
{
    private static readonly Dictionary<string, object> s_sections = new(StringComparer.Ordinal)
    {
        ["Shop"] = new ShopOptions(),
        ["Storage"] = new StorageOptions(),
        ["Faq"] = new FaqOptions(),
        ["Orders"] = new OrdersOptions(),
        ["Identity"] = new IdentityOptions(),
        ["Http"] = new HttpOptions(),
        ["Turns"] = new TurnOptions(),
        ["Handoff"] = new HandoffOptions(),
        ["Cases"] = new CaseOptions(),
        ["Widget"] = new WidgetOptions(),
        ["DirectLine"] = new DirectLineOptions(),
        ["Webhooks"] = new WebhookOptions(),
        ["Accounts"] = new AccountOptions(),
    };

    private static readonly string s_readme = File.ReadAllText(RepositoryRoot.Folder("README.md"));

    [Fact]
    public void Every_setting_stands_in_the_readme_and_nothing_else_does()
    {
        var inCode = s_sections.SelectMany(section => section.Value.GetType().GetProperties().Select(property => $"{section.Key}:{property.Name}"));
        var inReadme = SettingRows().Select(row => row.Key);
        Assert.Equal(inCode.Order(StringComparer.Ordinal), inReadme.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_defaults_in_the_readme_are_those_of_the_code()
    {
        foreach (var (key, stated) in SettingRows())
        {
            var (section, name) = (key.Split(':')[0], key.Split(':')[1]);
            if (Text(s_sections[section].GetType().GetProperty(name)?.GetValue(s_sections[section])) is { } actual)
            {
                Assert.Equal((key, actual), (key, stated));
            }
        }
    }

    [Fact]
    public void Every_options_class_of_the_program_is_checked_here() =>
        Assert.Equal(
            typeof(ShopOptions).Assembly.GetTypes().Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && !type.IsNested).Order(TypeNames()),
            s_sections.Values.Select(section => section.GetType()).Order(TypeNames()));

    [Fact]
    public async Task Every_address_of_the_server_stands_in_the_readme()
    {
        using var data = new TempFolder();
        await using var host = new BotHost(data);
        string[] stated =
        [
            .. from line in s_readme[s_readme.IndexOf("## Addresses", StringComparison.Ordinal)..s_readme.IndexOf("## Limits", StringComparison.Ordinal)].Split('\n')
               where line.StartsWith("| `/", StringComparison.Ordinal)
               from address in line.Split('`').Where(part => part.StartsWith('/'))
               select address,
        ];
        var served = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => $"/{endpoint.RoutePattern.RawText?.Trim('/')}").Distinct(StringComparer.Ordinal).ToList();

        Assert.All(served, address => Assert.Contains(stated, known => address == known || (known != "/" && address.StartsWith($"{known}/", StringComparison.Ordinal))));
        Assert.All(stated, known => Assert.Contains(served, address => address == known || address.StartsWith($"{known}/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_clause_of_the_policy_stands_with_its_dialog_or_among_those_without_one()
    {
        var inReadme = DialogLines().SelectMany(InBackticks).Where(word => word.Contains('-', StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        var inPolicy = SamplePolicy.Load().Book.Clauses.Select(clause => clause.Id).Distinct(StringComparer.Ordinal);
        Assert.Equal(inPolicy.Order(StringComparer.Ordinal), inReadme.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_dialogs_in_the_readme_are_those_that_editors_may_name() => Assert.Equal(
        SupportBot.Actions.Where(action => action != SupportBot.HumanAction).Order(StringComparer.Ordinal),
        DialogLines().Select(line => line.Split(" | ")).Where(cells => cells.Length == 3 && cells[0].Contains('`', StringComparison.Ordinal))
            .Select(cells => InBackticks(cells[0]).First()).Order(StringComparer.Ordinal));

    private static string[] DialogLines() =>
        s_readme[s_readme.IndexOf("## Dialogs", StringComparison.Ordinal)..s_readme.IndexOf("## Reading Chinese", StringComparison.Ordinal)].Split('\n');

    private static IEnumerable<string> InBackticks(string line) => line.Split('`').Where((_, at) => at % 2 == 1);

    /// <summary>Each key of the settings table with its default; a row may hold several of both.</summary>
    private static IEnumerable<(string Key, string Default)> SettingRows() =>
        from line in s_readme[s_readme.IndexOf("## Settings", StringComparison.Ordinal)..s_readme.IndexOf("## Addresses", StringComparison.Ordinal)].Split('\n')
        where line.StartsWith("| `", StringComparison.Ordinal)
        let cells = line.Split(" | ")
        from pair in cells[0].TrimStart('|', ' ').Split(", ").Zip(cells[1].Split(", "))
        select (pair.First.Trim('`'), pair.Second.Trim('`'));

    private static Comparer<Type> TypeNames() => Comparer<Type>.Create((left, right) => string.CompareOrdinal(left.FullName, right.FullName));

    // Null: the default is described in words.
    private static string? Text(object? value) => value switch
    {
        TimeSpan span => span.ToString("hh\\:mm\\:ss") is var text && span.TotalHours >= 24 ? $"{(int)span.TotalHours}:{span:mm\\:ss}" : text,
        TimeOnly time => time.ToString("HH:mm"),
        int or string => value.ToString(),
        _ => null,
    };
}
