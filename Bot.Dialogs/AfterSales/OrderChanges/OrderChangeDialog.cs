using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Dialogs.Activities;
using Bot.Dialogs.AfterSales.Addresses;
using Bot.Dialogs.AfterSales.Deliveries;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Escalation;
using Bot.Dialogs.Policies;
using Bot.Dialogs.Shop;
using Bot.Dialogs.Understanding;
using Bot.Dialogs.Waterfalls;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales.OrderChanges;

/// <summary>取消或修改订单: before shipping it is done here; later it belongs to the refund, delivery, return or exchange dialog.</summary>
internal sealed partial class OrderChangeDialog(Counter counter) : AfterSalesDialog<OrderChangeState>(counter)
{
    private static readonly TimeSpan s_answer = TimeSpan.FromHours(24);

    public override string Id => AfterSalesDialogs.Order;

    protected override string Title => OrderChangeWording.Title;

    protected override JsonTypeInfo<OrderChangeState> StateJson => OrderChangeJson.Default.OrderChangeState;

    protected override IReadOnlyList<WaterfallStep<OrderChangeState>> Steps => field ??=
    [
        Decide("refuse", (state, turn) => ValueTask.FromResult(RefuseWhatNobodyCan(state, turn))),
        OrderStep(),
        Decide("fit", FitAsync),
        AskOf<OrderWant>("want", state => state.Want is not null, async (state, _) => OrderChangeWording.WhatToDo(await OrderAsync(state)),
            (state, want) => state with { Want = want },
            state => state with { Want = null, Why = null, Address = null, Receiver = null, Variant = null, VariantSaid = null, Remark = null, IsConfirmed = false },
            OrderChangeWording.Want),
        Decide("undo", UndoAsync),
        Ask("take-back", state => state.OpenCancel is null || state.TakesBack is not null, state => OrderChangeWording.TakesBack(state.OpenCancel ?? ""),
            (state, takesBack) => state with { TakesBack = takesBack }),
        Decide("taken-back", TakeBackAsync),
        Ask("mistake", state => state.Want != OrderWant.Undo || state.IsMistake is not null, _ => OrderChangeWording.WasMistake(),
            (state, isMistake) => state with { IsMistake = isMistake }),
        Decide("no-mistake", (state, turn) => ValueTask.FromResult(state.IsMistake == false ? EndWith(turn, OrderChangeWording.Bye) : Next(state))),
        AskOf<string>("item", state => state.Sku is not null || state.IsUnseen || state.Want != OrderWant.Variant,
            async (state, _) => OrderWording.WhichItem(PurposeOf(state), (await OrderAsync(state))?.Items ?? []),
            (state, sku) => state with { Sku = sku },
            state => state with { Sku = null, Variant = null }, OrderWording.Item),
        Decide("stock", FindVariantAsync),
        AskOf<string>("variant", state => state.Variant is not null || state.Want != OrderWant.Variant,
            async (state, _) => await OrderVariants.ReadAsync(Counter, await ItemAsync(state)) is { Count: > 0 } variants
                ? OrderChangeWording.WhichVariant(variants)
                : OrderChangeWording.WhichVariantText(),
            (state, variant) => state with { Variant = variant },
            state => state with { Variant = null, VariantSaid = null }, OrderChangeWording.NewVariant),
        Ask("address", state => state.Address is not null || state.Want != OrderWant.Address, _ => OrderChangeWording.WhichAddress(),
            (state, address) => state with { Address = address },
            state => state with { Address = null }, AddressWording.NewAddress),
        Ask("receiver", state => state.Receiver is not null || state.Want != OrderWant.Receiver, _ => OrderChangeWording.WhoReceives(),
            (state, receiver) => state with { Receiver = receiver },
            state => state with { Receiver = null }, OrderChangeWording.Receiver),
        Ask("remark", state => state.Remark is not null || state.Want != OrderWant.Remark, _ => OrderChangeWording.WhatRemark(),
            (state, remark) => state with { Remark = remark },
            state => state with { Remark = null }, OrderChangeWording.Remark),
        SameRequestStep(CaseKind.OrderChange),
        RuleStep(QuestionOf),
        .. RefusalSteps(),
        Ask("why", state => state.Why is not null || state.Want != OrderWant.Cancel, _ => OrderChangeWording.WhyCancel(),
            (state, why) => state with { Why = why },
            state => state with { Why = null }, OrderChangeWording.Why),
        .. ConfirmSteps(),
        Decide("submit", SubmitAsync),
    ];

    /// <summary>What this dialog needs to go on from another one.</summary>
    public static JsonElement Options(Handover known, OrderWant want, string? address) => JsonSerializer.SerializeToElement(
        new OrderChangeState { Order = known.Order, IsUnseen = known.IsUnseen, Sku = known.Sku, Photos = known.Photos, Told = known.Told ?? [], Want = want, Address = address },
        OrderChangeJson.Default.OrderChangeState);

    protected override OrderChangeState Start(JsonElement? options, DialogTurn turn)
    {
        var wish = options?.Deserialize(OrderChangeJson.Default.OrderWish);
        return base.Start(options, turn) with { Want = wish?.Want, Address = wish?.Address };
    }

    protected override string NameOf(OrderChangeState state) => OrderChangeWording.NameOf(state.Want ?? OrderWant.Nothing);

    protected override string PurposeOf(OrderChangeState state) => state.Want switch
    {
        null or OrderWant.Nothing => Title,
        OrderWant.Cancel => "取消",
        OrderWant.Undo => "恢复",
        _ => "修改",
    };

    protected override async ValueTask<OrderChangeState> TakeAsync(OrderChangeState state, DialogTurn turn, bool mayReplace)
    {
        var taken = await base.TakeAsync(state, turn, mayReplace);
        if (state is { Want: OrderWant.Cancel, Order: not null } && OrderWants.FindInstead(turn) is { } instead)
        {
            taken = taken with { Want = instead, Why = null, Ruling = null };
        }
        else if ((taken.Want is null || mayReplace) && OrderWants.Find(turn) is { } want)
        {
            taken = taken with { Want = want };
        }

        return taken with
        {
            Address = Take(taken.Address, AddressWords.Find(turn), mayReplace),
            Receiver = taken.Want == OrderWant.Receiver ? Take(taken.Receiver, OrderWants.FindReceiver(turn), mayReplace) : taken.Receiver,
            VariantSaid = taken is { Want: OrderWant.Variant, Variant: null } ? Take(taken.VariantSaid, OrderWants.FindAfterLead(turn), mayReplace) : taken.VariantSaid,
            Why = taken.Want == OrderWant.Cancel ? Take(taken.Why, OrderWants.FindWhy(turn), mayReplace) : taken.Why,
        };
    }

    protected override IReadOnlyList<Fact> Facts(OrderChangeState state, Order? order) =>
        [.. OrderFacts(state, state.Want == OrderWant.Variant ? order : null), .. OrderChangeFacts.Of(state, order)];

    private PolicyQuestion? QuestionOf(OrderChangeState state, Order? order) => state.Want switch
    {
        OrderWant.Cancel => Question(PolicyKind.Refund, state with { Reason = Counter.Now > order?.ShipBy ? PolicyReason.LateShipment : PolicyReason.NotShipped }, order),
        OrderWant.Undo => Question(PolicyKind.Compensation, state with { Reason = PolicyReason.CancelledByMistake }, order),
        _ => null,
    };

    private static StepResult<OrderChangeState> RefuseWhatNobodyCan(OrderChangeState state, DialogTurn turn)
    {
        if (state.Want is not (OrderWant.Merge or OrderWant.AddGoods or OrderWant.Nothing))
        {
            return Next(state);
        }

        turn.Context.Send(Activity.Message(state.Want switch
        {
            OrderWant.Merge => OrderChangeWording.NoMerge,
            OrderWant.AddGoods => OrderChangeWording.NoAdding,
            _ => OrderChangeWording.Bye,
        }));
        return state.Order is null || state.Want == OrderWant.Nothing ? End() : Next(state with { Want = null });
    }

    private async ValueTask<StepResult<OrderChangeState>> FitAsync(OrderChangeState state, DialogTurn turn)
    {
        if (await OrderAsync(state) is not { } order)
        {
            return Next(state);
        }

        if (state.Want is null)
        {
            return order.State switch
            {
                OrderState.Cancelled => Next(state with { Want = OrderWant.Undo }),
                OrderState.AwaitingPayment => EndWith(turn, OrderChangeWording.Unpaid),
                OrderState.Received or OrderState.Completed => EndWith(turn, OrderChangeWording.Received),
                _ => Next(state),
            };
        }

        // A cancellation that is not carried out yet can be taken back.
        if (state.Want == OrderWant.Undo && await OpenCancelAsync(order) is not null)
        {
            return Next(state);
        }

        switch (OrderFit.Of(state.Want.Value, order.State))
        {
            case OrderFit.NotNow notNow:
                turn.Context.Send(Activity.Message(notNow.Why));
                return Next(state with { Want = null, IsConfirmed = false });
            case OrderFit.Never never:
                return EndWith(turn, never.Why);
            case OrderFit.BelongsTo other:
                if (other.Why is not null)
                {
                    turn.Context.Send(Activity.Message(other.Why));
                }

                return new StepResult<OrderChangeState>.Replace(other.Dialog, other.Dialog == AfterSalesDialogs.Delivery
                    ? DeliveryDialog.Options(Handover.From(state), DeliveryWant.ChangeAddress, state.Address)
                    : HandOver(state, handed => handed with { Reason = other.Reason }));
            default:
                return Next(WithWholeOrder(state, order, turn));
        }
    }

    private static OrderChangeState WithWholeOrder(OrderChangeState state, Order order, DialogTurn turn)
    {
        if (state.Want != OrderWant.Cancel || state.Sku is null || order.Items.Count == 1)
        {
            return state;
        }

        turn.Context.Send(Activity.Message(OrderChangeWording.WholeOrder));
        return state with { Sku = null };
    }

    /// <summary>Takes the variant from what was said before the item was known; without one to change to there is nothing to ask.</summary>
    private async ValueTask<StepResult<OrderChangeState>> FindVariantAsync(OrderChangeState state, DialogTurn turn)
    {
        if (state is not { Want: OrderWant.Variant, Variant: null } || await OrderVariants.ReadAsync(Counter, await ItemAsync(state)) is not { } variants)
        {
            return Next(state);
        }

        if (variants.Count == 0)
        {
            return EndWith(turn, OrderChangeWording.NoVariant);
        }

        return state.VariantSaid is { } said
            && ChoiceWords.FindOne(new Utterance(said).Text.Replace(" ", "", StringComparison.Ordinal), OrderChangeWording.VariantChoices(variants)) is { } meant
            && OrderVariants.IsWhole(new Utterance(said).Text, meant.Value)
            ? Next(state with { Variant = meant.Value })
            : Next(state);
    }

    private async ValueTask<StepResult<OrderChangeState>> SubmitAsync(OrderChangeState state, DialogTurn turn)
    {
        var order = await OrderAsync(state);
        var want = state.Want ?? throw new InvalidOperationException("Nothing was asked for.");
        var isApproved = want == OrderWant.Cancel && state.Ruling?.Kind == RulingKind.Allowed;
        var answer = turn.Context.Now + s_answer;
        var submitted = Counter.Submit(new CaseDraft(CaseKind.OrderChange, TitleOf(state, order))
        {
            Order = state.Order,
            Sku = state.Sku,
            Facts = Facts(state, order),
            Photos = state.Photos ?? [],
            Decision = state.Ruling?.ForCase(),
            IsApproved = isApproved,
            // Once it is sent nothing can be changed.
            Deadline = isApproved ? null : order is { State: OrderState.AwaitingShipment, ShipBy: { } by } && by > turn.Context.Now && by < answer ? by : answer,
        });
        turn.Context.Send(SummaryWording.Submitted(NameOf(state), submitted, OrderChangeWording.Next(want, isApproved, Payout(state, order, turn))));
        return End();
    }

    private string Payout(OrderChangeState state, Order? order, DialogTurn turn) =>
        Counter.Policy.Decide(Question(PolicyKind.Payout, state with { Reason = null }, order), turn.Today) is PolicyDecision.Allowed { Clause.Text: var text } ? text : "";

    private static StepResult<OrderChangeState> EndWith(DialogTurn turn, string text)
    {
        turn.Context.Send(Activity.Message(text));
        return End();
    }

    private static string? Take(string? known, string? said, bool mayReplace) => known is null || mayReplace ? said ?? known : known;
}
