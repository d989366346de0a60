using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Tests.Support;
using Bot.Webhooks;

namespace Bot.Tests.Cases;

/// <summary>openapi.yaml is written by hand for people; this holds it to the records it describes.</summary>
public sealed partial class OpenApiTests
{
    private static readonly string s_yaml = File.ReadAllText(RepositoryRoot.Folder("Bot/Cases/openapi.yaml"));

    [Theory]
    [InlineData(typeof(CaseDocument))]
    [InlineData(typeof(DocumentFact))]
    [InlineData(typeof(DocumentPhoto))]
    [InlineData(typeof(DocumentEvent))]
    [InlineData(typeof(CaseDecision))]
    [InlineData(typeof(MoveRequest))]
    [InlineData(typeof(CaseError))]
    [InlineData(typeof(WebhookBody))]
    public void Every_schema_has_the_members_of_its_record_and_requires_those_that_are_never_absent(Type record)
    {
        var schema = SchemaOf(record.Name);
        var nullability = new NullabilityInfoContext();
        var members = record.GetProperties().Where(member => member.Name != "EqualityContract").ToList();

        Assert.Equal(
            members.Select(Word).Order(StringComparer.Ordinal),
            Property().Matches(schema).Select(match => match.Groups["name"].Value).Order(StringComparer.Ordinal));
        Assert.Equal(
            members.Where(member => Nullable.GetUnderlyingType(member.PropertyType) is null && nullability.Create(member).ReadState != NullabilityState.Nullable)
                .Select(Word).Order(StringComparer.Ordinal),
            Required().Match(schema).Groups["names"].Value.Split(',', StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(typeof(CaseKind))]
    [InlineData(typeof(CaseState))]
    public void Every_word_of_the_code_stands_in_the_file(Type words) => Assert.Equal(
        Enum.GetNames(words).Select(JsonNamingPolicy.CamelCase.ConvertName),
        Words().Match(SchemaOf(words.Name)).Groups["words"].Value.Split(',', StringSplitOptions.TrimEntries));

    private static string SchemaOf(string name)
    {
        var start = s_yaml.IndexOf($"\n    {name}:\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"No schema {name}.");
        var next = NextSchema().Match(s_yaml, start + 2);
        return next.Success ? s_yaml[start..next.Index] : s_yaml[start..];
    }

    private static string Word(PropertyInfo member) => JsonNamingPolicy.CamelCase.ConvertName(member.Name);

    [GeneratedRegex(@"\n    \w+:\n", RegexOptions.None, 1000)]
    private static partial Regex NextSchema();

    [GeneratedRegex(@"^        (?<name>\w+):", RegexOptions.Multiline, 1000)]
    private static partial Regex Property();

    [GeneratedRegex(@"required: \[(?<names>[^\]]+)\]", RegexOptions.None, 1000)]
    private static partial Regex Required();

    [GeneratedRegex(@"enum: \[(?<words>[^\]]+)\]", RegexOptions.None, 1000)]
    private static partial Regex Words();
}
