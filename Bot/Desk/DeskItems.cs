using Bot.Desk.Wire;
using Bot.Dialogs.Activities;
using Bot.Storage;
using Bot.Turns;

namespace Bot.Desk;

/// <summary>The lines of the desk's lists, as they are now.</summary>
internal sealed class DeskItems(IConversationStore store)
{
    // Activities looked through for the last words of a person; older ones say nothing about now.
    private const int LookBack = 20;

    private const int LastTextLength = 120;

    /// <summary>Everything that waits or is with an agent, in the order of the line.</summary>
    public async ValueTask<IReadOnlyList<DeskItem>> ReadAllAsync(CancellationToken stop)
    {
        var items = new List<DeskItem>();
        foreach (var conversation in await store.ReadHandedOffAsync(stop))
        {
            if (await DescribeAsync(conversation, stop) is { } item)
            {
                items.Add(item);
            }
        }

        return items;
    }

    /// <summary>Null when the conversation neither waits nor is with an agent.</summary>
    public async ValueTask<DeskItem?> FindAsync(ConversationId id, CancellationToken stop) =>
        await store.FindAsync(id, stop) is { } conversation ? await DescribeAsync(conversation, stop) : null;

    private async ValueTask<DeskItem?> DescribeAsync(Conversation conversation, CancellationToken stop)
    {
        if (conversation is not { State: ConversationState.Waiting or ConversationState.WithAgent, Handoff: { } handoff })
        {
            return null;
        }

        var from = new Sequence(Math.Max(0, conversation.LastSequence.Value - LookBack));
        var messages = (await store.ReadAfterAsync(conversation.Id, from, LookBack, stop))
            .Where(one => !one.IsHidden && one.Activity.Type == ActivityTypes.Message)
            .ToList();
        var last = messages.FindLast(one => TranscriptLines.RoleOf(one) is SpeakerRole.Customer or SpeakerRole.Agent) ?? messages.LastOrDefault();
        return new DeskItem
        {
            ConversationId = conversation.Id.Value,
            HandoffId = handoff.Id.Value,
            State = conversation.State,
            OwnerVersion = conversation.OwnerVersion.Value,
            Customer = TranscriptLines.CustomerOf(conversation),
            Reason = handoff.Card.Reason,
            ReasonText = handoff.Card.ReasonText,
            Priority = (int)handoff.Priority,
            WaitingSince = handoff.WaitingSince.UtcDateTime,
            Agent = conversation.Agent is { } agent ? new Person(agent.Id, agent.Name) : null,
            Question = handoff.Card.Question,
            LastText = last is null ? "" : Shorten(TranscriptLines.WordsOf(last.Activity)),
            LastFrom = last is null ? SpeakerRole.System : TranscriptLines.RoleOf(last),
            LastAt = (last?.Activity.Timestamp ?? handoff.WaitingSince).UtcDateTime,
            Sequence = (last?.Sequence ?? conversation.LastSequence).Value,
        };
    }

    private static string Shorten(string text)
    {
        if (text.Length <= LastTextLength)
        {
            return text;
        }

        // Half of a surrogate pair would be shown as a broken character.
        var end = char.IsHighSurrogate(text[LastTextLength - 1]) ? LastTextLength - 1 : LastTextLength;
        return text[..end] + "…";
    }
}
