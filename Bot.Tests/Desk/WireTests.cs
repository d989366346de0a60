using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Desk.Wire;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Escalation;
using Bot.Tests.Support;
using Bot.Turns;

namespace Bot.Tests.Desk;

/// <summary>The page's wire types in <c>wire.ts</c> and the server's records are one contract written twice; this holds them together.</summary>
public sealed partial class WireTests
{
    private static readonly Dictionary<string, Type> Records = new(StringComparer.Ordinal)
    {
        ["Person"] = typeof(Person),
        ["Agent"] = typeof(Agent),
        ["DeskEvent"] = typeof(FeedEvent),
        ["DeskItem"] = typeof(DeskItem),
        ["ConversationUpdate"] = typeof(ConversationUpdate),
        ["ConversationHeader"] = typeof(ConversationHeader),
        ["DeskActivity"] = typeof(DeskActivity),
        ["DeskAttachment"] = typeof(DeskAttachment),
        ["HandoffNote"] = typeof(TranscriptEvent),
        ["PageContext"] = typeof(PageContext),
        ["CaseCard"] = typeof(CaseCardView),
        ["RankedEntry"] = typeof(RankedEntry),
        ["CaseFact"] = typeof(CaseFact),
        ["CasePhoto"] = typeof(CasePhoto),
        ["ShownEntry"] = typeof(ShownEntry),
        ["CaseItem"] = typeof(CaseItem),
        ["DeskCase"] = typeof(DeskCase),
        ["CaseDecision"] = typeof(CaseDecisionView),
        ["CaseStep"] = typeof(CaseStep),
        ["CaseMove"] = typeof(CaseMoveRequest),
        ["TypingNotice"] = typeof(TypingNotice),
        ["SignIn"] = typeof(SignInRequest),
        ["FirstAdmin"] = typeof(FirstAdminRequest),
        ["ClaimRequest"] = typeof(ClaimRequest),
        ["HandBack"] = typeof(HandBackRequest),
        ["AgentReply"] = typeof(ReplyRequest),
        ["OwnerVersionResult"] = typeof(OwnerVersionAnswer),
        ["ReplyResult"] = typeof(ReplyAnswer),
        ["ErrorBody"] = typeof(ErrorBody),
        ["ErrorDetail"] = typeof(ErrorDetail),
        ["ConflictBody"] = typeof(ConflictBody),
    };

    private static readonly Dictionary<string, Type> Words = new(StringComparer.Ordinal)
    {
        ["HandoffReason"] = typeof(HandoffReason),
        ["DeskEventKind"] = typeof(FeedKind),
        ["ConversationState"] = typeof(ConversationState),
        ["SpeakerRole"] = typeof(SpeakerRole),
        ["Reaction"] = typeof(Reaction),
        ["CaseKind"] = typeof(CaseKind),
        ["CaseState"] = typeof(CaseState),
    };

    private readonly string _page = File.ReadAllText(RepositoryRoot.Folder("Bot/Web/desk/wire.ts"));

    [Fact]
    public void Every_interface_of_the_page_is_a_record_of_the_server_and_the_other_way_round() =>
        AssertSame(Interface().Matches(_page).Select(match => match.Groups["name"].Value), Records.Keys);

    [Fact]
    public void Every_member_has_the_same_name_type_and_optionality_on_both_sides() => AssertSame(
        Interface().Matches(_page).SelectMany(match => Member().Matches(match.Groups["body"].Value).Select(member =>
            $"{match.Groups["name"].Value}.{member.Groups["name"].Value}{member.Groups["optional"].Value}: {Plain(member.Groups["type"].Value)}")),
        Records.SelectMany(record => MembersOf(record.Value).Select(member => $"{record.Key}.{member}")));

    [Fact]
    public void Every_word_of_the_page_is_a_word_of_the_server() => AssertSame(
        WordList().Matches(_page).Where(match => Words.ContainsKey(match.Groups["name"].Value)).SelectMany(match => match.Groups["words"].Value
            .Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(word => $"{match.Groups["name"].Value} {word.Trim('\'')}")),
        Words.SelectMany(words => Enum.GetNames(words.Value).Select(word => $"{words.Key} {JsonNamingPolicy.CamelCase.ConvertName(word)}")));

    /// <summary>Fails with one line for each difference.</summary>
    private static void AssertSame(IEnumerable<string> page, IEnumerable<string> server)
    {
        var (inPage, onServer) = (page.ToHashSet(StringComparer.Ordinal), server.ToHashSet(StringComparer.Ordinal));
        string[] differences =
        [
            .. inPage.Except(onServer).Select(only => $"wire.ts only:  {only}"),
            .. onServer.Except(inPage).Select(only => $"Bot/Desk/Wire only:  {only}"),
        ];
        Assert.True(differences.Length == 0, string.Join('\n', differences.Order(StringComparer.Ordinal)));
    }

    [GeneratedRegex(@"export type (?<name>\w+) =(?<words>[^;]+);", RegexOptions.None, 1000)]
    private static partial Regex WordList();

    [GeneratedRegex(@"export interface (?<name>\w+) \{(?<body>[^}]*)\}", RegexOptions.None, 1000)]
    private static partial Regex Interface();

    [GeneratedRegex(@"^\s*(?:readonly )?(?<name>\w+)(?<optional>\??): (?<type>[^;]+);", RegexOptions.Multiline, 1000)]
    private static partial Regex Member();

    /// <summary>The page's words for closed sets of strings are strings here; <see cref="Every_word_of_the_page_is_a_word_of_the_server"/> compares them.</summary>
    private static string Plain(string type) => type switch
    {
        "DeskItemState" => "ConversationState",
        "TextFormat" or "ConflictCode" => "string",
        _ => type,
    };

    private static IEnumerable<string> MembersOf(Type record)
    {
        var nullability = new NullabilityInfoContext();
        return record.GetProperties().Select(property =>
        {
            var isOptional = Nullable.GetUnderlyingType(property.PropertyType) is not null
                || nullability.Create(property).ReadState == NullabilityState.Nullable;
            return $"{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}{(isOptional ? "?" : "")}: {PageTypeOf(property.PropertyType)}";
        });
    }

    private static string PageTypeOf(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsGenericType && plain.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            var of = plain.GetGenericArguments()[0];
            // A role the page does not know yet must not break it.
            return of == typeof(Bot.Accounts.AgentRole) ? "string[]" : $"{PageTypeOf(of)}[]";
        }

        if (plain == typeof(string) || plain == typeof(DateTime))
        {
            return "string";
        }

        if (plain == typeof(bool))
        {
            return "boolean";
        }

        return plain == typeof(long) || plain == typeof(int) || plain == typeof(double)
            ? "number"
            : Records.Concat(Words).Single(pair => pair.Value == plain).Key;
    }
}
