using System.Runtime.CompilerServices;
using Bot.Desk.Wire;

// SignalR implements the interface below in an assembly it makes at run time.
[assembly: InternalsVisibleTo("Microsoft.AspNetCore.SignalR.TypedClientBuilder")]

namespace Bot.Desk;

/// <summary>What the server tells a desk page.</summary>
internal interface IDeskClient
{
    /// <summary>Changes of the lists, numbers rising; after a reconnect everything after the number the page asked for.</summary>
    Task Desk(FeedEvent[] events);

    /// <summary>News of the watched conversation.</summary>
    Task Conversation(ConversationUpdate update);

    /// <summary>The customer of the watched conversation is typing.</summary>
    Task Typing(TypingNotice notice);
}
