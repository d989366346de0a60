using Bot.Desk.Wire;
using Bot.Dialogs.Activities;
using Bot.Storage;
using Bot.Turns;

namespace Bot.Desk;

/// <summary>Shows one page one conversation: what it does not know yet, then all that comes, each activity once and in order.</summary>
internal sealed class ConversationFeed(IConversationStore store, ActivityStreams streams, TranscriptLines lines)
{
    private const int ActivitiesInOnePush = 100;

    /// <param name="after">The last activity the page knows.</param>
    public async Task RunAsync(IDeskClient client, ConversationId id, Sequence after, CancellationToken stop)
    {
        var known = new Sequence(Math.Max(0, after.Value));
        while (true)
        {
            using var stream = streams.Open(id);
            known = await CatchUpAsync(client, id, known, stop);
            await foreach (var signal in stream.Signals.ReadAllAsync(stop))
            {
                switch (signal)
                {
                    case StreamSignal.Stored { Activities: var stored } when stored[^1].Sequence > known:
                        known = await CatchUpAsync(client, id, known, stop);
                        break;
                    case StreamSignal.Transient { Activity: { Type: ActivityTypes.Typing } typing } when Speakers.IsCustomer(typing.From):
                        await client.Typing(new TypingNotice(id.Value));
                        break;
                }
            }

            // The page was so slow that signals were lost: a new stream, and the store knows the rest.
        }
    }

    /// <summary>Tells all that the store has after <paramref name="known"/>, at least who owns the conversation.</summary>
    private async Task<Sequence> CatchUpAsync(IDeskClient client, ConversationId id, Sequence known, CancellationToken stop)
    {
        while (true)
        {
            var page = await store.ReadAfterAsync(id, known, ActivitiesInOnePush, stop);
            // Read after the page, so that it is never older than the activities shown with it; a newer one is followed by its activities.
            var conversation = await store.FindAsync(id, stop) ?? throw new ConversationNotFoundException(id);
            known = page.Count == 0 ? known : page[^1].Sequence;
            await client.Conversation(new ConversationUpdate(id.Value, lines.HeaderOf(conversation), [.. page.Select(lines.LineOf)], known.Value));
            if (page.Count < ActivitiesInOnePush)
            {
                return known;
            }
        }
    }
}
