using Bot.Desk.Wire;
using Bot.Storage;
using Bot.Turns;

namespace Bot.Desk;

/// <summary>Keeps one page's lists up to date: a snapshot where needed, then every event in the order of its number.</summary>
internal sealed class ListsFeed(IConversationStore store, DeskSignals signals, DeskItems items, CaseViews cases, TimeProvider time)
{
    private const int EventsInOnePush = 100;

    // Past so many missed events the whole list is the smaller answer.
    private const long MissedMax = 1000;

    /// <param name="after">The last number the page knows; 0: none.</param>
    public async Task RunAsync(IDeskClient client, long after, CancellationToken stop)
    {
        using var signal = signals.Open();
        var known = after;
        var last = await store.LastDeskEventAsync(stop);
        if (after <= 0 || after > last || last - after > MissedMax)
        {
            // The number is read before the list: an event between them is told twice, never missed.
            await client.Desk([new FeedEvent(
                last, time.GetUtcNow().UtcDateTime, FeedKind.Snapshot, Items: await items.ReadAllAsync(stop), Cases: await cases.ReadOpenAsync(stop))]);
            known = last;
        }

        while (true)
        {
            var events = await store.ReadDeskEventsAsync(known, EventsInOnePush, stop);
            if (events.Count == 0)
            {
                await signal.WaitAsync(stop);
                continue;
            }

            await client.Desk(await DescribeAsync(events, stop));
            known = events[^1].Number;
        }
    }

    private async Task<FeedEvent[]> DescribeAsync(IReadOnlyList<DeskEvent> events, CancellationToken stop)
    {
        var now = new Dictionary<ConversationId, DeskItem?>();
        foreach (var id in events.Where(e => e.Kind != DeskEventKind.CaseChanged).Select(e => e.Conversation).Distinct())
        {
            now[id] = await items.FindAsync(id, stop);
        }

        var told = new List<FeedEvent>(events.Count);
        foreach (var e in events)
        {
            told.Add(new FeedEvent(
                e.Number,
                e.At.UtcDateTime,
                KindOf(e.Kind),
                e.Actor is { } actor ? new Person(actor.Id, actor.Name) : null,
                e.Conversation.Value,
                LeavesLists(e.Kind) ? null : now.GetValueOrDefault(e.Conversation),
                Case: e is { Kind: DeskEventKind.CaseChanged, Reason: { } number } ? await cases.FindAsync(number, stop) : null));
        }

        return [.. told];
    }

    private static bool LeavesLists(DeskEventKind kind) => kind is DeskEventKind.Resolved or DeskEventKind.Cancelled;

    private static FeedKind KindOf(DeskEventKind kind) => kind switch
    {
        DeskEventKind.Escalated => FeedKind.Escalated,
        DeskEventKind.Claimed => FeedKind.Claimed,
        DeskEventKind.Released => FeedKind.Released,
        DeskEventKind.Resolved => FeedKind.Resolved,
        DeskEventKind.Cancelled => FeedKind.Cancelled,
        DeskEventKind.Said => FeedKind.Said,
        DeskEventKind.CaseChanged => FeedKind.CaseChanged,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "An unknown kind of desk event."),
    };
}
