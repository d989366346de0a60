using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Dialogs.Escalation;
using Bot.Dialogs.Shop;
using Bot.Dialogs.Understanding.Contacts;
using Bot.Dialogs.Waterfalls;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales.Finding;

/// <summary>Which order it is about, and proof that it is the customer's: the shop's page vouched for him, or he knows the phone's last four digits.</summary>
/// <remarks>Ends with a <see cref="FoundOrder"/>. To one who has not proven it, an order that exists looks like one that does not.</remarks>
internal sealed class OrderFinder(Counter counter) : Waterfall<FinderState>
{
    public const string DialogId = "find-order";

    private const int OfferedMax = 5;

    // What was said longer ago, or for a request that has ended, may be about another order.
    private static readonly TimeSpan s_fresh = TimeSpan.FromMinutes(10);

    public override string Id => DialogId;

    protected override JsonTypeInfo<FinderState> StateJson => OrderFinderJson.Default.FinderState;

    protected override IReadOnlyList<WaterfallStep<FinderState>> Steps => field ??=
    [
        new DecidingStep<FinderState>("own", FindOwnAsync),
        new AskingStep<FinderState, bool>(
            "near",
            state => state.Near is null,
            (state, _) => ValueTask.FromResult<Prompt<bool>>(FinderWording.DidYouMean(state.Near ?? "")),
            (state, isIt) => isIt ? state with { Number = state.Near, Near = null } : state with { Number = null, Near = null },
            forget: null,
            label: null),
        new AskingStep<FinderState, bool>(
            "before",
            state => state.Number is not null || state.Before is null || state.Offered.Count > 0,
            (state, _) => ValueTask.FromResult<Prompt<bool>>(FinderWording.IsItStill(state.Before ?? "")),
            (state, isIt) => isIt ? state with { Number = state.Before, Before = null } : state with { Before = null },
            forget: null,
            label: null),
        new AskingStep<FinderState, string>(
            "choose",
            state => state.Number is not null || state.Offered.Count == 0 || state.WantsOther,
            async (state, _) => new OrderChoicePrompt(state.Purpose, [.. (await OwnAsync()).Where(order => IsIn(state.Offered, order.Number))], counter),
            (state, number) => number == OrderChoicePrompt.Other ? state with { WantsOther = true } : state with { Number = number },
            forget: null,
            label: null),
        new AskingStep<FinderState, string>(
            "number",
            state => state.Number is not null,
            (state, _) => ValueTask.FromResult<Prompt<string>>(FinderWording.WhichNumber(state.Purpose)),
            (state, number) => state with { Number = number },
            forget: null,
            label: null),
        new DecidingStep<FinderState>("settle", SettleAsync),
        new AskingStep<FinderState, string>(
            "tail",
            state => state.Tail is not null,
            (state, _) => ValueTask.FromResult<Prompt<string>>(FinderWording.PhoneTail()),
            (state, tail) => state with { Tail = tail },
            forget: null,
            label: null),
        new DecidingStep<FinderState>("prove", ProveAsync),
    ];

    /// <param name="purpose">What is being done, Chinese: 退货.</param>
    /// <param name="not">Orders the customer said it is not.</param>
    /// <param name="number">The order that was named before; null: none.</param>
    public static JsonElement Options(string purpose, IReadOnlyList<string> not, string? number = null) =>
        JsonSerializer.SerializeToElement(new FinderOptions(purpose, not, number), OrderFinderJson.Default.FinderOptions);

    protected override FinderState Start(JsonElement? options, DialogTurn turn)
    {
        var given = options?.Deserialize(OrderFinderJson.Default.FinderOptions) ?? new FinderOptions(FinderWording.AnyPurpose, []);
        var known = given.IsRetry ? null : turn.Context.State.Facts.LastOrDefault(fact => fact.Name == Questions.QuestionWording.OrderNumber && !IsIn(given.Not, fact.Value));
        var isFresh = turn.Context.Now - turn.Context.State.OrderNamedAt < s_fresh;
        return new FinderState
        {
            Purpose = given.Purpose,
            Not = given.Not,
            Number = given.Number ?? (isFresh ? known?.Value : null),
            Before = isFresh ? null : known?.Value,
            Used = given.IsRetry ? turn.Context.Activity.Id : null,
        };
    }

    protected override ValueTask<FinderState> TakeAsync(FinderState state, DialogTurn turn, bool mayReplace)
    {
        if (state.Used is { } used && used == turn.Context.Activity.Id)
        {
            return ValueTask.FromResult(state);
        }

        if (turn.Said.OrderNumber is { } said && !IsIn(state.Not, said) && (state.Number is null || mayReplace || !OrderWords.Same(said, state.Number)))
        {
            state = state with { Number = said, Near = null, Tail = null };
        }

        // A whole number said in passing may be anybody's («电话改成138…») and must not cost a try.
        var tail = turn.Said.Phones.Select(phone => phone.Value).FirstOrDefault(phone => phone.Kind == PhoneKind.Tail);
        return ValueTask.FromResult(state.Tail is null && counter.Proof.CustomerId is null && tail.Kind == PhoneKind.Tail ? state with { Tail = tail.LastFour } : state);
    }

    /// <summary>Where the shop has gone down since, its orders cannot be chosen from any more: the number will do.</summary>
    protected override async ValueTask<FinderState> RefreshAsync(FinderState state) =>
        state.Offered.Count > 0 && !state.WantsOther && counter.Proof.CustomerId is not null && await counter.OwnOrdersAsync() is ShopAnswer<IReadOnlyList<Order>>.Unavailable
            ? state with { Offered = [], WantsOther = true }
            : state;

    protected override DialogBrief Describe(FinderState state) =>
        new(state.Purpose, state.Number is { } number ? [SummaryWording.Fact(OrderWording.Order, FinderWording.Unproven(number))] : []);

    /// <summary>For a customer the shop's page vouched for: his own orders, by number, by what the message says of them, or to choose from.</summary>
    private async ValueTask<StepResult<FinderState>> FindOwnAsync(FinderState state, DialogTurn turn)
    {
        if (counter.Proof.CustomerId is null || state.WantsOther || await counter.OwnOrdersAsync() is not ShopAnswer<IReadOnlyList<Order>>.Known { Value: var own })
        {
            return new StepResult<FinderState>.Next(state);
        }

        if (turn.Said.OrderNumber is null && state.Number is not null && new OrderHints(turn, counter).PickOne(own) is { } named && !IsIn(state.Not, named.Number))
        {
            // The number is from earlier in the conversation; what is said now is about another order.
            return Found(named, turn);
        }

        if (state.Number is { } number)
        {
            // A parcel's number of digits alone looks like an order's.
            if (own.FirstOrDefault(order => OrderWords.Same(order.Number, number) || OrderWords.Same(order.Parcel?.TrackingNumber ?? "", number)) is { } said)
            {
                return Found(said, turn);
            }

            var near = own.FirstOrDefault(order => Typing.IsOneSlip(order.Number, number) && order.Number != state.Near);
            return new StepResult<FinderState>.Next(near is not null ? state with { Near = near.Number, Number = null } : state with { WantsOther = true });
        }

        Order[] candidates = [.. own.Where(order => !IsIn(state.Not, order.Number))];
        return candidates switch
        {
            [] => new StepResult<FinderState>.Next(state),
            [var only] => Found(only, turn),
            _ when state.Offered.Count > 0 => new StepResult<FinderState>.Next(state),
            _ when new OrderHints(turn, counter).PickOne(candidates) is { } hinted => Found(hinted, turn),
            _ => new StepResult<FinderState>.Next(state with { Offered = [.. new OrderHints(turn, counter).Likely(candidates, state.Purpose).OrderByDescending(order => OrderWords.Same(order.Number, state.Before ?? "")).Take(OfferedMax).Select(order => order.Number)] }),
        };
    }

    /// <summary>Proven before, or the shop cannot be asked: nothing more to ask.</summary>
    private async ValueTask<StepResult<FinderState>> SettleAsync(FinderState state, DialogTurn turn)
    {
        var number = state.Number ?? "";
        if (await counter.SeeAsync(number) is { } order)
        {
            return Found(order, turn);
        }

        return counter.Proof.FailedTries >= Proof.TriesMax ? new StepResult<FinderState>.StepBack(state, HandoffReason.Unproven) : new StepResult<FinderState>.Next(state);
    }

    private async ValueTask<StepResult<FinderState>> ProveAsync(FinderState state, DialogTurn turn)
    {
        var number = state.Number ?? "";
        switch (await counter.ProveAsync(number, state.Tail ?? ""))
        {
            case ProofResult.Proven:
                return await counter.SeeAsync(number) is { } order ? Found(order, turn) : new StepResult<FinderState>.StepBack(state, HandoffReason.Unproven);
            case ProofResult.Unavailable:
                turn.Context.Send(Activities.Activity.Message(SummaryWording.Unchecked));
                return End(new FoundOrder(number, IsUnseen: true, null));
            case ProofResult.TooManyTries:
                return new StepResult<FinderState>.StepBack(state, HandoffReason.Unproven);
            default:
                turn.Context.Send(Activities.Activity.Message(FinderWording.DoesNotFit));
                // The number is asked again: which of the two was wrong is not told. Facts of this very message must not answer it at once.
                return new StepResult<FinderState>.Replace(DialogId, JsonSerializer.SerializeToElement(
                    new FinderOptions(state.Purpose, [.. state.Not, number], IsRetry: true), OrderFinderJson.Default.FinderOptions));
        }
    }

    private StepResult<FinderState> Found(Order order, DialogTurn turn) =>
        End(new FoundOrder(order.Number, IsUnseen: false, ProductWords.FindOne(turn.Plain, order.Items, counter.Policy.Goods)?.Sku));

    private static StepResult<FinderState> End(FoundOrder found) =>
        new StepResult<FinderState>.End(JsonSerializer.SerializeToElement(found, OrderFinderJson.Default.FoundOrder));

    private async ValueTask<IReadOnlyList<Order>> OwnAsync() =>
        counter.Proof.CustomerId is not null && await counter.OwnOrdersAsync() is ShopAnswer<IReadOnlyList<Order>>.Known { Value: var own } ? own : [];

    private static bool IsIn(IReadOnlyList<string> numbers, string number) => numbers.Any(known => OrderWords.Same(known, number));
}
