using System.Globalization;
using System.Text.Json;
using Bot.Dialogs.Activities;
using Bot.Dialogs.AfterSales.Finding;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Escalation;
using Bot.Dialogs.Policies;
using Bot.Dialogs.Shop;
using Bot.Dialogs.Waterfalls;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales;

/// <summary>A dialog about an order: the steps and the understanding that all of them share.</summary>
internal abstract class AfterSalesDialog<TState>(Counter counter) : Waterfall<TState>
    where TState : AfterSalesState, new()
{
    protected Counter Counter { get; } = counter;

    /// <summary>What is being done, Chinese: 退货.</summary>
    protected abstract string Title { get; }

    /// <summary>What is submitted, where one dialog does several things, Chinese: 修改地址.</summary>
    protected virtual string NameOf(TState state) => Title;

    /// <summary>What the order is asked for: «是哪个订单要…».</summary>
    protected virtual string PurposeOf(TState state) => Title;

    /// <summary>Which orders this is usually about, so that they are offered first.</summary>
    protected virtual bool IsLikely(Order order) => true;

    /// <summary>What the customer confirms and the shop reads, in the order of asking.</summary>
    protected abstract IReadOnlyList<Fact> Facts(TState state, Order? order);

    protected override TState Start(JsonElement? options, DialogTurn turn)
    {
        var handed = options is { } json ? json.Deserialize(HandoverJson.Default.Handover) : null;
        return handed is null ? new TState() : Changed(new TState(), state => state with
        {
            Order = handed.Order,
            IsUnseen = handed.IsUnseen,
            Sku = handed.Sku,
            Quantity = handed.Quantity,
            Reason = handed.Reason is { } reason ? Handed(reason) : null,
            Circumstances = handed.Circumstances,
            Description = handed.Description,
            Photos = handed.Photos,
        });
    }

    protected override async ValueTask<TState> TakeAsync(TState state, DialogTurn turn, bool mayReplace)
    {
        if (state.Order is { } order && mayReplace && OrderWords.IsOther(turn, order))
        {
            return Changed(state, old => old with
            {
                Order = null,
                IsUnseen = false,
                Sku = null,
                Quantity = null,
                IsConfirmed = false,
                NotOrders = turn.Said.OrderNumbers.Any(said => OrderWords.Same(said.Value, order)) ? old.NotOrders : [.. old.NotOrders, order],
            });
        }

        var seen = await Counter.SeeAsync(state.Order);
        return Changed(state, old => TakeShared(old, turn, seen, mayReplace));
    }

    protected override TState TakeResult(TState state, string child, JsonElement? result) =>
        child == OrderFinder.DialogId && result?.Deserialize(OrderFinderJson.Default.FoundOrder) is { } found
            ? Changed(state, old => old with { Order = found.Number, IsUnseen = found.IsUnseen, Sku = found.Sku ?? old.Sku })
            : state;

    protected override TState Back(TState earlier, TState now) => Changed(earlier, old => old with { Told = now.Told });

    protected override DialogBrief Describe(TState state) => new(NameOf(state), Facts(state, order: null));

    protected static TState Changed(TState state, Func<AfterSalesState, AfterSalesState> change) => (TState)change(state);

    /// <summary>The order, when it is proven to be the customer's and the shop can be asked.</summary>
    protected ValueTask<Order?> OrderAsync(TState state) => Counter.SeeAsync(state.Order);

    protected async ValueTask<OrderItem?> ItemAsync(TState state) => Item(state, await OrderAsync(state));

    protected static OrderItem? Item(TState state, Order? order) => order?.Items.FirstOrDefault(item => item.Sku == state.Sku);

    /// <summary>What the policy is asked about this order.</summary>
    protected PolicyQuestion Question(PolicyKind kind, TState state, Order? order)
    {
        var item = Item(state, order);
        return new PolicyQuestion(kind)
        {
            Goods = item?.Goods,
            Reason = state.Reason,
            Circumstances = new HashSet<Circumstance>((state.Circumstances ?? []).Concat(item?.Circumstances ?? [])),
            Payment = order?.Payment,
            OrderedOn = Counter.DayOf(order?.OrderedAt),
            PaidOn = Counter.DayOf(order?.PaidAt),
            ReceivedOn = Counter.DayOf(order?.ReceivedAt),
            InvoicedOn = order?.Invoice?.IssuedOn,
        };
    }

    /// <summary>What another dialog needs to go on from here.</summary>
    protected static JsonElement HandOver(TState state, Func<Handover, Handover>? change = null)
    {
        var handover = Handover.From(state);
        return JsonSerializer.SerializeToElement(change is null ? handover : change(handover), HandoverJson.Default.Handover);
    }

    protected static WaterfallStep<TState> Decide(string name, Func<TState, DialogTurn, ValueTask<StepResult<TState>>> run) => new DecidingStep<TState>(name, run);

    protected static WaterfallStep<TState> Ask<T>(
        string name, Func<TState, bool> isDone, Func<TState, Prompt<T>> ask, Func<TState, T, TState> take, Func<TState, TState>? forget = null, string? label = null) =>
        new AskingStep<TState, T>(name, isDone, (state, _) => ValueTask.FromResult(ask(state)), take, forget, label);

    protected static WaterfallStep<TState> AskOf<T>(
        string name,
        Func<TState, bool> isDone,
        Func<TState, DialogTurn, ValueTask<Prompt<T>>> ask,
        Func<TState, T, TState> take,
        Func<TState, TState>? forget = null,
        string? label = null) =>
        new AskingStep<TState, T>(name, isDone, ask, take, forget, label);

    protected static StepResult<TState> Next(TState state) => new StepResult<TState>.Next(state);

    protected static StepResult<TState> End() => new StepResult<TState>.End();

    /// <summary>Finds the order and proves it.</summary>
    protected WaterfallStep<TState> OrderStep() => Decide("order", async (state, turn) =>
    {
        if (state.Order is null)
        {
            return new StepResult<TState>.Begin(state, OrderFinder.DialogId, OrderFinder.Options(PurposeOf(state), state.NotOrders));
        }

        if (await OrderAsync(state) is not { } order)
        {
            return Next(state);
        }

        if (!state.Told.Contains(order.Number))
        {
            turn.Context.Send(Activity.Message(OrderWording.Taking(order, Counter.DayOf(order.OrderedAt))));
        }

        return Next(Changed(state, old => old with
        {
            Sku = old.Sku ?? (order.Items is [var only] ? only.Sku : null),
            Told = old.Told.Contains(order.Number) ? old.Told : [.. old.Told, order.Number],
        }));
    });

    /// <summary>Which item, where the order has several.</summary>
    protected WaterfallStep<TState> ItemStep() => AskOf<string>(
        "item",
        state => state.Sku is not null || state.IsUnseen,
        async (state, _) => OrderWording.WhichItem(Title, (await OrderAsync(state))?.Items ?? []),
        (state, sku) => Changed(state, old => old with { Sku = sku }),
        state => Changed(state, old => old with { Sku = null, Quantity = null }),
        OrderWording.Item);

    /// <summary>How many, where more than one was bought.</summary>
    protected IReadOnlyList<WaterfallStep<TState>> QuantitySteps() =>
    [
        Decide("one", async (state, _) => Next(state.Quantity is null && (await ItemAsync(state) is { Quantity: 1 } || state.IsUnseen)
            ? Changed(state, old => old with { Quantity = 1 })
            : state)),
        AskOf<int>(
            "quantity",
            state => state.Quantity is not null,
            async (state, _) => OrderWording.HowMany(Title, (await ItemAsync(state))?.Quantity ?? 1),
            (state, quantity) => Changed(state, old => old with { Quantity = quantity }),
            state => Changed(state, old => old with { Quantity = null }),
            OrderWording.Quantity),
    ];

    /// <summary>Ends where the same is asked for already.</summary>
    protected WaterfallStep<TState> OpenCaseStep(CaseKind kind) => Decide("open-case", async (state, turn) =>
    {
        if (state.IsUnseen || state.Order is not { } order || await Counter.OpenCaseAsync(kind, order, state.Sku) is not { } open)
        {
            return Next(state);
        }

        turn.Context.Send(OrderWording.AlreadyOpen(Title, open));
        return End();
    });

    /// <summary>Ends where the very same thing was asked for already; other things about the order may be.</summary>
    protected WaterfallStep<TState> SameRequestStep(CaseKind kind) => Decide("same-request", async (state, turn) =>
    {
        var title = TitleOf(state, await OrderAsync(state));
        var cases = state.IsUnseen || state.Order is null ? [] : await Counter.CasesAsync();
        if (cases.FirstOrDefault(known => known.Kind == kind && known.OrderNumber == state.Order && known.Title == title && !CaseMoves.IsEnd(known.State)) is not { } open)
        {
            return Next(state);
        }

        turn.Context.Send(OrderWording.AlreadyAsked(NameOf(state), open));
        return End();
    });

    /// <summary>The summary, with the way to change an answer of any labelled step.</summary>
    protected IReadOnlyList<WaterfallStep<TState>> ConfirmSteps() =>
    [
        AskOf<string>(
            "change",
            state => !state.IsChanging,
            (state, _) => ValueTask.FromResult<Prompt<string>>(SummaryWording.WhatToChange(Labels(state))),
            (state, label) => Forgotten(Changed(state, old => old with { IsChanging = false }), label)),
        AskOf<bool>(
            "confirm",
            state => state.IsConfirmed,
            async (state, _) => new SummaryPrompt(SummaryWording.Summary(NameOf(state), Facts(state, await OrderAsync(state)))),
            (state, isRight) => Changed(state, old => old with { IsConfirmed = isRight, IsChanging = !isRight })),
    ];

    /// <summary>Asks the policy, and tells the customer the clause, once; a refusal is answered in <see cref="RefusalSteps"/>.</summary>
    /// <param name="question">Null: there is nothing to decide.</param>
    protected WaterfallStep<TState> RuleStep(Func<TState, Order?, PolicyQuestion?> question) => Decide("rule", async (state, turn) =>
    {
        var order = await OrderAsync(state);
        var asked = question(state, order);
        if (asked is null)
        {
            return Next(Changed(state, old => old with { Ruling = null }));
        }

        var ruling = order is null
            ? new Ruling("", RulingKind.PersonDecides, SummaryWording.Unchecked, Freight.None, Offer: null)
            : Ruling.Of(Counter.Policy.Decide(asked, turn.Today));
        var isNew = ruling.ClauseId != state.Ruling?.ClauseId || ruling.Kind != state.Ruling.Kind;
        var saysElse = isNew && ruling.ClauseId == state.Ruling?.ClauseId;
        state = Changed(state, old => old with { Ruling = ruling, Instead = isNew ? null : old.Instead });
        if (ruling.Kind != RulingKind.Refused && ruling.ClauseId.Length > 0 && (saysElse || !state.Told.Contains(ruling.ClauseId)))
        {
            // Told once; but the same clause says something else once its last day has passed.
            turn.Context.Send(Activity.Message(ruling.Text));
            state = Changed(state, old => old with { Told = [.. old.Told, ruling.ClauseId] });
        }

        return Next(state);
    });

    /// <summary>What becomes of a request that the policy refuses: something else, a person, or nothing.</summary>
    protected IReadOnlyList<WaterfallStep<TState>> RefusalSteps() =>
    [
        Ask("refused", state => state.Ruling?.Kind != RulingKind.Refused || state.Instead is not null,
            state => OfferWords.Refused(NameOf(state), state.Ruling ?? throw new InvalidOperationException("Refused without a ruling.")),
            (state, instead) => Changed(state, old => old with { Instead = instead })),
        Decide("instead", (state, turn) => ValueTask.FromResult(After(state, turn))),
    ];

    private static StepResult<TState> After(TState state, DialogTurn turn)
    {
        switch (state)
        {
            case { Ruling: { Kind: RulingKind.Refused, Offer: { } offer }, Instead: AfterRefusal.TakeOffer }:
                return new StepResult<TState>.Replace(OfferWords.DialogOf(offer.Kind), HandOver(state, handed => handed with { Reason = offer.Reason ?? handed.Reason }));
            case { Ruling.Kind: RulingKind.Refused, Instead: AfterRefusal.AskPerson }:
                return new StepResult<TState>.StepBack(state, HandoffReason.PolicySaysSo);
            case { Ruling.Kind: RulingKind.Refused, Instead: AfterRefusal.LetGo }:
                turn.Context.Send(Activity.Message(SummaryWording.LetGo));
                return End();
            default:
                return Next(state);
        }
    }

    private IReadOnlyList<string> Labels(TState state) =>
    [
        OrderWording.Order,
        .. Steps.OfType<AskingStep<TState>>().Where(step => step.Label is not null && !step.IsDone(step.Forget(state))).Select(step => step.Label ?? ""),
    ];

    /// <summary>The state without the order, so that it is asked again.</summary>
    protected virtual TState ForgetOrder(TState state) => Changed(state, old =>
        old with { Order = null, IsUnseen = false, Sku = null, Quantity = null, NotOrders = old.Order is { } order ? [.. old.NotOrders, order] : old.NotOrders });

    private TState Forgotten(TState state, string label) => label == OrderWording.Order
        ? ForgetOrder(state)
        : Steps.OfType<AskingStep<TState>>().First(step => step.Label == label).Forget(state);

    private AfterSalesState TakeShared(AfterSalesState state, DialogTurn turn, Order? order, bool mayReplace)
    {
        if (turn.Photos.Count > 0)
        {
            // The photo prompt may have taken them already.
            state = state with { Photos = [.. (state.Photos ?? []).Concat(turn.Photos).DistinctBy(photo => photo.Url)] };
        }

        if ((state.Sku is null || mayReplace) && order is { Items.Count: > 1 } && ProductWords.FindOne(turn.Plain, order.Items, Counter.Policy.Goods) is { } item)
        {
            state = state.Sku == item.Sku ? state : state with { Sku = item.Sku, Quantity = null };
        }

        if ((state.Quantity is null || mayReplace) && order?.Items.FirstOrDefault(bought => bought.Sku == state.Sku) is { Quantity: > 1 } several
            && QuantityWords.Find(turn, several.Quantity) is { } quantity)
        {
            state = state with { Quantity = quantity };
        }

        if ((state.Reason is null || mayReplace) && ReasonWords.Find(turn.Plain) is { } reason && TakesReason(reason))
        {
            state = state with { Reason = reason };
        }

        var said = CircumstanceWords.Find(turn.Plain);
        if (said.Count > 0 && (state.Circumstances is null || mayReplace))
        {
            state = state with { Circumstances = said };
        }

        return state;
    }

    /// <summary>What another dialog's reason means here; null: it has to be asked.</summary>
    protected virtual PolicyReason? Handed(PolicyReason reason) => reason;

    /// <summary>Whether a reason heard in passing means something here.</summary>
    protected virtual bool TakesReason(PolicyReason reason) => true;

    /// <summary>Order, item and quantity as the summary names them.</summary>
    protected static IEnumerable<Fact> OrderFacts(TState state, Order? order)
    {
        if (state.Order is { } number)
        {
            yield return SummaryWording.Fact(OrderWording.Order, state.IsUnseen ? Finding.FinderWording.Unproven(number) : number);
        }

        if (Item(state, order) is { } item)
        {
            yield return SummaryWording.Fact(OrderWording.Item, OrderWording.Line(item, state.Quantity));
        }
    }

    protected static void Add(List<Fact> facts, string name, string? value)
    {
        if (value is not null)
        {
            facts.Add(SummaryWording.Fact(name, value));
        }
    }

    /// <summary>One line for lists: 退货 · 云步缓震跑鞋 × 2.</summary>
    protected string TitleOf(TState state, Order? order) =>
        Item(state, order) is { } item ? $"{NameOf(state)} · {OrderWording.Line(item, state.Quantity)}" : NameOf(state);

    protected static string Money(decimal yuan) => string.Create(CultureInfo.InvariantCulture, $"{yuan:0.00} 元");
}
