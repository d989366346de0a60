using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Dialogs.Activities;
using Bot.Dialogs.AfterSales.Finding;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Escalation;
using Bot.Dialogs.Policies;
using Bot.Dialogs.Shop;
using Bot.Dialogs.Waterfalls;

namespace Bot.Dialogs.AfterSales.Progress;

/// <summary>查询售后进度: finds what is under way for the customer, tells where it stands, and lets him urge it or take it back.</summary>
internal sealed class ProgressDialog(Counter counter) : AfterSalesDialog<ProgressState>(counter)
{
    private const int ShownMax = 5;
    private static readonly TimeSpan s_urgedAgain = TimeSpan.FromHours(24);

    public override string Id => AfterSalesDialogs.Progress;

    protected override string Title => ProgressWording.Title;

    protected override JsonTypeInfo<ProgressState> StateJson => ProgressJson.Default.ProgressState;

    protected override IReadOnlyList<WaterfallStep<ProgressState>> Steps => field ??=
    [
        Decide("find", FindAsync),
        AskOf<string>("which", state => state.Chosen is not null,
            async (state, turn) => ProgressWording.Which(await FittingAsync(state, turn)),
            (state, key) => state with { Chosen = key, WantsOther = false }),
        Decide("tell", TellAsync),
        AskOf<ProgressAction>("next", state => state.Action is not null,
            async (state, turn) => await EntryAsync(state, turn) is { } entry
                ? ProgressWording.WhatNext(entry.CanWithdraw, CanUrge(entry, turn), (await FittingAsync(state, turn)).Count > 1)
                : ProgressWording.WhatNext(canWithdraw: false, canUrge: false, hasOthers: false),
            (state, action) => action == ProgressAction.SeeOther ? state with { Chosen = null, WantsOther = true } : state with { Action = action }),
        Decide("act", ActAsync),
        AskOf<bool>("sure", state => state.IsSure || state.Action != ProgressAction.Withdraw,
            async (state, turn) => ProgressWording.IsSure((await EntryAsync(state, turn))?.Case),
            (state, isSure) => isSure ? state with { IsSure = true } : state with { Action = ProgressAction.Leave }),
        Decide("withdraw", WithdrawAsync),
    ];

    protected override async ValueTask<ProgressState> TakeAsync(ProgressState state, DialogTurn turn, bool mayReplace) =>
        ProgressWords.Take(await base.TakeAsync(state, turn, mayReplace), turn, mayReplace);

    // Cases can be told of without the shop.
    protected override ValueTask<ProgressState> RefreshAsync(ProgressState state) => ValueTask.FromResult(state);

    protected override ProgressState TakeResult(ProgressState state, string child, JsonElement? result) =>
        child == OrderFinder.DialogId ? base.TakeResult(state, child, result) : state with { IsOver = true };

    protected override IReadOnlyList<Fact> Facts(ProgressState state, Order? order)
    {
        List<Fact> facts = [.. OrderFacts(state, order)];
        Add(facts, ProgressWording.Number, state.Chosen ?? state.Asked);
        Add(facts, ProgressWording.Wants, state.Action switch
        {
            ProgressAction.Urge => ProgressWording.Urge,
            ProgressAction.Withdraw => ProgressWording.Withdraw,
            _ => null,
        });
        return facts;
    }

    /// <summary>A number that is not the customer's is answered like one that does not exist.</summary>
    private async ValueTask<StepResult<ProgressState>> FindAsync(ProgressState state, DialogTurn turn)
    {
        if (state.IsOver)
        {
            return End();
        }

        if (state.IsUnseen)
        {
            turn.Context.Send(Activity.Message(ProgressWording.ShopDown).Suggest(DialogWording.TalkToPerson));
            return End();
        }

        var all = await ProgressEntry.ReadAsync(Counter, turn.Context.Now);
        if (state.Chosen is not null)
        {
            return Next(state);
        }

        if (state.Asked is { } asked && all.FirstOrDefault(entry => entry.Key == asked) is { } named)
        {
            return Next(state with { Chosen = named.Key, Asked = null });
        }

        var isVisitor = Counter.Proof.CustomerId is null;
        if (state.Order is null && (state.NamesOrder || (isVisitor && (all.Count == 0 || state.Asked is not null) && Counter.Proof.Orders.Count == 0)))
        {
            if (isVisitor && !state.Told.Contains(ProgressWording.ProveFirst))
            {
                turn.Context.Send(Activity.Message(ProgressWording.ProveFirst));
            }

            return new StepResult<ProgressState>.Begin(
                state with { Told = [.. state.Told, ProgressWording.ProveFirst] }, OrderFinder.DialogId, OrderFinder.Options(Title, state.NotOrders));
        }

        if (state.Asked is { } unknown)
        {
            turn.Context.Send(Activity.Message(ProgressWording.NotFound(unknown)).Suggest(DialogWording.TalkToPerson));
            if (all.Count == 0)
            {
                return End();
            }

            state = state with { Asked = null };
        }

        var fitting = await FittingAsync(state, turn);
        if (fitting.Count == 0)
        {
            turn.Context.Send(await IsShopDownAsync()
                ? Activity.Message(ProgressWording.RefundsUnknown).Suggest(DialogWording.TalkToPerson)
                : ProgressWording.None(await OrderAsync(state)));
            return End();
        }

        return Next(fitting is [var only] ? state with { Chosen = only.Key } : state);
    }

    private async ValueTask<StepResult<ProgressState>> TellAsync(ProgressState state, DialogTurn turn)
    {
        if (await EntryAsync(state, turn) is not { } entry)
        {
            // Somebody else has signed in on the page since: nothing of this is his.
            turn.Context.Send(Activity.Message(ProgressWording.NotFound(state.Chosen ?? "")).Suggest(DialogWording.TalkToPerson));
            return End();
        }

        // A case that moved on meanwhile is told again.
        var told = $"{entry.Key}@{entry.Case?.Revision}";
        if (!state.Told.Contains(told))
        {
            turn.Context.Send(Activity.Message(Describe(entry, turn)).Suggest(DialogWording.TalkToPerson));
            state = state with { Told = [.. state.Told, told] };
        }

        return entry.CanWithdraw || CanUrge(entry, turn) || (await FittingAsync(state, turn)).Count > 1 ? Next(state) : End();
    }

    private async ValueTask<StepResult<ProgressState>> ActAsync(ProgressState state, DialogTurn turn)
    {
        var entry = await EntryAsync(state, turn) ?? throw new InvalidOperationException("Nothing was chosen.");
        switch (state.Action)
        {
            case ProgressAction.Leave:
                turn.Context.Send(Activity.Message(ProgressWording.Left));
                return End();
            case ProgressAction.Urge when entry.IsOverdue(turn.Context.Now):
                return new StepResult<ProgressState>.StepBack(state, HandoffReason.Overdue);
            case ProgressAction.Urge when entry.Case is not { } known || CaseMoves.IsEnd(known.State):
                return new StepResult<ProgressState>.StepBack(state, HandoffReason.Asked);
            case ProgressAction.Urge:
                Urge(entry.Case, turn);
                return End();
            case ProgressAction.Withdraw when !entry.CanWithdraw:
                turn.Context.Send(Activity.Message(entry.Case is { } ended ? ProgressWording.CannotWithdraw(ended) : ProgressWording.RefundStays).Suggest(DialogWording.TalkToPerson));
                return End();
            default:
                return Next(state);
        }
    }

    private void Urge(Case open, DialogTurn turn)
    {
        if (open.History.Any(known => known.Note == ProgressWording.UrgedNote && turn.Context.Now - known.At < s_urgedAgain))
        {
            turn.Context.Send(Activity.Message(ProgressWording.UrgedBefore).Suggest(DialogWording.TalkToPerson));
            return;
        }

        Counter.Note(open, ProgressWording.UrgedNote);
        turn.Context.Send(Activity.Message(ProgressWording.UrgedNow(open.Deadline is { } due ? Counter.LocalOf(due) : null)).Suggest(DialogWording.TalkToPerson));
    }

    private async ValueTask<StepResult<ProgressState>> WithdrawAsync(ProgressState state, DialogTurn turn)
    {
        if (await EntryAsync(state, turn) is { Case: { } open })
        {
            turn.Context.Send(Activity.Message(ProgressWording.WithdrawnNow(Counter.Withdraw(open))).Suggest(DialogWording.TalkToPerson));
        }

        return End();
    }

    private string Describe(ProgressEntry entry, DialogTurn turn)
    {
        var money = entry.Refund is { } refund
            ? ProgressWording.Refund(refund, Counter.DayOf(refund.RequestedAt), Counter.DayOf(refund.SentAt), ArrivalOf(entry.Order, turn))
            : entry.Case is { State: CaseState.Done, Kind: CaseKind.Return or CaseKind.Refund } ? ArrivalOf(entry.Order, turn)
            : null;
        return entry.Case is { } known
            ? ProgressWording.Status(
                known, known.History.LastOrDefault(step => step.Actor != Counter.Customer && step.Note is not null && step.Note != known.Decision?.Text)?.Note,
                known.Deadline is { } due ? Counter.LocalOf(due) : null, entry.IsOverdue(turn.Context.Now), money)
            : $"{(entry.Order is { } order ? ProgressWording.OfOrder(order) : "")}：{money}";
    }

    /// <summary>When money arrives that way; null where the means of payment is not known.</summary>
    private string? ArrivalOf(Order? order, DialogTurn turn) =>
        order is { Payment: not null } && Counter.Policy.Decide(new PolicyQuestion(PolicyKind.Payout) { Payment = order.Payment }, turn.Today) is PolicyDecision.Allowed allowed
            ? allowed.Clause.Text
            : null;

    private static bool CanUrge(ProgressEntry entry, DialogTurn turn) => entry.IsOpen(turn.Context.Now) && entry.Refund?.SentAt is null && entry.Case?.State != CaseState.WaitingForGoods;

    private async ValueTask<ProgressEntry?> EntryAsync(ProgressState state, DialogTurn turn) =>
        (await ProgressEntry.ReadAsync(Counter, turn.Context.Now)).FirstOrDefault(entry => entry.Key == state.Chosen);

    /// <summary>What he asks about, as far as there is any of it; what has ended only where nothing is open.</summary>
    private async ValueTask<IReadOnlyList<ProgressEntry>> FittingAsync(ProgressState state, DialogTurn turn)
    {
        var entries = await ProgressEntry.ReadAsync(Counter, turn.Context.Now);
        ProgressEntry[] ofOrder = state.Order is { } order ? [.. entries.Where(entry => (entry.Case?.OrderNumber ?? entry.Order?.Number) == order)] : [.. entries];
        ProgressEntry[] ofTopic = state is { Topic: { } topic, WantsOther: false } ? [.. ofOrder.Where(entry => entry.IsAbout(topic))] : [];
        var fitting = ofTopic.Length > 0 ? ofTopic : ofOrder;
        ProgressEntry[] open = [.. fitting.Where(entry => entry.IsOpen(turn.Context.Now) || entry.Key == state.Chosen)];
        return [.. (open.Length > 0 && !state.WantsOther ? open : fitting).Take(ShownMax)];
    }

    private async ValueTask<bool> IsShopDownAsync() =>
        Counter.Proof.CustomerId is not null && await Counter.OwnOrdersAsync() is ShopAnswer<IReadOnlyList<Order>>.Unavailable;
}
