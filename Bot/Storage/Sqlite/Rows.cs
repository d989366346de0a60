using System.Text.Json;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Escalation;
using Bot.Turns;

namespace Bot.Storage.Sqlite;

// Members are named as the columns are, so that the mapping needs no table of its own.
/// <summary>A row of <c>conversation</c>.</summary>
internal sealed record ConversationRow
{
    public const string Insert =
        """
        INSERT INTO conversation
            (id, channel, customer, created_at, state, owner_version, agent_id, agent_name, handoff_id, priority,
             waiting_since, case_card, bot, last_sequence, last_at, revision)
        VALUES
            (@id, @channel, @customer, @created_at, @state, @owner_version, @agent_id, @agent_name, @handoff_id, @priority,
             @waiting_since, @case_card, @bot, @last_sequence, @last_at, @revision)
        ON CONFLICT (id) DO NOTHING
        """;

    public const string Update =
        """
        UPDATE conversation SET
            state = @state, owner_version = @owner_version, agent_id = @agent_id, agent_name = @agent_name,
            handoff_id = @handoff_id, priority = @priority, waiting_since = @waiting_since, case_card = @case_card,
            bot = @bot, last_sequence = @last_sequence, last_at = @last_at, revision = @revision
        WHERE id = @id AND revision = @revision - 1
        """;

    public required string id { get; init; }
    public required string channel { get; init; }
    public required string customer { get; init; }
    public required long created_at { get; init; }
    public required string state { get; init; }
    public required long owner_version { get; init; }
    public string? agent_id { get; init; }
    public string? agent_name { get; init; }
    public string? handoff_id { get; init; }
    public int? priority { get; init; }
    public long? waiting_since { get; init; }
    public string? case_card { get; init; }
    public required string bot { get; init; }
    public required long last_sequence { get; init; }
    public required long last_at { get; init; }
    public required long revision { get; init; }

    public static ConversationRow From(Conversation conversation) => new()
    {
        id = conversation.Id.Value,
        channel = conversation.Channel,
        customer = JsonSerializer.Serialize(conversation.Customer, ActivityJson.Readable.ChannelAccount),
        created_at = conversation.CreatedAt.ToUnixTimeMilliseconds(),
        state = conversation.State.ToString(),
        owner_version = conversation.OwnerVersion.Value,
        agent_id = conversation.Agent?.Id,
        agent_name = conversation.Agent?.Name,
        handoff_id = conversation.Handoff?.Id.Value,
        priority = (int?)conversation.Handoff?.Priority,
        waiting_since = conversation.Handoff?.WaitingSince.ToUnixTimeMilliseconds(),
        case_card = conversation.Handoff is { } handoff ? JsonSerializer.Serialize(handoff.Card, EscalationJson.Default.CaseCard) : null,
        bot = JsonSerializer.Serialize(conversation.Bot, EscalationJson.Default.BotState),
        last_sequence = conversation.LastSequence.Value,
        last_at = conversation.LastAt.ToUnixTimeMilliseconds(),
        revision = conversation.Revision,
    };

    public Conversation ToConversation() => new()
    {
        Id = new ConversationId(id),
        Channel = channel,
        Customer = Parse(customer, ActivityJson.Readable.ChannelAccount),
        CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(created_at),
        State = Enum.Parse<ConversationState>(state),
        OwnerVersion = new OwnerVersion(owner_version),
        Agent = agent_id is { } agent ? new AgentName(agent, agent_name ?? agent) : null,
        Handoff = handoff_id is { } ticket && case_card is { } card
            ? new HandoffTicket
            {
                Id = new HandoffId(ticket),
                Priority = (HandoffPriority)(priority ?? 0),
                WaitingSince = DateTimeOffset.FromUnixTimeMilliseconds(waiting_since ?? created_at),
                Card = Parse(card, EscalationJson.Default.CaseCard),
            }
            : null,
        Bot = Parse(bot, EscalationJson.Default.BotState),
        LastSequence = new Sequence(last_sequence),
        LastAt = DateTimeOffset.FromUnixTimeMilliseconds(last_at),
        Revision = revision,
    };

    private T Parse<T>(string json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class =>
        JsonSerializer.Deserialize(json, type) ?? throw new InvalidDataException($"Conversation {id} holds null where {typeof(T).Name} belongs.");
}

/// <summary>A row of <c>activity</c>.</summary>
internal sealed record ActivityRow
{
    public const string Insert =
        """
        INSERT INTO activity (conversation, sequence, hidden, unread, message_key, json)
        VALUES (@conversation, @sequence, @hidden, @unread, @message_key, @json)
        """;

    public const string SelectAfter =
        """
        SELECT sequence, hidden, message_key, json FROM activity
        WHERE conversation = @id AND sequence > @after ORDER BY sequence LIMIT @most
        """;

    public string? conversation { get; init; }
    public required long sequence { get; init; }
    public required long hidden { get; init; }
    public long unread { get; init; }
    public string? message_key { get; init; }
    public required string json { get; init; }

    public static ActivityRow From(ConversationId conversation, StoredActivity stored) => new()
    {
        conversation = conversation.Value,
        sequence = stored.Sequence.Value,
        hidden = stored.IsHidden ? 1 : 0,
        unread = !stored.IsHidden && stored.Activity.Type == ActivityTypes.Message && !Speakers.IsCustomer(stored.Activity.From) ? 1 : 0,
        message_key = stored.MessageKey,
        json = ActivityJson.Write(stored.Activity),
    };

    public StoredActivity ToActivity() => new()
    {
        Sequence = new Sequence(sequence),
        IsHidden = hidden != 0,
        MessageKey = message_key,
        Activity = ActivityJson.Read(json),
    };
}

/// <summary>A row of <c>desk_event</c>.</summary>
internal sealed record DeskEventRow
{
    public const string Insert =
        """
        INSERT INTO desk_event (at, kind, conversation, actor_id, actor_name, reason)
        VALUES (@at, @kind, @conversation, @actor_id, @actor_name, @reason) RETURNING number
        """;

    public long number { get; init; }
    public required long at { get; init; }
    public required string kind { get; init; }
    public required string conversation { get; init; }
    public string? actor_id { get; init; }
    public string? actor_name { get; init; }
    public string? reason { get; init; }

    public static DeskEventRow From(DeskEvent deskEvent) => new()
    {
        at = deskEvent.At.ToUnixTimeMilliseconds(),
        kind = deskEvent.Kind.ToString(),
        conversation = deskEvent.Conversation.Value,
        actor_id = deskEvent.Actor?.Id,
        actor_name = deskEvent.Actor?.Name,
        reason = deskEvent.Reason,
    };

    public DeskEvent ToEvent() => new(
        number,
        DateTimeOffset.FromUnixTimeMilliseconds(at),
        Enum.Parse<DeskEventKind>(kind),
        new ConversationId(conversation),
        actor_id is { } actor ? new AgentName(actor, actor_name ?? actor) : null,
        reason);
}
