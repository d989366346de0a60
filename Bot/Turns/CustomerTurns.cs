using Bot.Dialogs;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Escalation;
using Bot.Handoff;
using Bot.Storage;

namespace Bot.Turns;

/// <summary>What a customer's side brings to a conversation: its start, and activities that the bot or an agent answers.</summary>
public sealed class CustomerTurns(IConversationStore store, SupportBot bot, Escalations escalations)
{
    /// <summary>Starts the conversation and lets the bot greet; a second start writes nothing.</summary>
    public ITurn<StartResult> Start() => new StartTurn(bot);

    /// <summary>A message or event. <paramref name="activity"/> is checked and its sender set by the channel.</summary>
    /// <param name="key">The client's own key that survives its retries; null: cannot be recognised again.</param>
    /// <param name="vouched">The customer whom a signed identity in this activity names; the token itself is not part of the activity any more.</param>
    public ITurn<PostResult> Receive(Activity activity, string? key, string? vouched = null) => new ReceiveTurn(this, activity, key, vouched);

    private sealed class StartTurn(SupportBot bot) : ITurn<StartResult>
    {
        public async Task<StartResult> RunAsync(TurnDraft draft, CancellationToken stop)
        {
            if (draft.Before.Revision > 0)
            {
                return new StartResult(draft.Before, IsNew: false);
            }

            var update = AppendUpdate(draft);
            var turn = new TurnContext(update.Activity, draft.Before.Bot, isWaiting: false, draft.Now) { Conversation = draft.Before.Id.Value };
            await bot.OnTurnAsync(turn, stop);
            Record(draft, turn, replyTo: null);
            return new StartResult(draft.After, IsNew: true);
        }

        /// <summary>Without a greeting: a client whose start fails gives up for good.</summary>
        public StartResult Recover(TurnDraft draft, TurnFailure failure)
        {
            AppendUpdate(draft);
            return new StartResult(draft.After, IsNew: true);
        }

        private static StoredActivity AppendUpdate(TurnDraft draft) => draft.Append(
            new Activity
            {
                Type = ActivityTypes.ConversationUpdate,
                From = draft.Before.Customer,
                Recipient = Speakers.Bot,
                MembersAdded = [Speakers.Bot, draft.Before.Customer],
            },
            hidden: true);
    }

    private sealed class ReceiveTurn(CustomerTurns turns, Activity activity, string? key, string? vouched) : ITurn<PostResult>
    {
        public async Task<PostResult> RunAsync(TurnDraft draft, CancellationToken stop)
        {
            if (key is not null && await turns.FindFirstAsync(draft, key, stop) is { } first)
            {
                return new PostResult.Repeated(first);
            }

            if (draft.Before.State == ConversationState.Closed)
            {
                return new PostResult.Ended();
            }

            var stored = draft.Append(activity, key: key);
            if (draft.Before.State is ConversationState.Bot or ConversationState.Waiting)
            {
                await turns.AnswerAsync(draft, stored, vouched, stop);
            }
            else
            {
                draft.Change(before => before with { Bot = SupportBot.TakeNote(before.Bot, stored.Activity, vouched) });
                Escalations.KeepCardCurrent(draft);
            }

            // Where a person owns the conversation the bot is silent; the desk hears of what was said.
            if (draft.Before.State != ConversationState.Bot && activity.Type == ActivityTypes.Message && draft.After.Handoff is not null)
            {
                draft.Tell(DeskEventKind.Said);
            }

            return new PostResult.Accepted(stored);
        }

        public PostResult Recover(TurnDraft draft, TurnFailure failure)
        {
            var stored = draft.Append(activity, key: key);
            if (activity.Type != ActivityTypes.Message)
            {
                // The customer wrote nothing; an apology would come out of the blue.
                return new PostResult.Accepted(stored);
            }

            if (draft.Before.State == ConversationState.Bot)
            {
                turns.RecoverToPerson(draft, stored, failure);
            }
            else
            {
                draft.Tell(DeskEventKind.Said);
            }

            return new PostResult.Accepted(stored);
        }
    }

    private ValueTask<StoredActivity?> FindFirstAsync(TurnDraft draft, string key, CancellationToken stop) =>
        draft.Before.Revision == 0 ? ValueTask.FromResult<StoredActivity?>(null) : store.FindByKeyAsync(draft.Before.Id, key, stop);

    private async Task AnswerAsync(TurnDraft draft, StoredActivity stored, string? vouched, CancellationToken stop)
    {
        var turn = new TurnContext(stored.Activity, draft.Before.Bot, draft.Before.State == ConversationState.Waiting, draft.Now)
        {
            Conversation = draft.Before.Id.Value,
            VouchedCustomer = vouched,
        };
        await bot.OnTurnAsync(turn, stop);
        Record(draft, turn, stored.Activity.Id);
        if (turn.Escalation is { } card)
        {
            await escalations.EscalateAsync(draft, card, stop);
        }
        else if (turn.LeavesLine)
        {
            escalations.LeaveLine(draft);
        }
        else
        {
            Escalations.KeepCardCurrent(draft);
        }
    }

    private void RecoverToPerson(TurnDraft draft, StoredActivity stored, TurnFailure failure)
    {
        var card = new CaseCard
        {
            Reason = HandoffReason.Failure,
            ReasonText = EscalationWording.ReasonText(HandoffReason.Failure),
            Question = stored.Activity.Text ?? "",
            Facts = draft.Before.Bot.Facts,
            Photos = draft.Before.Bot.Photos,
            Shown = draft.Before.Bot.Shown,
            CreatedAt = draft.Now,
        };
        draft.Append(Activity.Message(HandoffWording.Failed) with { From = Speakers.Bot, ReplyToId = stored.Activity.Id });
        escalations.EscalateNow(draft, card, failure.ToString());
    }

    private static void Record(TurnDraft draft, TurnContext turn, string? replyTo)
    {
        draft.Change(before => before with { Bot = turn.State });
        foreach (var reply in turn.Replies)
        {
            draft.Append(reply with { From = Speakers.Bot, ReplyToId = replyTo });
        }

        foreach (var @case in turn.Cases)
        {
            draft.Put(@case);
        }
    }
}
