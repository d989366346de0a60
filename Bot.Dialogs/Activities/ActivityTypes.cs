namespace Bot.Dialogs.Activities;

/// <summary>The activity types this system reads or writes; compared ordinally.</summary>
public static class ActivityTypes
{
    public const string Message = "message";
    public const string Event = "event";
    public const string Typing = "typing";
    public const string ConversationUpdate = "conversationUpdate";
}

/// <summary>How a client renders <see cref="Activity.Text"/>.</summary>
public static class TextFormats
{
    public const string Plain = "plain";
    public const string Markdown = "markdown";
}

/// <summary>Names of the events that travel between the pages, the bot and the desk.</summary>
public static class EventNames
{
    /// <summary>Bot → desk, hidden from customers; value: the case card.</summary>
    public const string HandoffInitiate = "handoff.initiate";
    /// <summary>Desk → bot, hidden from customers; value: {state: accepted | completed | failed}.</summary>
    public const string HandoffStatus = "handoff.status";
    /// <summary>Page → bot: the customer leaves the waiting line.</summary>
    public const string HandoffCancel = "handoff.cancel";
    /// <summary>Page → bot: what the customer looks at; value: {order, title}.</summary>
    public const string PageContext = "page.context";
    /// <summary>Server → page, never stored: who owns the conversation and the place in the line.</summary>
    public const string ConversationState = "conversation.state";
}
