using Bot.Dialogs.Activities;
using Bot.Dialogs.AfterSales;
using Bot.Dialogs.AfterSales.Progress;
using Bot.Dialogs.AfterSales.Questions;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Policies;
using Bot.Dialogs.Shop;
using Bot.Dialogs.Understanding;
using Bot.Dialogs.Waterfalls;
using Knowledge.Search;

namespace Bot.Dialogs;

/// <summary>Decides every turn that is the bot's to decide: while it owns the conversation, and while the customer waits for a person.</summary>
/// <remarks>A function of the turn and of the published knowledge: the same turn decided twice gives the same writes. Safe for any number of turns at once.</remarks>
/// <param name="orders">The shop's order system.</param>
/// <param name="cases">The cases that are stored.</param>
/// <param name="policy">The policy in force.</param>
/// <param name="numbers">Gives new cases their numbers.</param>
public sealed class SupportBot(
    FaqSearch search, string shopName, TimeZoneInfo shopZone, IOrders orders, ICases cases, PublishedPolicy policy, CaseNumbers numbers)
{
    /// <summary>The action of entries that mean «I want a person».</summary>
    public const string HumanAction = QuestionDialog.HumanAction;

    // 订单号 and the like around a number.
    private const int OrderWordsMax = 4;
    private static readonly TimeSpan s_submitTwice = TimeSpan.FromMinutes(10);

    private readonly FaqLookup _lookup = new(search, shopZone);

    /// <summary>The names an entry's 办理 (the dialog it starts) may have.</summary>
    public static IReadOnlySet<string> Actions { get; } = new HashSet<string>([HumanAction, .. AfterSalesDialogs.Titles.Keys], StringComparer.Ordinal);

    /// <exception cref="OperationCanceledException">The turn took too long.</exception>
    public async Task OnTurnAsync(TurnContext turn, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        turn.State = Vouched(turn.State, turn.VouchedCustomer);
        switch (turn.Activity)
        {
            case { Type: ActivityTypes.ConversationUpdate } update:
                Greet(turn, update);
                break;
            case { Type: ActivityTypes.Event, Name: EventNames.PageContext } page:
                TakeContext(turn, page);
                break;
            case { Type: ActivityTypes.Event, Name: EventNames.HandoffCancel } when turn.IsWaiting:
                turn.LeaveLine();
                break;
            case { Type: ActivityTypes.Message } message:
                await OnMessageAsync(turn, message, stop);
                break;
        }
    }

    /// <summary>What an activity tells while a person owns the conversation: remembered for the next agent, answered by nobody here.</summary>
    /// <param name="vouched">The customer that a signed identity in the activity names; null: it brought none.</param>
    public static BotState TakeNote(BotState state, Activity activity, string? vouched = null) => Noted(Vouched(state, vouched), activity);

    // Somebody else at the same page: nothing that was proven before is his.
    private static BotState Vouched(BotState state, string? customer) =>
        customer is null || customer == state.Proof.CustomerId ? state : state with { Proof = Proof.None with { CustomerId = customer } };

    private static BotState Noted(BotState state, Activity activity) => activity switch
    {
        { Type: ActivityTypes.Message } => Facts.FromMessage(state, activity),
        { Type: ActivityTypes.Event, Name: EventNames.PageContext } => Facts.FromPage(state, activity.Value),
        _ => state,
    };

    private void Greet(TurnContext turn, Activity update)
    {
        // Greet for members other than the bot itself, and once.
        if (turn.State.Greeted || update.MembersAdded?.Any(member => member.Id != update.Recipient?.Id) != true)
        {
            return;
        }

        var hot = search.Current.Hot.Select(entry => entry.Question);
        turn.Send(Activity.Message(QuestionWording.Greeting(shopName)).Suggest([.. hot, QuestionWording.TalkToPerson]));
        turn.State = turn.State with { Greeted = true };
    }

    private static void TakeContext(TurnContext turn, Activity page)
    {
        var known = TakeNote(turn.State, page);
        if (ReferenceEquals(known, turn.State))
        {
            return;
        }

        var namesOrder = known.Facts.Except(turn.State.Facts).Any(fact => fact.Name == QuestionWording.OrderNumber);
        turn.State = namesOrder ? known with { OrderNamedAt = turn.Now } : known;
        if (!turn.IsWaiting)
        {
            turn.Send(Activity.Message(QuestionWording.OrderNoted).Suggest(QuestionWording.TalkToPerson));
        }
    }

    private async ValueTask OnMessageAsync(TurnContext turn, Activity message, CancellationToken stop)
    {
        turn.State = TakeNote(turn.State, message);
        if (turn.IsWaiting)
        {
            OnMessageInLine(turn, message.Text?.Trim() ?? "");
            return;
        }

        var text = new Utterance(turn.Activity.Text ?? "").Text;
        var said = new DialogTurn(turn, shopZone, stop) { ChangesMind = AfterSalesDialogs.ChangesTo(text) is not null || OrderWords.TakesBack(text) };
        turn.State = said.Said.OrderNumber is null ? turn.State : turn.State with { OrderNamedAt = turn.Now };
        var dialogs = AfterSalesDialogs.For(new Counter(said, orders, cases, policy.Current, numbers, shopZone));
        var guide = new Guide(_lookup, dialogs, said);
        var questions = new QuestionDialog(search, _lookup, guide.Has);
        if (await guide.LeadAsync())
        {
            return;
        }

        if (said.Text.Length == 0)
        {
            turn.Send(Activity.Message(message.Attachments is { Count: > 0 } ? QuestionWording.PhotoReceived : QuestionWording.Rephrase)
                .Suggest(QuestionWording.TalkToPerson));
        }
        else if (turn.State.LastCase is { } before && turn.Now - before.At < s_submitTwice && ShortAnswers.Submits(said.Text))
        {
            turn.Send(Activity.Message(SummaryWording.SubmittedBefore(before)).Suggest(SummaryWording.Progress));
        }
        else if (turn.State.LastWithdrawn is { } gone && turn.Now - gone.At < s_submitTwice && ChoiceAnswers.Bare(said.Text) == ProgressWording.Sure)
        {
            turn.Send(Activity.Message(ProgressWording.WithdrawnBefore(gone)).Suggest(SummaryWording.Progress));
        }
        else if (IsOrderNumberAlone(said))
        {
            turn.Send(Activity.Message(GuideWording.WhatForOrder).Suggest([.. AfterSalesDialogs.Titles.Values, QuestionWording.TalkToPerson]));
        }
        else if (questions.Answer(turn, said.Text) is { } start)
        {
            said.Topic = start.Topic;
            await guide.BeginAsync(start.Dialog);
        }

        if (guide.LeftUndone is { } undone && !DialogSet.IsActive(turn) && turn.Escalation is null)
        {
            turn.Send(Activity.Message(GuideWording.LeftUndone(undone)).Suggest(QuestionWording.TalkToPerson));
        }
    }

    private static bool IsOrderNumberAlone(DialogTurn said) =>
        said.Said.OrderNumbers is [var only] && !AfterSalesDialogs.NamesOne(said.Plain) && ChoiceAnswers.Bare(said.Text).Length - only.Length <= OrderWordsMax;

    private static void OnMessageInLine(TurnContext turn, string text)
    {
        if (ShortAnswers.LeavesLine(text))
        {
            turn.LeaveLine();
        }
        else if (!turn.State.ToldToWait)
        {
            turn.Send(Activity.Message(QuestionWording.WaitingNoted));
            turn.State = turn.State with { ToldToWait = true };
        }
    }
}
