using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Escalation;
using Bot.Dialogs.Policies;
using Bot.Dialogs.Shop;
using Bot.Dialogs.Waterfalls;

namespace Bot.Dialogs.AfterSales.Refunds;

/// <summary>退款: money goes back and nothing else comes. Where the order is decides what can be asked for; received goods are returned instead.</summary>
internal sealed class RefundDialog(Counter counter) : AfterSalesDialog<RefundState>(counter)
{
    private static readonly TimeSpan s_review = TimeSpan.FromHours(24);
    private static readonly TimeSpan s_search = TimeSpan.FromHours(48);

    public override string Id => AfterSalesDialogs.Refund;

    protected override string Title => RefundWording.Title;

    protected override JsonTypeInfo<RefundState> StateJson => RefundJson.Default.RefundState;

    protected override IReadOnlyList<WaterfallStep<RefundState>> Steps => field ??=
    [
        OrderStep(),
        Decide("progress", TellProgressAsync),
        Decide("open-case", (state, turn) => EndWhereAskedBeforeAsync(state, turn, isWhole: false)),
        Decide("situation", async (state, turn) =>
            Next(await OrderAsync(state) is { } order ? state with { Reason = RefundReasons.In(order, state.Reason, turn.Context.Now) } : state)),
        AskOf<PolicyReason>("reason", state => state.Reason is not null,
            async (state, _) => RefundWording.Why((await OrderAsync(state))?.State),
            (state, reason) => state with { Reason = reason },
            state => state with { Reason = null, Description = null, Amount = null, Late = null, HasAskedAround = null }, RefundWording.Reason),
        AskOf<string>("item", state => state.Sku is not null || state.IsUnseen || !RefundReasons.IsOfItem(state.Reason),
            async (state, _) => OrderWording.WhichItem(Title, (await OrderAsync(state))?.Items ?? []),
            (state, sku) => state with { Sku = sku },
            state => state with { Sku = null, Quantity = null }, OrderWording.Item),
        Decide("open-cases", (state, turn) => EndWhereAskedBeforeAsync(state, turn, isWhole: !RefundReasons.IsOfItem(state.Reason))),
        RuleStep((state, order) => Question(PolicyKind.Refund, state, order) with { Amount = state.Amount }),
        .. RefusalSteps(),
        Decide("deposit", (state, _) => ValueTask.FromResult(
            state.Reason == PolicyReason.Deposit ? new StepResult<RefundState>.StepBack(state, HandoffReason.PolicySaysSo) : Next(state))),
        Ask("late", state => state.Reason != PolicyReason.LateShipment || state.Late is not null, _ => RefundWording.CouponOrRefund(),
            (state, answer) => state with { Late = answer }),
        Decide("coupon", GiveCouponAsync),
        AskOf<bool>("around", state => state.Reason != PolicyReason.SignedNotReceived || state.HasAskedAround is not null,
            async (state, _) => RefundWording.HaveYouAsked((await OrderAsync(state))?.Parcel?.SignedBy),
            (state, hasAsked) => state with { HasAskedAround = hasAsked }),
        Decide("later", (state, turn) => ValueTask.FromResult(EndWhereToAskFirst(state, turn))),
        Ask("description", state => state.Description is not null || !IsDescribed(state), state => RefundWording.WhatHappened(state.Reason),
            (state, text) => state with { Description = text },
            state => state with { Description = null }, RefundWording.Problem),
        Ask("photos", state => state.Photos is not null || !IsDescribed(state), _ => RefundWording.ShowIt(),
            (state, photos) => state with { Photos = photos },
            state => state with { Photos = null }, RefundWording.Photos),
        Decide("too-much", RefuseTooMuchAsync),
        Decide("account", RefuseOtherAccountAsync),
        AskOf<decimal>("amount", state => state.Amount is not null || !RefundReasons.IsPartial(state.Reason),
            async (state, _) => RefundWording.HowMuch(MaxOf(state, await OrderAsync(state))),
            (state, amount) => state with { Amount = amount },
            state => state with { Amount = null }, RefundWording.AmountWanted),
        .. ConfirmSteps(),
        Decide("submit", SubmitAsync),
    ];

    protected override RefundState Start(JsonElement? options, DialogTurn turn) =>
        base.Start(options, turn) with { AsksWhere = RefundWords.AskWhere(turn.Plain) };

    protected override async ValueTask<RefundState> TakeAsync(RefundState state, DialogTurn turn, bool mayReplace)
    {
        var taken = await base.TakeAsync(state, turn, mayReplace);
        if (state.Order is not null && taken.Order is null)
        {
            return taken;
        }

        if ((state.Reason is null || mayReplace) && RefundWords.FindReason(turn.Plain) is { } reason)
        {
            taken = taken with { Reason = reason };
        }

        taken = taken with { Description = ProblemWords.Add(taken.Description, turn), WantsOtherAccount = taken.WantsOtherAccount || RefundWords.WantOtherAccount(turn.Plain) };

        return (state.Amount is null || mayReplace) && RefundWords.FindAmount(turn) is { } amount ? taken with { Amount = amount } : taken;
    }

    protected override IReadOnlyList<Fact> Facts(RefundState state, Order? order)
    {
        var isPartial = RefundReasons.IsPartial(state.Reason);
        List<Fact> facts = [.. OrderFacts(state, order)];
        Add(facts, RefundWording.Reason, state.Reason is { } reason ? RefundWording.NameOf(reason, order?.State) : null);
        Add(facts, RefundWording.Problem, state.Description);
        Add(facts, RefundWording.Photos, state.Photos is { Count: > 0 } photos ? $"{photos.Count} 张" : null);
        Add(facts, RefundWording.AmountWanted, isPartial && state.Amount is { } amount ? Money(amount) : null);
        Add(facts, RefundWording.Amount, !isPartial && order is not null ? Money(RefundAmounts.Left(order)) : null);
        Add(facts, RefundWording.Method, RefundWording.OriginalPayment);
        Add(facts, RefundWording.Freight, state.Ruling is { Freight: not Freight.None and var freight } ? OfferWords.FreightOf(freight) : null);
        return facts;
    }

    private static bool IsDescribed(RefundState state) => RefundReasons.IsPartial(state.Reason) || state.Reason == PolicyReason.FaultyParcelRefused;

    private static decimal MaxOf(RefundState state, Order? order) => RefundAmounts.MaxOf(Item(state, order), order);

    private RefundProgress Progress(Order order, DialogTurn turn) => new(Counter, order, turn.Today);

    /// <summary>Ends where nothing was paid or all is on its way back, and where the customer only asks where it is.</summary>
    private async ValueTask<StepResult<RefundState>> TellProgressAsync(RefundState state, DialogTurn turn)
    {
        if (await OrderAsync(state) is not { } order)
        {
            return Next(state);
        }

        if (order.PaidAt is null && state.Reason != PolicyReason.Deposit
            && order is { State: OrderState.AwaitingPayment or OrderState.Cancelled, Refunds.Count: 0 })
        {
            turn.Context.Send(Activity.Message(order.State == OrderState.Cancelled ? RefundWording.ClosedUnpaid : RefundWording.NothingPaid));
            return End();
        }

        var progress = Progress(order, turn);
        if (state.AsksWhere || order.State == OrderState.Cancelled || RefundAmounts.Left(order) <= 0)
        {
            if (await progress.TellAsync() is { } told)
            {
                turn.Context.Send(told);
                return End();
            }

            if (order.State == OrderState.Cancelled)
            {
                turn.Context.Send(Activity.Message(RefundWording.CancelledUnrefunded));
                return new StepResult<RefundState>.StepBack(state, HandoffReason.PolicySaysSo);
            }

            turn.Context.Send(Activity.Message(RefundWording.NoneYet));
        }

        return Next(state with { AsksWhere = false });
    }

    /// <summary>Ends where the same money is asked for already; a return of the same goods ends with the money too.</summary>
    /// <param name="isWhole">The refund is of the whole order: a request for any of its goods is about the same money.</param>
    private async ValueTask<StepResult<RefundState>> EndWhereAskedBeforeAsync(RefundState state, DialogTurn turn, bool isWhole)
    {
        var open = await OrderAsync(state) is { } order
            ? (await Progress(order, turn).OpenCasesAsync()).FirstOrDefault(known => isWhole || known.Sku is null || known.Sku == state.Sku)
            : null;
        if (open is null)
        {
            return Next(state);
        }

        turn.Context.Send(OrderWording.AlreadyOpen(RefundWording.AfterSalesTitle(open.Kind), open));
        return End();
    }

    /// <summary>Not sent in time: the customer waits on, with the compensation of its clause.</summary>
    private async ValueTask<StepResult<RefundState>> GiveCouponAsync(RefundState state, DialogTurn turn)
    {
        if (state is not { Reason: PolicyReason.LateShipment, Late: LateAnswer.Wait })
        {
            return Next(state);
        }

        var order = await OrderAsync(state);
        var decision = Counter.Policy.Decide(Question(PolicyKind.Compensation, state, order), turn.Today);
        if ((await Counter.CasesAsync()).Any(known => known.OrderNumber == state.Order && known.Decision?.ClauseId == decision.Clause.Id))
        {
            turn.Context.Send(Activity.Message(RefundWording.CouponBefore));
            return End();
        }

        var compensation = decision.Clause.Compensation ?? RefundWording.CouponTitle;
        var submitted = Counter.Submit(new CaseDraft(CaseKind.Delivery, RefundWording.CouponTitle)
        {
            Order = state.Order,
            Facts = [.. OrderFacts(state, order), SummaryWording.Fact(RefundWording.Compensation, compensation)],
            Decision = Ruling.Of(decision).ForCase(),
            IsApproved = decision is PolicyDecision.Allowed,
            Deadline = turn.Context.Now + s_review,
        });
        turn.Context.Send(SummaryWording.Submitted(RefundWording.CouponTitle, submitted, RefundWording.CouponNext(compensation)));
        return End();
    }

    private static StepResult<RefundState> EndWhereToAskFirst(RefundState state, DialogTurn turn)
    {
        if (state is not { Reason: PolicyReason.SignedNotReceived, HasAskedAround: false })
        {
            return Next(state);
        }

        turn.Context.Send(Activity.Message(RefundWording.AskAround));
        return End();
    }

    /// <summary>An amount said in passing that is above what was paid.</summary>
    private async ValueTask<StepResult<RefundState>> RefuseTooMuchAsync(RefundState state, DialogTurn turn)
    {
        var max = MaxOf(state, await OrderAsync(state));
        if (!(state.Amount > max) || !RefundReasons.IsPartial(state.Reason))
        {
            return Next(state);
        }

        turn.Context.Send(Activity.Message(DialogWording.AmountOutside(max)));
        return Next(state with { Amount = null });
    }

    /// <summary>To which account the money goes is not the customer's to choose; he is told, and the refund goes on.</summary>
    private async ValueTask<StepResult<RefundState>> RefuseOtherAccountAsync(RefundState state, DialogTurn turn)
    {
        if (state.WantsOtherAccount)
        {
            var question = Question(PolicyKind.Refund, state, await OrderAsync(state)) with
            {
                Circumstances = new HashSet<Circumstance> { Circumstance.OtherAccount },
            };
            turn.Context.Send(Activity.Message(Counter.Policy.Decide(question, turn.Today).Clause.Text));
        }

        return Next(state with { WantsOtherAccount = false });
    }

    private async ValueTask<StepResult<RefundState>> SubmitAsync(RefundState state, DialogTurn turn)
    {
        var order = await OrderAsync(state);
        // Where it is, the carrier has to say first.
        var isApproved = state is { Ruling.Kind: RulingKind.Allowed, Reason: not PolicyReason.NotReceived };
        var submitted = Counter.Submit(new CaseDraft(CaseKind.Refund, TitleOf(state, order))
        {
            Order = state.Order,
            Sku = state.Sku,
            Facts = Facts(state, order),
            Photos = state.Photos ?? [],
            Decision = state.Ruling?.ForCase(),
            IsApproved = isApproved,
            Deadline = turn.Context.Now + (state.Reason == PolicyReason.SignedNotReceived ? s_search : s_review),
        });
        var arrival = order is null ? null : Progress(order, turn).Arrival;
        turn.Context.Send(SummaryWording.Submitted(Title, submitted, RefundWording.Next(state.Reason, isApproved, arrival, order?.State)));
        return End();
    }
}
