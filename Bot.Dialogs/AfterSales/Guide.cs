using System.Text.Json;
using Bot.Dialogs.Activities;
using Bot.Dialogs.AfterSales.Complaints;
using Bot.Dialogs.AfterSales.Progress;
using Bot.Dialogs.AfterSales.Questions;
using Bot.Dialogs.Escalation;
using Bot.Dialogs.Waterfalls;
using Knowledge.Search;

namespace Bot.Dialogs.AfterSales;

/// <summary>Leads the customer through the open dialog: what concerns no single question comes first, and whatever a question cannot use is looked up in the FAQ.</summary>
internal sealed class Guide(FaqLookup lookup, DialogSet dialogs, DialogTurn turn)
{
    /// <summary>After so long without a word, what comes next is taken as something new, unless it is one of the answers that were offered.</summary>
    private static readonly TimeSpan s_silenceMax = TimeSpan.FromHours(24);

    private TurnContext Context => turn.Context;

    /// <summary>What was being done before a silence so long that it was ended, Chinese; null: nothing.</summary>
    public string? LeftUndone { get; private set; }

    /// <summary>Whether a dialog is open and goes on with this message; one that was left too long ago, or that this program no longer knows, is ended here.</summary>
    public async ValueTask<bool> LeadAsync()
    {
        if (!DialogSet.IsActive(Context))
        {
            return false;
        }

        if (Context.Now - Context.State.DialogsAskedAt > s_silenceMax && !await dialogs.IsButtonAsync(turn) && !ShortAnswers.CancelsDialog(turn.Text))
        {
            LeftUndone = AfterSalesDialogs.TitleOf(Context.State.Dialogs.Frames[0].Dialog);
            End();
            return false;
        }

        switch (dialogs.Fit(Context))
        {
            case StackFit.Lost:
                Context.Send(Activity.Message(DialogWording.Lost).Suggest(DialogWording.TalkToPerson));
                End();
                break;
            case StackFit.Renewed:
                Context.Send(Activity.Message(DialogWording.Renewed));
                Settle(await dialogs.RepromptAsync(turn));
                break;
            default:
                await HearAsync();
                break;
        }

        return true;
    }

    public async ValueTask BeginAsync(string dialog) => Settle(await dialogs.BeginAsync(dialog, options: null, turn));

    public bool Has(string? action) => action is not null && dialogs.Has(action);

    private async ValueTask HearAsync()
    {
        if (Alarms.Find(turn.Text) is { } alarm)
        {
            StepBack(alarm.Reason(), alarm);
        }
        else if (ShortAnswers.AsksForPerson(turn.Text))
        {
            StepBack(AskedReason);
        }
        else if (ShortAnswers.CancelsDialog(turn.Text) && !MeansTheRequest())
        {
            await CancelAsync();
        }
        else if (ShortAnswers.GoesBack(turn.Text))
        {
            await GoBackAsync();
        }
        else if (!await ComplainsAsync() && !await IsHeardAsync(Hearing.Answer) && !await ChangesDialogAsync(AfterSalesDialogs.ChangesTo(turn.Plain)) && !await IsHeardAsync(Hearing.Facts)
            && !await IsLookedUpAsync())
        {
            await IsHeardAsync(Hearing.LastResort);
        }
    }

    /// <summary>To one who looks at a request that he made, 取消申请 means the request and not the looking.</summary>
    private bool MeansTheRequest() => DialogSet.ActiveId(Context) == AfterSalesDialogs.Progress && ProgressWords.Withdraws(turn);

    /// <summary>Whoever complains does not wait behind those who merely ask.</summary>
    private HandoffReason AskedReason => Context.State.Dialogs.Frames.Any(frame => frame.Dialog == AfterSalesDialogs.Complaint) ? HandoffReason.Complaint : HandoffReason.Asked;

    /// <summary>A complaint in the middle is taken first, about the same order; what was being done goes on after it.</summary>
    private async ValueTask<bool> ComplainsAsync() => ComplaintWords.Complains(turn.Text) && await ChangesDialogAsync(AfterSalesDialogs.Complaint);

    /// <summary>Ends what was asked for last; what lies below is gone on with.</summary>
    private async ValueTask CancelAsync()
    {
        var stack = Context.State.Dialogs.WithoutTopTask();
        if (stack.Active is not { } below)
        {
            End();
            Context.Send(Activity.Message(DialogWording.Cancelled).Suggest(DialogWording.TalkToPerson));
            return;
        }

        Context.State = Context.State with { Dialogs = stack };
        Context.Send(Activity.Message(GuideWording.BackTo(AfterSalesDialogs.TitleOf(below.Dialog))));
        Settle(await dialogs.RepromptAsync(turn));
    }

    private async ValueTask GoBackAsync()
    {
        var status = await dialogs.BackAsync(turn);
        if (status is not DialogStatus.NotUnderstood)
        {
            Settle(status);
            return;
        }

        Context.Send(Activity.Message(DialogWording.FirstStep));
        Settle(await dialogs.RepromptAsync(turn));
    }

    private async ValueTask<bool> IsHeardAsync(Hearing hearing)
    {
        var status = await dialogs.HearAsync(turn, hearing);
        Settle(status);
        return status is not DialogStatus.NotUnderstood;
    }

    /// <summary>Another task: in the place of this one where both are about the same goods, otherwise on top of it.</summary>
    private async ValueTask<bool> ChangesDialogAsync(string? wanted)
    {
        var root = Context.State.Dialogs.Frames[0].Dialog;
        if (wanted is null || !dialogs.Has(wanted) || Context.State.Dialogs.Frames.Any(frame => frame.Dialog == wanted))
        {
            return false;
        }

        if (AfterSalesDialogs.TakesPlaceOf(wanted, root))
        {
            Context.Send(Activity.Message(GuideWording.ChangedTo(AfterSalesDialogs.Titles[wanted])));
            Settle(await dialogs.ReplaceAllAsync(wanted, Json(Kept()), turn));
        }
        else
        {
            // Who asks how far things are may mean another order than the one he is busy with.
            Settle(await dialogs.BeginAsync(wanted, wanted == AfterSalesDialogs.Progress ? null : Json(SameOrder()), turn));
        }

        return true;
    }

    /// <summary>What was said in the first dialog that holds in another one too.</summary>
    private Handover Kept() => Context.State.Dialogs.Frames[0].State.Deserialize(HandoverJson.Default.Handover) ?? new Handover();

    /// <summary>The order of the newest dialog that has one; whether it has to be proven again is for the next dialog to see.</summary>
    private Handover SameOrder() =>
        Context.State.Dialogs.Frames.Reverse().Select(frame => frame.State.Deserialize(HandoverJson.Default.Handover)).FirstOrDefault(known => known?.Order is not null) is { } found
            ? new Handover { Order = found.Order, Told = found.Told }
            : new Handover();

    private static JsonElement Json(Handover handover) => JsonSerializer.SerializeToElement(handover, HandoverJson.Default.Handover);

    /// <summary>A question of another kind in the middle: answered, and the open one is asked again.</summary>
    private async ValueTask<bool> IsLookedUpAsync()
    {
        if (turn.Text.Length == 0)
        {
            Context.Send(Activity.Message(DialogWording.PhotoNoted));
            Settle(await dialogs.RepromptAsync(turn));
            return true;
        }

        if (lookup.Look(Context, turn.Text) is not { Band: Band.Answer, Ranked: [var first, ..] } result)
        {
            return false;
        }

        if (first.Entry.Action == QuestionDialog.HumanAction)
        {
            StepBack(AskedReason);
            return true;
        }

        turn.Topic = first.Entry.Question;
        if (await ChangesDialogAsync(first.Entry.Action))
        {
            return true;
        }

        if (!Has(first.Entry.Action))
        {
            Answers.Tell(Context, first, result.KnowledgeVersion);
        }

        Settle(await dialogs.RepromptAsync(turn));
        return true;
    }

    private void Settle(DialogStatus status)
    {
        if (status is DialogStatus.SteppedBack back)
        {
            StepBack(back.Reason);
        }

        Context.State = DialogSet.IsActive(Context)
            ? Context.State with { DialogsAskedAt = Context.Now }
            : Context.State with { DialogsAskedAt = null, OrderNamedAt = null };
    }

    private void StepBack(HandoffReason reason, Alarm? alarm = null)
    {
        ToPerson.StepBack(Context, reason, turn.Text.Length > 0 ? turn.Text : Context.State.LastQuestion ?? "", result: null, alarm, dialogs.Describe(Context));
        End();
    }

    private void End()
    {
        DialogSet.CancelAll(Context);
        Context.State = Context.State with { DialogsAskedAt = null, OrderNamedAt = null };
    }
}
