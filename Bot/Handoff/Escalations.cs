using Bot.Dialogs.Activities;
using Bot.Dialogs.Escalation;
using Bot.Storage;
using Bot.Turns;

namespace Bot.Handoff;

/// <summary>The customer's side of a handoff: into the waiting line and out of it.</summary>
public sealed class Escalations(IConversationStore store, ServiceHours hours)
{
    /// <summary>Puts the conversation into the line and tells the customer the place in it.</summary>
    public async Task EscalateAsync(TurnDraft draft, CaseCard card, CancellationToken stop)
    {
        Enter(draft, card, card.ReasonText);
        if (!hours.IsOpen(draft.Now))
        {
            Say(draft, HandoffWording.AfterHours(hours.Opens));
            return;
        }

        // The place as of now; the status line in the page follows every later change.
        var ahead = (await store.ReadHandedOffAsync(stop)).Count(other =>
            other is { State: ConversationState.Waiting, Handoff: { } waiting } && waiting.Priority >= card.Reason.Priority());
        Say(draft, HandoffWording.InLine(ahead));
    }

    /// <summary>The same without asking the store for the place, for a turn that failed.</summary>
    public void EscalateNow(TurnDraft draft, CaseCard card, string reason)
    {
        Enter(draft, card, reason);
        Say(draft, hours.IsOpen(draft.Now) ? HandoffWording.InLineSomewhere : HandoffWording.AfterHours(hours.Opens));
    }

    public void LeaveLine(TurnDraft draft)
    {
        draft.Change(before => Ownership.Cancel(before, draft.Now));
        draft.Append(HandoffEvents.Status(HandoffStep.Cancelled, actor: null, note: null), hidden: true);
        draft.Append(Activity.Message(HandoffWording.LeftLine).Suggest(HandoffWording.TalkToPerson) with { From = Speakers.Bot });
        draft.Tell(DeskEventKind.Cancelled);
    }

    /// <summary>What the customer adds (an order number, a photo) reaches the card, for this agent and the next.</summary>
    public static void KeepCardCurrent(TurnDraft draft)
    {
        var bot = draft.After.Bot;
        if (draft.After.Handoff is { } ticket
            && (!ReferenceEquals(bot.Facts, draft.Before.Bot.Facts) || bot.Photos.Count != ticket.Card.Photos.Count))
        {
            draft.Change(before => before with { Handoff = ticket with { Card = ticket.Card with { Facts = bot.Facts, Photos = bot.Photos } } });
        }
    }

    private static void Enter(TurnDraft draft, CaseCard card, string reason)
    {
        draft.Change(before => Ownership.Escalate(before, card, draft.Now));
        draft.Append(HandoffEvents.Initiate(card), hidden: true);
        draft.Tell(DeskEventKind.Escalated, reason: reason);
    }

    private static void Say(TurnDraft draft, string text) =>
        draft.Append(Activity.Message(text).Suggest(HandoffWording.LeaveLine) with { From = Speakers.Bot });
}
