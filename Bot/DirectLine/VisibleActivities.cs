using Bot.Dialogs.Activities;
using Bot.Storage;
using Bot.Turns;

namespace Bot.DirectLine;

/// <summary>A conversation as its customer may see it: without notes, handoff events and conversation updates.</summary>
internal sealed class VisibleActivities(IConversationStore store)
{
    private const int PageSize = 100;
    // What one reader may make the server hold at once; a page has at least one activity, however long.
    private const int PageBytes = 1024 * 1024;

    /// <summary>The next visible activities, oldest first, at most a page; empty only when there are none left.</summary>
    /// <remarks>A client stops paging at an empty page, so one that holds only hidden activities is passed over here.</remarks>
    public async ValueTask<Page> ReadAfterAsync(ConversationId id, Sequence after, CancellationToken stop)
    {
        while (true)
        {
            var stored = await store.ReadPageAfterAsync(id, after, PageSize, PageBytes, stop);
            if (stored.Count == 0)
            {
                return new Page([], after);
            }

            after = stored[^1].Sequence;
            StoredActivity[] visible = [.. stored.Where(IsVisible)];
            if (visible.Length > 0)
            {
                return new Page(visible, after);
            }
        }
    }

    public static bool IsVisible(StoredActivity stored) =>
        !stored.IsHidden && stored.Activity.Type is not (ActivityTypes.ConversationUpdate or ActivityTypes.Typing);

    /// <param name="Position">After the last activity that was looked at, visible or not.</param>
    internal sealed record Page(IReadOnlyList<StoredActivity> Visible, Sequence Position);
}
