using System.Text.Json.Serialization.Metadata;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Escalation;
using Bot.Dialogs.Policies;
using Bot.Dialogs.Shop;
using Bot.Dialogs.Waterfalls;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales.Returns;

/// <summary>退货: goods come back, money goes back. With and without a reason; the policy decides, the customer confirms, a case is made.</summary>
internal sealed class ReturnDialog(Counter counter) : AfterSalesDialog<ReturnState>(counter)
{
    private static readonly TimeSpan s_review = TimeSpan.FromHours(24);

    public override string Id => AfterSalesDialogs.Return;

    protected override string Title => ReturnWording.Title;

    protected override JsonTypeInfo<ReturnState> StateJson => ReturnJson.Default.ReturnState;

    protected override IReadOnlyList<WaterfallStep<ReturnState>> Steps => field ??=
    [
        OrderStep(),
        Decide("received", RequireReceivedAsync),
        ItemStep(),
        OpenCaseStep(CaseKind.Return),
        .. QuantitySteps(),
        Ask("reason", state => state.Reason is not null, _ => ReturnWording.Why(),
            (state, reason) => state with { Reason = reason },
            state => state with { Reason = null, Circumstances = null, Description = null }, ReturnWording.Reason),
        Ask("condition", state => state.Circumstances is not null || state.Reason != PolicyReason.NoReason, _ => ReturnWording.WhichCondition(),
            (state, condition) => state with { Circumstances = [condition] },
            state => state with { Circumstances = null }, ReturnWording.Condition),
        RuleStep((state, order) => Question(PolicyKind.Return, state, order)),
        .. RefusalSteps(),
        Ask("description", state => state.Description is not null || state.Reason == PolicyReason.NoReason, _ => ReturnWording.WhatHappened(),
            (state, text) => state with { Description = text },
            state => state with { Description = null }, ReturnWording.Problem),
        Ask("photos", state => state.Photos is not null || state.Reason == PolicyReason.NoReason, _ => ReturnWording.ShowIt(),
            (state, photos) => state with { Photos = photos },
            state => state with { Photos = null }, ReturnWording.Photos),
        Ask("way", state => state.Way is not null, state => ReturnWording.HowToSend(state.Ruling?.Freight ?? Freight.None),
            (state, way) => state with { Way = way },
            state => state with { Way = null, PickupOn = null }, ReturnWording.Way),
        AskOf("pickup", state => state.PickupOn is not null || state.Way != SendingWay.Pickup,
            (_, turn) => ValueTask.FromResult<Prompt<DateOnly>>(SendingWording.WhenToPickUp(turn.Today)),
            (state, day) => state with { PickupOn = day },
            state => state with { PickupOn = null }, ReturnWording.PickupDay),
        .. ConfirmSteps(),
        Decide("submit", SubmitAsync),
    ];

    protected override PolicyReason? Handed(PolicyReason reason) => ReasonWords.ToSendBack(reason);

    protected override async ValueTask<ReturnState> TakeAsync(ReturnState state, DialogTurn turn, bool mayReplace)
    {
        var taken = await base.TakeAsync(state, turn, mayReplace);
        taken = taken with { Description = ProblemWords.Add(taken.Description, turn) };
        if ((taken.Way is null || mayReplace) && SendingWords.FindWay(turn.Plain) is { } way && way != taken.Way)
        {
            taken = taken with { Way = way, PickupOn = null };
        }

        return taken.Way == SendingWay.Pickup && (taken.PickupOn is null || mayReplace) && SendingWords.FindPickupDay(turn) is { } day
            ? taken with { PickupOn = day }
            : taken;
    }

    protected override IReadOnlyList<Fact> Facts(ReturnState state, Order? order)
    {
        List<Fact> facts = [.. OrderFacts(state, order)];
        Add(facts, ReturnWording.Reason, state.Reason is { } reason ? ReturnWording.NameOf(reason) : null);
        Add(facts, ReturnWording.Condition, state.Circumstances is { Count: > 0 } condition ? ReturnWording.NamesOf(condition) : null);
        Add(facts, ReturnWording.Problem, state.Description);
        Add(facts, ReturnWording.Photos, state.Photos is { Count: > 0 } photos ? $"{photos.Count} 张" : null);
        Add(facts, ReturnWording.Way, state.Way is { } way ? SendingWording.NameOf(way, state.PickupOn) : null);
        Add(facts, ReturnWording.Freight, state.Ruling is { Freight: not Freight.None and var freight } ? OfferWords.FreightOf(freight) : null);
        return facts;
    }

    /// <summary>What was not received yet is refunded, not returned.</summary>
    private async ValueTask<StepResult<ReturnState>> RequireReceivedAsync(ReturnState state, DialogTurn turn)
    {
        switch (await OrderAsync(state))
        {
            case { State: OrderState.Cancelled }:
                turn.Context.Send(Activity.Message(ReturnWording.Cancelled));
                return End();
            case { State: OrderState.AwaitingPayment }:
                turn.Context.Send(Activity.Message(ReturnWording.NotPaidYet));
                return End();
            case { State: not (OrderState.Received or OrderState.Completed) and var before }:
                turn.Context.Send(Activity.Message(ReturnWording.NotReceivedYet(OrderWording.StateOf(before))));
                return new StepResult<ReturnState>.Replace(AfterSalesDialogs.Refund, HandOver(state, handed => handed with { Reason = null }));
            default:
                return Next(state);
        }
    }

    private async ValueTask<StepResult<ReturnState>> SubmitAsync(ReturnState state, DialogTurn turn)
    {
        var order = await OrderAsync(state);
        var isApproved = state.Ruling?.Kind == RulingKind.Allowed;
        var submitted = Counter.Submit(new CaseDraft(CaseKind.Return, TitleOf(state, order))
        {
            Order = state.Order,
            Sku = state.Sku,
            Facts = Facts(state, order),
            Photos = state.Photos ?? [],
            Decision = state.Ruling?.ForCase(),
            IsApproved = isApproved,
            SendsGoods = true,
            Deadline = isApproved ? null : turn.Context.Now + s_review,
        });
        turn.Context.Send(SummaryWording.Submitted(Title, submitted, ReturnWording.Next(isApproved, state.Way, state.PickupOn)));
        return End();
    }
}
