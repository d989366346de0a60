using Bot.Dialogs.Activities;
using Bot.Dialogs.AfterSales.Finding;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Escalation;
using Bot.Dialogs.Policies;
using Bot.Dialogs.Shop;
using Bot.Dialogs.Waterfalls;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales;

/// <content>The steps that dialogs about an order are made of, in the order in which they are usually taken.</content>
internal abstract partial class AfterSalesDialog<TState>
{
    // What a customer may say while his order cannot be seen.
    private const int QuantityMax = 99;

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
        if (state.Order is not { } number)
        {
            return new StepResult<TState>.Begin(state, OrderFinder.DialogId, OrderFinder.Options(PurposeOf(state), state.NotOrders));
        }

        if (await OrderAsync(state) is not { } order)
        {
            return state.IsUnseen || await Counter.IsDownAsync(number) ? GoOnUnseen(state, turn) : ProveAgain(state, number);
        }

        Counter.Remember(order);
        if (!state.Told.Contains(order.Number))
        {
            turn.Context.Send(Activity.Message(OrderWording.Taking(order, Counter.DayOf(order.OrderedAt))));
        }

        return Next(Changed(state, old => old with
        {
            Sku = old.Sku ?? (order.Items is [var only] ? only.Sku : null),
            // How many was only assumed while the order could not be seen.
            Quantity = old.IsUnseen ? null : old.Quantity,
            IsUnseen = false,
            Told = old.Told.Contains(order.Number) ? old.Told : [.. old.Told, order.Number],
        }));
    });

    private static StepResult<TState> GoOnUnseen(TState state, DialogTurn turn)
    {
        if (state.Told.Contains(ToldUnchecked))
        {
            return Next(Changed(state, old => old with { IsUnseen = true }));
        }

        turn.Context.Send(Activity.Message(SummaryWording.Unchecked));
        return Next(Changed(state, old => old with { IsUnseen = true, Told = [.. old.Told, ToldUnchecked] }));
    }

    /// <summary>The number comes from a dialog that needs no proof, or somebody else has signed in on the page since.</summary>
    private StepResult<TState> ProveAgain(TState state, string number) => new StepResult<TState>.Begin(
        Changed(state, old => old with { Order = null, Sku = null, Quantity = null }),
        OrderFinder.DialogId,
        OrderFinder.Options(PurposeOf(state), state.NotOrders, number));

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
            async (state, _) => OrderWording.HowMany(Title, (await ItemAsync(state))?.Quantity ?? QuantityMax),
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
            async (state, _) => SummaryWording.WhatToChange(Labels(state, await OrderAsync(state))),
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

    /// <summary>What can be changed: not the only item of an order, nor how many of a single one.</summary>
    private IReadOnlyList<string> Labels(TState state, Order? order) =>
    [
        OrderWording.Order,
        .. Steps.OfType<AskingStep<TState>>().Where(step => step.Label is not null && !step.IsDone(step.Forget(state))).Select(step => step.Label ?? "")
            .Where(label => label != OrderWording.Item || order is { Items.Count: > 1 })
            .Where(label => label != OrderWording.Quantity || Item(state, order) is { Quantity: > 1 }),
    ];

    private TState Forgotten(TState state, string label) => label == OrderWording.Order
        ? ForgetOrder(state)
        : Steps.OfType<AskingStep<TState>>().First(step => step.Label == label).Forget(state);
}
