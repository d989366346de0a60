using System.Text.Json;
using Bot.Dialogs.Activities;
using Bot.Storage;
using Bot.Turns;

namespace Bot.Handoff;

/// <summary>What a customer's page shows of the conversation's owner: an event that is never stored and always made anew.</summary>
public sealed class ConversationStates(IConversationStore store, ServiceHours hours, TimeProvider time)
{
    /// <summary>The event <c>conversation.state</c> as of now; null when there is no such conversation.</summary>
    public async ValueTask<Activity?> DescribeAsync(ConversationId id, CancellationToken stop)
    {
        if (await store.FindAsync(id, stop) is not { } conversation)
        {
            return null;
        }

        var now = time.GetUtcNow();
        var value = conversation.State switch
        {
            ConversationState.Waiting => new ConversationStateValue(
                ConversationState.Waiting, await AheadAsync(id, stop), Agent: null, hours.IsOpen(now) ? null : true),
            ConversationState.WithAgent or ConversationState.WrapUp => new ConversationStateValue(
                ConversationState.WithAgent, Ahead: null, conversation.Agent?.Name, AfterHours: null),
            var state => new ConversationStateValue(state, Ahead: null, Agent: null, AfterHours: null),
        };
        return Activity.Event(EventNames.ConversationState, JsonSerializer.SerializeToElement(value, HandoffJson.Default.ConversationStateValue)) with
        {
            // One id for all of them: a client that keeps activities by id keeps one.
            Id = $"{id}|state",
            Timestamp = now,
            ChannelId = conversation.Channel,
            Conversation = new ConversationAccount(id.Value),
            From = Speakers.Bot,
        };
    }

    private async ValueTask<int> AheadAsync(ConversationId id, CancellationToken stop)
    {
        var line = await store.ReadWaitingLineAsync(stop);
        return line.TakeWhile(other => other != id).Count();
    }
}
