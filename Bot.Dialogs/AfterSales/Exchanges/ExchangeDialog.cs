using System.Text.Json.Serialization.Metadata;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Escalation;
using Bot.Dialogs.Policies;
using Bot.Dialogs.Shop;
using Bot.Dialogs.Understanding;
using Bot.Dialogs.Waterfalls;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales.Exchanges;

/// <summary>换货: goods go back, others of the same kind come. Another size or colour once, or the right thing for a wrong or faulty one.</summary>
internal sealed class ExchangeDialog(Counter counter) : AfterSalesDialog<ExchangeState>(counter)
{
    private static readonly TimeSpan s_review = TimeSpan.FromHours(24);

    private readonly Shelves _shelves = new(counter);

    public override string Id => AfterSalesDialogs.Exchange;

    protected override string Title => ExchangeWording.Title;

    protected override JsonTypeInfo<ExchangeState> StateJson => ExchangeJson.Default.ExchangeState;

    protected override IReadOnlyList<WaterfallStep<ExchangeState>> Steps => field ??=
    [
        OrderStep(),
        Decide("received", RequireReceivedAsync),
        ItemStep(),
        OpenCaseStep(CaseKind.Exchange),
        .. QuantitySteps(),
        Decide("wish", FulfilWishAsync),
        AskOf<PolicyReason>("reason", state => state.Reason is not null,
            async (state, _) => ExchangeWording.Why(CanBeRepairedTwice(await ItemAsync(state))),
            (state, reason) => state with { Reason = reason },
            state => state with { Reason = null, Circumstances = null, Wanted = null, Description = null }, ExchangeWording.Reason),
        Ask("condition", state => state.Circumstances is not null || state.Reason != PolicyReason.NoReason, _ => Returns.ReturnWording.WhichCondition(),
            (state, condition) => state with { Circumstances = [condition] },
            state => state with { Circumstances = null }, ExchangeWording.Condition),
        Decide("stock", LookAtStockAsync),
        RuleStep(Asked),
        AskOf<InsteadOfVariant>("other", state => state is not { Ruling.Kind: RulingKind.Refused, Obstacle: not null, Instead: null },
            async (state, _) => ExchangeWording.CannotHave(
                state.Wanted, await ShelfAsync(state), OfferWords.Refused(Title, state.Ruling ?? throw new InvalidOperationException("Refused without a ruling."))),
            (state, answer) => answer.Other is { } other ? state with { Wanted = other } : state with { Instead = answer.Instead }),
        .. RefusalSteps(),
        AskOf<WantedVariant>("variant", state => state.Wanted is not null || state.Reason != PolicyReason.NoReason,
            async (state, _) => ExchangeWording.WhichVariant(await ShelfAsync(state)),
            (state, wanted) => state with { Wanted = wanted },
            state => state with { Wanted = null }, ExchangeWording.Wanted),
        Ask("description", state => state.Description is not null || state.Reason == PolicyReason.NoReason, state => ExchangeWording.WhatHappened(state.Reason),
            (state, text) => state with { Description = text },
            state => state with { Description = null }, ExchangeWording.Problem),
        Ask("photos", state => state.Photos is not null || state.Reason == PolicyReason.NoReason, _ => ExchangeWording.ShowIt(),
            (state, photos) => state with { Photos = photos },
            state => state with { Photos = null }, ExchangeWording.Photos),
        Ask("way", state => state.Way is not null || !IsApproved(state), state => ExchangeWording.HowToSend(state.Ruling?.Freight ?? Freight.None),
            (state, way) => state with { Way = way },
            state => state with { Way = null, PickupOn = null }, ExchangeWording.Way),
        AskOf("pickup", state => state.PickupOn is not null || state.Way != SendingWay.Pickup || !IsApproved(state),
            (_, turn) => ValueTask.FromResult<Prompt<DateOnly>>(SendingWording.WhenToPickUp(turn.Today)),
            (state, day) => state with { PickupOn = day },
            state => state with { PickupOn = null }, ExchangeWording.PickupDay),
        .. ConfirmSteps(),
        Decide("submit", SubmitAsync),
    ];

    protected override PolicyReason? Handed(PolicyReason reason) => ReasonWords.ToSendBack(reason);

    protected override IReadOnlyList<Fact> Facts(ExchangeState state, Order? order)
    {
        List<Fact> facts = [.. OrderFacts(state, order)];
        Add(facts, ExchangeWording.Reason, state.Reason is { } reason ? ExchangeWording.NameOf(reason) : null);
        Add(facts, ExchangeWording.Condition, state.Circumstances is { Count: > 0 } condition ? ExchangeWording.NamesOf(condition) : null);
        Add(facts, ExchangeWording.Wanted, state.Wanted?.Name);
        Add(facts, ExchangeWording.Problem, state.Description);
        Add(facts, ExchangeWording.Photos, state.Photos is { Count: > 0 } photos ? $"{photos.Count} 张" : null);
        Add(facts, ExchangeWording.Way, state.Way is { } way && IsApproved(state) ? SendingWording.NameOf(way, state.PickupOn) : null);
        Add(facts, ExchangeWording.Freight, state.Ruling is { Freight: not Freight.None and var freight } ? OfferWords.FreightOf(freight) : null);
        return facts;
    }

    protected override async ValueTask<ExchangeState> TakeAsync(ExchangeState state, DialogTurn turn, bool mayReplace)
    {
        var taken = await base.TakeAsync(state, turn, mayReplace);
        if (state.Order is not null && taken.Order is null)
        {
            // «是昨天那个»: what was wanted for the one order is wanted for the other, as far as there is such a thing.
            return taken with { Wanted = null, Wish = state.Wanted?.Name ?? state.Wish };
        }

        taken = TakeSending(taken with { Description = ProblemWords.Add(taken.Description, turn) }, turn, mayReplace);
        if (!VariantWords.MayWish(turn.Plain))
        {
            return taken;
        }

        if (await ShelfAsync(taken) is not { } shelf)
        {
            return taken.Sku is null && taken.Wish is null ? taken with { Wish = turn.Plain } : taken;
        }

        return (taken.Wanted is null || mayReplace || taken.Obstacle is not null) && shelf.Find(turn.Said) is { } wanted ? taken with { Wanted = wanted } : taken;
    }

    private static ExchangeState TakeSending(ExchangeState state, DialogTurn turn, bool mayReplace)
    {
        if ((state.Way is null || mayReplace) && SendingWords.FindWay(turn.Plain) is { } way && way != state.Way)
        {
            state = state with { Way = way, PickupOn = null };
        }

        return state.Way == SendingWay.Pickup && (state.PickupOn is null || mayReplace) && SendingWords.FindPickupDay(turn) is { } day
            ? state with { PickupOn = day }
            : state;
    }

    /// <summary>Before it is received an order is changed or refunded, not exchanged.</summary>
    private async ValueTask<StepResult<ExchangeState>> RequireReceivedAsync(ExchangeState state, DialogTurn turn)
    {
        switch (await OrderAsync(state))
        {
            case { State: OrderState.Cancelled }:
                turn.Context.Send(Activity.Message(ExchangeWording.Cancelled));
                return End();
            case { State: OrderState.AwaitingPayment or OrderState.AwaitingShipment }:
                turn.Context.Send(Activity.Message(ExchangeWording.NotSent).Suggest(ExchangeWording.ChangeOrder, DialogWording.TalkToPerson));
                return End();
            case { State: not (OrderState.Received or OrderState.Completed) and var before }:
                turn.Context.Send(Activity.Message(ExchangeWording.NotReceivedYet(before)).Suggest(DialogWording.TalkToPerson));
                return End();
            default:
                return Next(state);
        }
    }

    /// <summary>What was said of the variant before it was known what there is; whoever names another size or colour has said why.</summary>
    private async ValueTask<StepResult<ExchangeState>> FulfilWishAsync(ExchangeState state, DialogTurn turn)
    {
        if (await ShelfAsync(state) is not { } shelf)
        {
            return Next(state);
        }

        if (state.Wanted is { } stale && stale.Of != state.Sku)
        {
            state = state with { Wanted = null, Wish = stale.Name };
        }

        if (state is { Wish: { } wish, Wanted: null })
        {
            state = state with { Wanted = shelf.Find(Understood.Read(new Utterance(wish), turn.Local)), Wish = null };
        }

        return Next(state is { Wanted: not null, Reason: null } ? state with { Reason = PolicyReason.NoReason } : state);
    }

    /// <summary>What stands in the way of the variant, once the rest would be allowed.</summary>
    private async ValueTask<StepResult<ExchangeState>> LookAtStockAsync(ExchangeState state, DialogTurn turn)
    {
        if (await ItemAsync(state) is not { } item)
        {
            return Next(state with { Obstacle = null });
        }

        var shelf = await ShelfAsync(state);
        var isSame = state.Wanted?.Sku == item.Sku;
        state = state with
        {
            Obstacle = null,
            IsSecond = (await Counter.CasesAsync()).Any(known => IsEarlier(known, state)),
            Wanted = state.Reason == PolicyReason.NoReason ? (isSame ? null : state.Wanted)
                : state.Wanted ?? shelf?.Same ?? new WantedVariant(item.Sku, Sku: null, ExchangeWording.Same(item.Variant)),
        };
        if (shelf is null || Counter.Policy.Decide(Asked(state, await OrderAsync(state)), turn.Today) is not PolicyDecision.Allowed)
        {
            return Next(state);
        }

        return Next(state with
        {
            Obstacle = state.Wanted is { } wanted ? shelf.ObstacleTo(wanted) : shelf.Choices.Count == 0 ? Circumstance.OutOfStock : null,
        });
    }

    private PolicyQuestion Asked(ExchangeState state, Order? order)
    {
        var question = Question(PolicyKind.Exchange, state, order);
        var all = new HashSet<Circumstance>(question.Circumstances);
        if (state.IsSecond)
        {
            all.Add(Circumstance.ExchangedBefore);
        }

        if (state.Obstacle is { } obstacle)
        {
            all.Add(obstacle);
        }

        return question with { Circumstances = all };
    }

    /// <summary>An exchange of this item without a reason that was agreed to.</summary>
    private bool IsEarlier(Case known, ExchangeState state) =>
        known is { Kind: CaseKind.Exchange, State: not (CaseState.Refused or CaseState.Withdrawn), Decision: { } decision }
        && known.OrderNumber == state.Order && known.Sku == state.Sku
        && Counter.Policy.Clauses.Any(clause => clause.Id == decision.ClauseId && clause.Reasons.Contains(PolicyReason.NoReason));

    private bool CanBeRepairedTwice(OrderItem? item) => item is not null && Counter.Policy.Clauses.Any(clause =>
        clause.Kinds.Contains(PolicyKind.Exchange) && clause.Reasons is [PolicyReason.RepairedTwice]
        && clause.Goods.Any(group => Counter.Policy.Goods.IsIn(item.Goods, group)));

    /// <summary>Allowed, and nothing is left to find out: not whether something is missing, nor whether the variant is there at the same price.</summary>
    private static bool IsApproved(ExchangeState state) => state is
    {
        Ruling.Kind: RulingKind.Allowed, Wanted.Sku: not null, Obstacle: null, Reason: not PolicyReason.MissingItem,
    };

    private async ValueTask<Shelf?> ShelfAsync(ExchangeState state) => await _shelves.OfAsync(await ItemAsync(state), state.Quantity ?? 1);

    private async ValueTask<StepResult<ExchangeState>> SubmitAsync(ExchangeState state, DialogTurn turn)
    {
        var order = await OrderAsync(state);
        var isApproved = IsApproved(state);
        var submitted = Counter.Submit(new CaseDraft(CaseKind.Exchange, TitleOf(state, order))
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
        turn.Context.Send(SummaryWording.Submitted(Title, submitted, ExchangeWording.Next(state, isApproved)));
        return End();
    }
}
