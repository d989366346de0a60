using Bot.Storage;
using Bot.Turns;
using Microsoft.AspNetCore.SignalR;

namespace Bot.Desk;

/// <summary>The live connection of one desk page. It holds nothing a page could not ask for again: follow(number), watch(id, number).</summary>
internal sealed class DeskHub(OpenDesks desks, ListsFeed lists, ConversationFeed conversations, IConversationStore store) : Hub<IDeskClient>
{
    public override Task OnConnectedAsync()
    {
        desks.Add(Context);
        return base.OnConnectedAsync();
    }

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        await desks.RemoveAsync(Context);
        await base.OnDisconnectedAsync(exception);
    }

    /// <summary>Tells the page every event after the number; where that is not possible, first a snapshot.</summary>
    public Task Follow(long after) => desks.Of(Context).FollowAsync((client, stop) => lists.RunAsync(client, after, stop));

    /// <summary>Shows the conversation after the number, then all that comes, instead of the one watched before.</summary>
    public async Task Watch(string conversationId, long after)
    {
        var id = new ConversationId(conversationId);
        if (await store.FindAsync(id, Context.ConnectionAborted) is null)
        {
            throw new HubException(DeskWording.UnknownConversation);
        }

        await desks.Of(Context).WatchAsync((client, stop) => conversations.RunAsync(client, id, new Sequence(after), stop));
    }

    public Task Unwatch() => desks.Of(Context).UnwatchAsync();
}
