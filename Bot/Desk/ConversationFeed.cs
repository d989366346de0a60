using Bot.Desk.Wire;
using Bot.Dialogs.Activities;
using Bot.Storage;
using Bot.Turns;

namespace Bot.Desk;

/// <summary>Shows one page one conversation: what it does not know yet, then all that comes, each activity once and in order.</summary>
internal sealed class ConversationFeed(IConversationStore store, ActivityStreams streams, TranscriptLines lines, CaseViews cases)
{
    private const int ActivitiesInOnePush = 100;

    /// <param name="after">The last activity the page knows.</param>
    public async Task RunAsync(IDeskClient client, ConversationId id, Sequence after, CancellationToken stop)
    {
        var shown = new Shown(new Sequence(Math.Max(0, after.Value)), Owner: null);
        while (true)
        {
            using var stream = streams.Open(id);
            shown = await CatchUpAsync(client, id, shown, stop);
            await foreach (var signal in stream.Signals.ReadAllAsync(stop))
            {
                if (signal is not StreamSignal.Transient { Activity: var passed })
                {
                    shown = await CatchUpAsync(client, id, shown, stop);
                }
                else if (passed.Type == ActivityTypes.Typing && Speakers.IsCustomer(passed.From))
                {
                    await client.Typing(new TypingNotice(id.Value));
                }
            }

            // The page was so slow that signals were lost: a new stream, and the store knows the rest.
        }
    }

    /// <summary>Tells what the page has not been shown: activities in pages, and the owner even when there are none.</summary>
    private async Task<Shown> CatchUpAsync(IDeskClient client, ConversationId id, Shown shown, CancellationToken stop)
    {
        while (true)
        {
            var page = await store.ReadAfterAsync(id, shown.Last, ActivitiesInOnePush, stop);
            // Read after the page, so that it is never older than the activities it comes with.
            var conversation = await store.FindAsync(id, stop) ?? throw new ConversationNotFoundException(id);
            if (page.Count > 0 || conversation.OwnerVersion != shown.Owner)
            {
                shown = new Shown(page.Count == 0 ? shown.Last : page[^1].Sequence, conversation.OwnerVersion);
                var header = lines.HeaderOf(conversation, await cases.OfAsync(id, stop));
                await client.Conversation(new ConversationUpdate(
                    id.Value, header, [.. page.Select(stored => lines.LineOf(stored, conversation))], shown.Last.Value));
            }

            if (page.Count < ActivitiesInOnePush)
            {
                return shown;
            }
        }
    }

    private sealed record Shown(Sequence Last, OwnerVersion? Owner);
}
