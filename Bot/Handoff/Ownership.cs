using Bot.Dialogs.Escalation;
using Bot.Turns;

namespace Bot.Handoff;

/// <summary>The one state machine of who owns a conversation: Bot → Waiting → WithAgent → Bot. Every change of the owner raises the owner version.</summary>
/// <remarks>Each verb asks to be called in its state only; whoever calls it has checked, because the answer to a wrong state differs by caller.</remarks>
internal static class Ownership
{
    public static Conversation Escalate(Conversation conversation, CaseCard card, DateTimeOffset now)
    {
        Require(conversation, ConversationState.Bot);
        return conversation with
        {
            State = ConversationState.Waiting,
            OwnerVersion = conversation.OwnerVersion.Next,
            Handoff = new HandoffTicket { Id = HandoffId.New(), Priority = card.Reason.Priority(), WaitingSince = now, Card = card },
        };
    }

    public static Conversation Claim(Conversation conversation, AgentName agent)
    {
        Require(conversation, ConversationState.Waiting);
        return conversation with { State = ConversationState.WithAgent, OwnerVersion = conversation.OwnerVersion.Next, Agent = agent };
    }

    /// <summary>Back into the line, at the place its waiting time gives: the head, usually.</summary>
    public static Conversation Release(Conversation conversation)
    {
        Require(conversation, ConversationState.WithAgent);
        return conversation with { State = ConversationState.Waiting, OwnerVersion = conversation.OwnerVersion.Next, Agent = null };
    }

    public static Conversation Resolve(Conversation conversation, DateTimeOffset now)
    {
        Require(conversation, ConversationState.WithAgent);
        return BackToBot(conversation, now);
    }

    public static Conversation Cancel(Conversation conversation, DateTimeOffset now)
    {
        Require(conversation, ConversationState.Waiting);
        return BackToBot(conversation, now);
    }

    private static Conversation BackToBot(Conversation conversation, DateTimeOffset now) => conversation with
    {
        State = ConversationState.Bot,
        OwnerVersion = conversation.OwnerVersion.Next,
        Agent = null,
        Handoff = null,
        // What the bot offered before is stale; what the customer said stays.
        Bot = conversation.Bot with
        {
            Offered = null,
            NoiseInARow = 0,
            ToldToWait = false,
            // An open dialog was not left alone while a person had the conversation.
            DialogsAskedAt = conversation.Bot.DialogsAskedAt is null ? null : now,
        },
    };

    private static void Require(Conversation conversation, ConversationState state)
    {
        if (conversation.State != state)
        {
            throw new InvalidOperationException($"Conversation {conversation.Id} is {conversation.State}, not {state}.");
        }
    }
}
