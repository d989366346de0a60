using System.Text.Json.Serialization.Metadata;
using Bot.Dialogs.Activities;
using Bot.Dialogs.AfterSales.Addresses;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Escalation;
using Bot.Dialogs.Policies;
using Bot.Dialogs.Shop;
using Bot.Dialogs.Waterfalls;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales.Repairs;

/// <summary>维修 under 三包: what is worth trying first, then what the warranty covers, then the goods are sent in. Danger goes to a person at once.</summary>
internal sealed partial class RepairDialog(Counter counter) : AfterSalesDialog<RepairState>(counter)
{
    // Groups of goods.txt that need words or ways of their own.
    private const string Shoes = "鞋", Phones = "手机", Installed = "固定安装";
    private const string PaidRepair = "repair-paid";
    private const string ToldOfOthers = "may-also";

    private static readonly TimeSpan s_review = TimeSpan.FromHours(24);

    public override string Id => AfterSalesDialogs.Repair;

    protected override string Title => RepairWording.Title;

    protected override JsonTypeInfo<RepairState> StateJson => RepairJson.Default.RepairState;

    protected override IReadOnlyList<WaterfallStep<RepairState>> Steps => field ??=
    [
        Decide("danger", StopDanger),
        OrderStep(),
        Decide("received", RequireReceivedAsync),
        ItemStep(),
        Decide("overdue", StopOverdueAsync),
        Decide("twice", LookAtRepairsAsync),
        Ask("another", state => state.DueInstead is null || state.WantsAnother is not null, state => RepairWording.RatherAnother(state.DueInstead ?? ""),
            (state, wantsAnother) => state with { WantsAnother = wantsAnother }),
        Decide("exchange", ExchangeIfWanted),
        OpenCaseStep(CaseKind.Repair),
        Ask("product", state => state.Sku is not null || state.Product is not null, _ => RepairWording.WhichProduct(),
            (state, product) => state with { Product = product },
            state => state with { Product = null }, OrderWording.Item),
        AskOf("bought", state => !state.IsUnseen || state.BoughtOn is not null,
            (_, turn) => ValueTask.FromResult<Prompt<DateOnly>>(RepairWording.WhenBought(turn.Today)),
            (state, day) => state with { BoughtOn = day },
            state => state with { BoughtOn = null }, RepairWording.BoughtOn),
        Decide("goods", LookAtGoodsAsync),
        Ask("fault", state => state.Description is not null || state.IsNeverRepaired, state => RepairWording.WhatIsWrong(KnownFaults.Of(state.Goods, Tree)),
            (state, fault) => state with { Description = fault },
            state => state with { Description = null, Fault = null, Tried = null }, RepairWording.Fault),
        Decide("known", (state, _) => ValueTask.FromResult(Next(state with { Fault = FaultOf(state)?.Title }))),
        Ask("try", state => state.Tried is not null || state.Cause is not (null or FaultCause.Itself) || state.IsNeverRepaired || FaultOf(state) is not { Steps.Count: > 0 },
            state => RepairWording.TryFirst(FaultOf(state) ?? throw new InvalidOperationException("Only a known fault has steps to try.")),
            (state, tried) => state with { Tried = tried }),
        Decide("solved", EndIfSolved),
        Ask("cause", state => state.Cause is not null || state.IsNeverRepaired, state => RepairWording.WhatHappenedBefore(IsIn(state, Shoes)),
            (state, cause) => state with { Cause = cause },
            state => state with { Cause = null }, RepairWording.Cause),
        RuleStep(Question),
        .. RefusalSteps(),
        Decide("others", TellOfOthersAsync),
        Ask("photos", state => state.Photos is not null, _ => RepairWording.ShowIt(),
            (state, photos) => state with { Photos = photos },
            state => state with { Photos = null }, RepairWording.Photos),
        AskOf("call", state => !state.IsInstalled || state.CallOn is not null,
            (_, turn) => ValueTask.FromResult<Prompt<DateOnly>>(RepairWording.WhenToCall(turn.Today)),
            (state, day) => state with { CallOn = day },
            state => state with { CallOn = null }, RepairWording.CallOn),
        AskOf<string>("address", state => state.Address is not null,
            async (state, _) => RepairWording.WhereTo(state.IsInstalled, (await OrderAsync(state))?.Region),
            (state, address) => state with { Address = address },
            state => state with { Address = null }, RepairWording.Address),
        .. ConfirmSteps(),
        Decide("submit", SubmitAsync),
    ];

    private GoodsTree Tree => Counter.Policy.Goods;

    protected override IReadOnlyList<Fact> Facts(RepairState state, Order? order)
    {
        List<Fact> facts = [.. OrderFacts(state, order)];
        Add(facts, OrderWording.Item, state.Product);
        Add(facts, RepairWording.BoughtOn, state.BoughtOn is { } day && order is null ? RepairWording.SaidDay(day) : null);
        Add(facts, RepairWording.Fault, state.Description);
        Add(facts, RepairWording.History, state.IsOverdue ? RepairWording.Overdue : state.IsRepairedTwice ? RepairWording.TwiceInVain : null);
        Add(facts, RepairWording.Tried, state.Tried == AfterTrying.StillFaulty ? RepairWording.TriedInVain : null);
        Add(facts, RepairWording.Cause, state.Cause is { } cause ? RepairWording.NameOf(cause) : null);
        Add(facts, RepairWording.Photos, state.Photos is { Count: > 0 } photos ? $"{photos.Count} 张" : null);
        Add(facts, RepairWording.Way, state.Ruling is null ? null : state.IsInstalled ? RepairWording.AfterCall : RepairWording.SendIn);
        Add(facts, RepairWording.CallOn, state.CallOn is { } on ? OrderWording.Day(on) : null);
        Add(facts, RepairWording.Address, state.Address is { } address ? RepairWording.AddressOf(address, order) : null);
        Add(facts, RepairWording.Freight, state.Ruling is { Freight: not Freight.None and var freight } ? OfferWords.FreightOf(freight) : null);
        return facts;
    }

    protected override async ValueTask<RepairState> TakeAsync(RepairState state, DialogTurn turn, bool mayReplace)
    {
        var taken = await base.TakeAsync(state, turn, mayReplace);
        if (state.Order is not null && taken.Order is null)
        {
            // Another order: what is wrong with the goods stays said, what hangs on the order does not.
            taken = taken with { Product = null, BoughtOn = null, Address = null, WantsAnother = null };
        }

        if (CircumstanceWords.Find(turn.Plain).Contains(Circumstance.Dangerous))
        {
            taken = taken with { IsDangerous = true };
        }

        taken = taken with
        {
            IsOverdue = taken.IsOverdue || RepairWords.SaysOverdue(turn),
            IsRepairedTwice = taken.IsRepairedTwice || RepairWords.SaysRepairedTwice(turn.Plain),
        };

        if ((taken.Description is null || mayReplace) && KnownFaults.WordIn(turn.Plain) is { } word && RepairWords.Clause(turn, word) is var said && said != taken.Description)
        {
            taken = taken with { Description = said, Tried = null };
        }

        taken = taken with { Description = taken.Description ?? ProblemWords.Add(told: null, turn) };
        if ((taken.Cause is null || mayReplace) && RepairWords.Cause(turn.Plain, IsIn(taken, Shoes)) is { } cause)
        {
            taken = taken with { Cause = cause };
        }

        if ((taken.Address is null || mayReplace) && AddressWords.FindNear(turn) is { } address)
        {
            taken = taken with { Address = address };
        }

        return (taken.BoughtOn is null || mayReplace) && RepairWords.DayBought(turn) is { } day ? taken with { BoughtOn = day } : taken;
    }

    // Why goods are wanted back, heard in passing, says nothing about what is broken.
    protected override bool TakesReason(PolicyReason reason) => reason == PolicyReason.Quality;

    private bool IsIn(RepairState state, string group) => state.Goods is { } goods && Tree.IsIn(goods, group);

    private KnownFault? FaultOf(RepairState state) => state.Description is { } said ? KnownFaults.Find(said, state.Goods, Tree) : null;

    private PolicyQuestion Question(RepairState state, Order? order) => Question(state, order, state.Cause);

    private PolicyQuestion Question(RepairState state, Order? order, FaultCause? cause)
    {
        HashSet<Circumstance> circumstances = [.. Item(state, order)?.Circumstances ?? []];
        if (RepairWords.CircumstanceOf(cause) is { } circumstance)
        {
            circumstances.Add(circumstance);
        }

        return Question(PolicyKind.Repair, state, order) with
        {
            Reason = PolicyReason.Quality,
            Part = FaultOf(state)?.Part ?? (state.Description is { } said ? KnownFaults.PartIn(said) : null),
            Circumstances = circumstances,
        };
    }

    private ValueTask<StepResult<RepairState>> StopDanger(RepairState state, DialogTurn turn)
    {
        if (!state.IsDangerous)
        {
            return ValueTask.FromResult(Next(state));
        }

        // Without asking for a decision: that would need the goods, and danger does not wait for an order number.
        var clause = Counter.Policy.Clauses.FirstOrDefault(clause => clause.Kinds.Contains(PolicyKind.Repair) && clause.Circumstances.Contains(Circumstance.Dangerous) && clause.IsInForce(turn.Today));
        turn.Context.Send(Activity.Message(clause?.Text ?? RepairWording.StopUsing));
        return ValueTask.FromResult<StepResult<RepairState>>(new StepResult<RepairState>.StepBack(state, HandoffReason.Risk));
    }

    private async ValueTask<StepResult<RepairState>> RequireReceivedAsync(RepairState state, DialogTurn turn)
    {
        switch (await OrderAsync(state))
        {
            case { State: OrderState.Cancelled }:
                turn.Context.Send(Activity.Message(RepairWording.Cancelled).Suggest(Title, DialogWording.TalkToPerson));
                return End();
            case { State: not (OrderState.Received or OrderState.Completed) and var before }:
                turn.Context.Send(Activity.Message(RepairWording.NotReceivedYet(OrderWording.StateOf(before))).Suggest(Title, DialogWording.TalkToPerson));
                return End();
            default:
                return Next(state);
        }
    }

    private async ValueTask<StepResult<RepairState>> LookAtGoodsAsync(RepairState state, DialogTurn turn)
    {
        var order = await OrderAsync(state);
        var known = state with { Goods = Item(state, order)?.Goods ?? (state.Product is { } said ? GoodsWords.Find(said, Tree) : state.Goods) };
        return Next(known with
        {
            IsInstalled = IsIn(known, Installed),
            IsNeverRepaired = order is not null
                && Enum.GetValues<FaultCause>().All(cause => Counter.Policy.Decide(Question(known, order, cause), turn.Today) is PolicyDecision.Refused),
        });
    }

    private static ValueTask<StepResult<RepairState>> EndIfSolved(RepairState state, DialogTurn turn)
    {
        if (state.Tried != AfterTrying.Solved)
        {
            return ValueTask.FromResult(Next(state));
        }

        turn.Context.Send(Activity.Message(RepairWording.Solved));
        return ValueTask.FromResult(End());
    }

    /// <summary>A fresh fault may be better exchanged or returned than repaired; the customer should know, once.</summary>
    private async ValueTask<StepResult<RepairState>> TellOfOthersAsync(RepairState state, DialogTurn turn)
    {
        if (state.Cause != FaultCause.Itself || state.Told.Contains(ToldOfOthers) || await OrderAsync(state) is not { } order)
        {
            return Next(state);
        }

        PolicyKind[] open = [.. new[] { PolicyKind.Exchange, PolicyKind.Return }
            .Where(kind => Counter.Policy.Decide(Question(state, order) with { Kind = kind }, turn.Today) is PolicyDecision.Allowed)];
        if (open.Length == 0)
        {
            return Next(state);
        }

        turn.Context.Send(Activity.Message(RepairWording.MayAlso([.. open.Select(OfferWords.NameOf)])));
        return Next(state with { Told = [.. state.Told, ToldOfOthers] });
    }

    private async ValueTask<StepResult<RepairState>> SubmitAsync(RepairState state, DialogTurn turn)
    {
        var order = await OrderAsync(state);
        var isApproved = state.Ruling?.Kind == RulingKind.Allowed && !state.IsInstalled;
        var submitted = Counter.Submit(new CaseDraft(CaseKind.Repair, TitleOf(state, order))
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
        var isPaid = state.Ruling?.ClauseId == PaidRepair;
        turn.Context.Send(SummaryWording.Submitted(Title, submitted, RepairWording.Next(isApproved, state.IsInstalled, isPaid, IsIn(state, Phones))));
        return End();
    }
}
