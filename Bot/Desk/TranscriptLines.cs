using System.Text.Json;
using Bot.Desk.Wire;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Escalation;
using Bot.Handoff;
using Bot.Turns;

namespace Bot.Desk;

/// <summary>Makes stored activities and conversations what the desk shows.</summary>
internal sealed class TranscriptLines(PictureLink links)
{
    private const string EscalatedEvent = "escalated";

    /// <summary>UTF-16 units of what a page may tell about itself; the bot takes no longer facts from it either.</summary>
    private const int PageTextMax = 100;

    public static SpeakerRole RoleOf(StoredActivity stored) => stored.Activity switch
    {
        { Type: not ActivityTypes.Message } => SpeakerRole.System,
        { From: var from } when Speakers.IsCustomer(from) => SpeakerRole.Customer,
        { From: var from } when Speakers.IsAgent(from) => SpeakerRole.Agent,
        _ => SpeakerRole.Bot,
    };

    /// <summary>The customer; one without a name gets one that tells him from the others.</summary>
    public static Person CustomerOf(Conversation conversation)
    {
        var id = conversation.Customer.Id ?? conversation.Id.Value;
        return new Person(id, string.IsNullOrWhiteSpace(conversation.Customer.Name) ? DeskWording.Visitor(id) : conversation.Customer.Name);
    }

    /// <summary>A message in one line: its text, or what stands in its place.</summary>
    public static string WordsOf(Activity message) => message switch
    {
        { Text: { } text } when !string.IsNullOrWhiteSpace(text) => text,
        { Attachments: [{ ContentUrl: not null }, ..] } => DeskWording.Picture,
        _ => DeskWording.Card,
    };

    public ConversationHeader HeaderOf(Conversation conversation, IReadOnlyList<DeskCase> cases) => new()
    {
        ConversationId = conversation.Id.Value,
        State = conversation.State,
        OwnerVersion = conversation.OwnerVersion.Value,
        Customer = CustomerOf(conversation),
        Agent = conversation.Agent is { } agent ? new Person(agent.Id, agent.Name) : null,
        StartedAt = conversation.CreatedAt.UtcDateTime,
        CaseCard = conversation.Handoff is { } handoff ? CardOf(handoff.Card) : null,
        Cases = cases,
    };

    public DeskActivity LineOf(StoredActivity stored, Conversation conversation)
    {
        var activity = stored.Activity;
        var isMessage = activity.Type == ActivityTypes.Message;
        var cards = isMessage ? CardsOf(activity) : [];
        var text = isMessage ? TextOf(activity, cards) : null;
        return new DeskActivity
        {
            Sequence = stored.Sequence.Value,
            Id = activity.Id ?? "",
            At = (activity.Timestamp ?? default).UtcDateTime,
            From = SpeakerOf(activity, conversation),
            Role = RoleOf(stored),
            Text = text,
            TextFormat = text is null ? null : activity.TextFormat ?? TextFormats.Plain,
            Attachments = isMessage ? FilesOf(activity) : null,
            Choices = isMessage ? ChoicesOf(activity, cards) : null,
            Event = isMessage ? null : EventOf(activity),
        };
    }

    // A customer's client may write any name into what it sends: «我» is Web Chat's own.
    private static Person SpeakerOf(Activity activity, Conversation conversation) => Speakers.IsCustomer(activity.From)
        ? CustomerOf(conversation)
        : new Person(activity.From?.Id ?? "", activity.From?.Name ?? "");

    private static string? TextOf(Activity activity, IReadOnlyList<HeroCard> cards)
    {
        string?[] parts = [activity.Text, .. cards.SelectMany(card => new[] { card.Title, card.Subtitle, card.Text })];
        var text = string.Join('\n', parts.Where(part => !string.IsNullOrWhiteSpace(part)));
        return text.Length == 0 ? null : text;
    }

    private static string[]? ChoicesOf(Activity activity, IReadOnlyList<HeroCard> cards)
    {
        string[] titles =
        [
            .. cards.SelectMany(card => card.Buttons ?? []).Select(button => button.Title),
            .. activity.SuggestedActions?.Actions.Select(action => action.Title) ?? [],
        ];
        return titles.Length == 0 ? null : titles;
    }

    private DeskAttachment[]? FilesOf(Activity activity)
    {
        DeskAttachment[] files =
        [
            .. (activity.Attachments ?? [])
                .Where(attachment => attachment.ContentType != HeroCard.ContentType)
                .Select(file => new DeskAttachment(file.ContentType, file.Name, file.ContentUrl is { } url ? links(url) : null)),
        ];
        return files.Length == 0 ? null : files;
    }

    private static List<HeroCard> CardsOf(Activity activity) =>
    [
        .. (activity.Attachments ?? [])
            .Where(attachment => attachment.ContentType == HeroCard.ContentType)
            .Select(attachment => attachment.Content?.Deserialize(ActivityJson.Default.HeroCard))
            .OfType<HeroCard>(),
    ];

    private static TranscriptEvent EventOf(Activity activity) => activity switch
    {
        { Name: EventNames.HandoffInitiate, Value: { } value } =>
            new TranscriptEvent(EscalatedEvent, Reason: value.Deserialize(EscalationJson.Default.CaseCard)?.Reason),
        { Name: EventNames.HandoffStatus, Value: { } value } when value.Deserialize(HandoffJson.Default.HandoffStatusValue) is { } status =>
            new TranscriptEvent(
                JsonNamingPolicy.CamelCase.ConvertName(status.Step.ToString()),
                status.Actor is { } actor ? new Person(actor.Id, actor.Name) : null,
                Note: status.Note),
        { Name: EventNames.PageContext, Value: { } value } when PageOf(value) is { } page => new TranscriptEvent(EventNames.PageContext, Page: page),
        _ => new TranscriptEvent(activity.Type),
    };

    private static PageContext? PageOf(JsonElement value)
    {
        var page = new PageContext(Text("order"), Text("title"));
        return page is { Order: null, Title: null } ? null : page;

        // A customer's client may write anything here.
        string? Text(string member) =>
            value.ValueKind == JsonValueKind.Object && value.TryGetProperty(member, out var told) && told.ValueKind == JsonValueKind.String
            && told.GetString()?.Trim() is { Length: > 0 and <= PageTextMax } text
                ? text
                : null;
    }

    private CaseCardView CardOf(CaseCard card) => new()
    {
        Version = card.Version,
        Reason = card.Reason,
        ReasonText = card.ReasonText,
        Question = card.Question,
        Intent = card.Intent is { } intent ? Ranked(intent) : null,
        Facts = [.. card.Facts.Select(fact => new CaseFact(fact.Name, fact.Value, fact.Source))],
        Photos = [.. card.Photos.Select(photo => new CasePhoto(links(photo.Url), photo.Name ?? DeskWording.UnnamedPicture))],
        Shown = [.. card.Shown.Select(shown => new ShownEntry(shown.EntryId, shown.Title, shown.Probability, shown.At.UtcDateTime, shown.Reaction))],
        Candidates = [.. card.Candidates.Select(Ranked)],
        Wants = card.Wants,
        Deadline = card.Deadline?.UtcDateTime,
        CreatedAt = card.CreatedAt.UtcDateTime,
    };

    private static RankedEntry Ranked(EntryGuess guess) => new(guess.EntryId, guess.Title, guess.Probability);
}
