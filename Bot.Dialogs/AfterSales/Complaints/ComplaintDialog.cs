using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Dialogs.Activities;
using Bot.Dialogs.AfterSales.Finding;
using Bot.Dialogs.AfterSales.Questions;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Escalation;
using Bot.Dialogs.Shop;
using Bot.Dialogs.Waterfalls;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales.Complaints;

/// <summary>投诉: an apology, what happened and what is wanted, and always a case that a person answers within 24 hours. Never argues.</summary>
internal sealed class ComplaintDialog(Counter counter) : AfterSalesDialog<ComplaintState>(counter)
{
    private const int OrdersMax = 4;
    private const string ToldSorry = "sorry";

    private static readonly TimeSpan s_answer = TimeSpan.FromHours(24);

    public override string Id => AfterSalesDialogs.Complaint;

    protected override string Title => ComplaintWording.Title;

    protected override JsonTypeInfo<ComplaintState> StateJson => ComplaintJson.Default.ComplaintState;

    protected override IReadOnlyList<WaterfallStep<ComplaintState>> Steps => field ??=
    [
        Decide("sorry", SaySorry),
        Ask("what", state => state.Description is not null, _ => ComplaintWording.WhatHappened(),
            (state, story) => state with { Description = story },
            state => state with { Description = null }, ComplaintWording.What),
        Ask("topic", state => state.Topic is not null, _ => ComplaintWording.WhatAbout(),
            (state, topic) => state with { Topic = topic },
            state => state with { Topic = null }, ComplaintWording.Topic),
        AskOf<string>("order", state => state.Order is not null || state.IsOrderless,
            async (state, turn) => new ComplaintOrderPrompt([.. new OrderHints(turn, Counter).Likely([.. (await OwnAsync()).Where(order => CanBe(state, order))], Title).Take(OrdersMax)], Counter),
            (state, number) => number == ComplaintOrderPrompt.None ? state with { IsOrderless = true } : state with { Order = number }),
        Decide("seen", async (state, _) => Next(state with { IsUnseen = state.Order is not null && await OrderAsync(state) is null })),
        Decide("open", FindOpenAsync),
        Ask("same", state => state.OpenCase is null || state.IsSameMatter is not null, state => ComplaintWording.IsSame(state.OpenCase ?? ""),
            (state, isSame) => state with { IsSameMatter = isSame }),
        Decide("following", EndIfSame),
        Ask("photos", state => state.Photos is not null, _ => ComplaintWording.ShowIt(),
            (state, photos) => state with { Photos = photos },
            state => state with { Photos = null }, ComplaintWording.Photos),
        Ask("outcome", state => state.Wants is not null, _ => ComplaintWording.WhatOutcome(),
            (state, outcome) => state with { Wants = outcome },
            state => state with { Wants = null }, ComplaintWording.Wants),
        Ask("phone", state => state.Phone is not null, state => ComplaintWording.WhomToCall(knowsOrder: state.Order is not null && !state.IsUnseen),
            (state, phone) => state with { Phone = phone },
            state => state with { Phone = null }, ComplaintWording.Phone),
        .. ConfirmSteps(),
        Decide("submit", SubmitAsync),
    ];

    protected override IReadOnlyList<Fact> Facts(ComplaintState state, Order? order)
    {
        List<Fact> facts = [];
        Add(facts, ComplaintWording.Topic, state.Topic is { } topic ? ComplaintWording.NameOf(topic) : null);
        Add(facts, ComplaintWording.What, state.Description);
        facts.AddRange(OrderFacts(state, order));
        Add(facts, OrderWording.Order, state.IsOrderless ? ComplaintWording.NoOrder : null);
        Add(facts, ComplaintWording.Photos, state.Photos is { Count: > 0 } photos ? $"{photos.Count} 张" : null);
        Add(facts, ComplaintWording.Wants, state.Wants);
        Add(facts, ComplaintWording.Phone, state.Phone is { } phone ? phone.Length > 0 ? phone : ComplaintWording.NoCall : null);
        return facts;
    }

    protected override ComplaintState Start(JsonElement? options, DialogTurn turn)
    {
        var state = base.Start(options, turn);
        var order = state.Order ?? turn.Context.State.Facts.LastOrDefault(fact => fact.Name == QuestionWording.OrderNumber)?.Value;
        return state with { Order = order is not null && OrderWords.IsOther(turn, order) ? turn.Said.OrderNumber : order };
    }

    protected override async ValueTask<ComplaintState> TakeAsync(ComplaintState state, DialogTurn turn, bool mayReplace)
    {
        var taken = await base.TakeAsync(state, turn, mayReplace);
        if (taken.Order is null && (!taken.IsOrderless || mayReplace))
        {
            taken = await OrderSaidAsync(taken, turn, mayReplace) is { } number ? taken with { Order = number, IsOrderless = false } : taken;
        }

        if (taken.Description is null && !taken.Told.Contains(ToldSorry))
        {
            // Only the message that began it tells the story unasked.
            taken = taken with { Description = ComplaintWords.Story(turn) };
        }

        if ((taken.Topic is null || mayReplace) && ComplaintWords.Topic(turn.Plain) is { } topic)
        {
            taken = taken with { Topic = topic };
        }

        if ((taken.Wants is null || mayReplace) && ComplaintWords.Demand(turn.Plain) is { } outcome)
        {
            taken = taken with { Wants = outcome };
        }

        return (taken.Phone is null || mayReplace) && turn.Said.CallableNumber() is { } phone ? taken with { Phone = phone } : taken;
    }

    protected override ComplaintState ForgetOrder(ComplaintState state) => base.ForgetOrder(state) with { IsOrderless = false, OpenCase = null, IsSameMatter = null };

    private async ValueTask<string?> OrderSaidAsync(ComplaintState state, DialogTurn turn, bool mayReplace)
    {
        if (turn.Said.OrderNumber is { } said && !state.NotOrders.Contains(said, StringComparer.OrdinalIgnoreCase))
        {
            return said;
        }

        // 昨天 alone is when it happened, not which order.
        var own = await OwnAsync();
        var isAboutOrder = mayReplace || turn.Mentions("订单", "那单", "买的", "下单", "拍的") || own.Any(order => order.Items.Any(item => ProductWords.Score(turn.Plain, item, Counter.Policy.Goods) > 0));
        return isAboutOrder && new OrderHints(turn, Counter).PickOne(own) is { } hinted && CanBe(state, hinted) ? hinted.Number : null;
    }

    private async ValueTask<IReadOnlyList<Order>> OwnAsync() =>
        Counter.Proof.CustomerId is not null && await Counter.OwnOrdersAsync() is ShopAnswer<IReadOnlyList<Order>>.Known { Value: var own } ? own : [];

    private static bool CanBe(ComplaintState state, Order order) => !state.NotOrders.Contains(order.Number, StringComparer.OrdinalIgnoreCase);

    private static ValueTask<StepResult<ComplaintState>> SaySorry(ComplaintState state, DialogTurn turn)
    {
        if (state.Told.Contains(ToldSorry))
        {
            return ValueTask.FromResult(Next(state));
        }

        turn.Context.Send(Activity.Message(ComplaintWording.Sorry));
        return ValueTask.FromResult(Next(state with { Told = [.. state.Told, ToldSorry] }));
    }

    /// <summary>A complaint about the same order, or about none in this conversation, that is not answered yet.</summary>
    private async ValueTask<StepResult<ComplaintState>> FindOpenAsync(ComplaintState state, DialogTurn turn)
    {
        var order = state.IsUnseen ? null : state.Order;
        var open = (await Counter.CasesAsync()).FirstOrDefault(known => known.Kind == CaseKind.Complaint && !CaseMoves.IsEnd(known.State)
            && known.OrderNumber == order && (order is not null || known.Conversation == turn.Context.Conversation));
        return Next(state with { OpenCase = open?.Number.Value });
    }

    private static ValueTask<StepResult<ComplaintState>> EndIfSame(ComplaintState state, DialogTurn turn)
    {
        if (state is not { OpenCase: { } open, IsSameMatter: true })
        {
            return ValueTask.FromResult(Next(state));
        }

        turn.Context.Send(ComplaintWording.Following(open));
        return ValueTask.FromResult(End());
    }

    private async ValueTask<StepResult<ComplaintState>> SubmitAsync(ComplaintState state, DialogTurn turn)
    {
        var facts = Facts(state, await OrderAsync(state));
        var submitted = Counter.Submit(new CaseDraft(CaseKind.Complaint, $"{Title} · {ComplaintWording.NameOf(state.Topic ?? ComplaintTopic.Other)}")
        {
            Order = state.Order,
            Facts = facts,
            Photos = state.Photos ?? [],
            Deadline = turn.Context.Now + s_answer,
        });

        // For the agent, should the customer not want to wait.
        turn.Context.State = turn.Context.State with
        {
            Facts = [.. turn.Context.State.Facts, SummaryWording.Fact(ComplaintWording.Number, submitted.Number.Value), .. facts.Where(fact => fact.Name is ComplaintWording.What or ComplaintWording.Wants)],
        };
        turn.Context.Send(ComplaintWording.Submitted(submitted, turn.Local + s_answer, state.Phone));
        return End();
    }
}
