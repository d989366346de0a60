using Bot.Dialogs.Cases;
using Bot.Dialogs.Policies;
using Bot.Dialogs.Shop;
using Bot.Dialogs.Waterfalls;

namespace Bot.Dialogs.AfterSales;

/// <summary>What this customer may see and do in one turn: proven orders, own cases, the policy, a submission.</summary>
/// <remarks>Each order is asked for once a turn, so that all steps decide on the same answer.</remarks>
internal sealed class Counter(DialogTurn turn, IOrders orders, ICases cases, PolicyBook policy, CaseNumbers numbers, TimeZoneInfo zone)
{
    /// <summary>As the history of a case names them.</summary>
    public const string Customer = "客户";

    private const string Assistant = "智能助手";

    private readonly Dictionary<string, ShopAnswer<Order>> _orders = new(StringComparer.OrdinalIgnoreCase);
    private ShopAnswer<IReadOnlyList<Order>>? _own;
    private IReadOnlyList<Case>? _cases;

    public PolicyBook Policy { get; } = policy;

    /// <summary>In the shop's time zone.</summary>
    public DateOnly Today => turn.Today;

    public Proof Proof => turn.Context.State.Proof;

    /// <summary>The turn's moment.</summary>
    public DateTimeOffset Now => turn.Context.Now;

    /// <summary>An order that is proven to be the customer's; null when it is not, there is none, or the shop cannot be asked.</summary>
    public async ValueTask<Order?> SeeAsync(string? number) =>
        number is not null && await AskAsync(number) is ShopAnswer<Order>.Known { Value: var order } && Proof.Covers(order) ? order : null;

    /// <summary>Whether the shop cannot be asked about this order now.</summary>
    public async ValueTask<bool> IsDownAsync(string number) => await AskAsync(number) is ShopAnswer<Order>.Unavailable;

    /// <summary>Whether the order is known to be the customer's: from this turn, or from an earlier one while the shop cannot be asked.</summary>
    public bool IsProven(string number) =>
        Proof.Orders.Contains(number, StringComparer.OrdinalIgnoreCase)
        || (_orders.TryGetValue(number, out var answer) && answer is ShopAnswer<Order>.Known { Value: var order } && Proof.Covers(order));

    /// <summary>What is proven stays proven, even when the shop cannot be asked later on.</summary>
    public void Remember(Order seen)
    {
        if (!Proof.Orders.Contains(seen.Number, StringComparer.OrdinalIgnoreCase))
        {
            turn.Context.State = turn.Context.State with { Proof = Proof with { Orders = [.. Proof.Orders, seen.Number] } };
        }
    }

    /// <summary>The orders of a customer the shop's page vouched for, newest first.</summary>
    /// <exception cref="InvalidOperationException">Nobody vouched.</exception>
    public async ValueTask<ShopAnswer<IReadOnlyList<Order>>> OwnOrdersAsync()
    {
        if (_own is null)
        {
            _own = await orders.ReadOfCustomerAsync(Proof.CustomerId ?? throw new InvalidOperationException("A visitor has no orders of his own."), turn.Stop);
            foreach (var order in (_own as ShopAnswer<IReadOnlyList<Order>>.Known)?.Value ?? [])
            {
                _orders[order.Number] = new ShopAnswer<Order>.Known(order);
            }
        }

        return _own;
    }

    /// <summary>Proves an order by the last four digits of its phone. A number that does not exist and digits that do not fit are the same to the customer.</summary>
    public async ValueTask<ProofResult> ProveAsync(string number, string tail)
    {
        var answer = await AskAsync(number);
        if (answer is ShopAnswer<Order>.Unavailable)
        {
            return ProofResult.Unavailable;
        }

        if (answer is ShopAnswer<Order>.Known { Value: var order } && order.PhoneTail == tail && Proof.FailedTries < Proof.TriesMax)
        {
            SetProof(Proof with { Orders = [.. Proof.Orders, order.Number], FailedTries = 0 });
            return ProofResult.Proven;
        }

        SetProof(Proof with { FailedTries = Proof.FailedTries + 1 });
        return Proof.FailedTries >= Proof.TriesMax ? ProofResult.TooManyTries : ProofResult.Wrong;
    }

    public ValueTask<ShopAnswer<IReadOnlyList<ProductVariant>>> VariantsAsync(string sku) => orders.ReadVariantsAsync(sku, turn.Stop);

    /// <summary>The customer's cases, newest first.</summary>
    public async ValueTask<IReadOnlyList<Case>> CasesAsync() =>
        _cases ??= await cases.FindAsync(new CaseScope(turn.Context.Conversation, Proof.CustomerId, Proof.Orders), turn.Stop);

    /// <summary>The open case about the same, so that nothing is submitted twice.</summary>
    public async ValueTask<Case?> OpenCaseAsync(CaseKind kind, string order, string? sku) =>
        (await CasesAsync()).FirstOrDefault(known => known.Kind == kind && known.OrderNumber == order && known.Sku == sku && !CaseMoves.IsEnd(known.State));

    /// <summary>Submits with this turn: stored once, however often the customer presses.</summary>
    public Case Submit(CaseDraft draft)
    {
        var now = turn.Context.Now;
        List<CaseEvent> history = [new(now, CaseState.Submitted, Customer, null)];
        if (draft.IsApproved)
        {
            history.Add(new CaseEvent(now, CaseState.Approved, Assistant, draft.Decision?.Text));
        }

        if (draft is { IsApproved: true, SendsGoods: true })
        {
            history.Add(new CaseEvent(now, CaseState.WaitingForGoods, Assistant, null));
        }

        var submitted = new Case
        {
            Number = numbers.Next(turn.Local),
            Kind = draft.Kind,
            State = history[^1].State,
            Conversation = turn.Context.Conversation,
            CustomerId = Proof.CustomerId,
            // A stranger's request must not stand among the cases of the order's owner; the number he said stays in the facts.
            OrderNumber = draft.Order is { } order && IsProven(order) ? order : null,
            Sku = draft.Sku,
            Title = draft.Title,
            Facts = draft.Facts,
            Photos = draft.Photos,
            Decision = draft.Decision,
            SubmissionKey = $"{turn.Context.Conversation}/{turn.Context.Activity.Id}/{draft.Kind}",
            CreatedAt = now,
            Deadline = draft.Deadline,
            History = history,
        };
        turn.Context.Put(submitted);
        turn.Context.State = turn.Context.State with { LastCase = new SubmittedCase(submitted.Number.Value, draft.Title, now, draft.Kind) };
        return submitted;
    }

    /// <summary>Moves a case on behalf of the customer: takes it back.</summary>
    public Case Withdraw(Case open)
    {
        var withdrawn = open.Move(CaseState.Withdrawn, turn.Context.Now, Customer, note: null);
        turn.Context.Put(withdrawn);
        turn.Context.State = turn.Context.State with { LastWithdrawn = new SubmittedCase(open.Number.Value, open.Title, turn.Context.Now) };
        return withdrawn;
    }

    /// <summary>Writes into a case's history what its customer says, without moving it.</summary>
    public void Note(Case open, string note) => turn.Context.Put(open with
    {
        Revision = open.Revision + 1,
        History = [.. open.History, new CaseEvent(turn.Context.Now, open.State, Customer, note)],
    });

    /// <summary>In the shop's time zone.</summary>
    public DateTime LocalOf(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, zone).DateTime;

    /// <summary>The day in the shop's time zone.</summary>
    public DateOnly? DayOf(DateTimeOffset? moment) =>
        moment is { } at ? DateOnly.FromDateTime(LocalOf(at)) : null;

    private async ValueTask<ShopAnswer<Order>> AskAsync(string number)
    {
        if (!_orders.TryGetValue(number, out var answer))
        {
            _orders[number] = answer = await orders.FindAsync(number, turn.Stop);
        }

        return answer;
    }

    private void SetProof(Proof proof)
    {
        turn.Context.State = turn.Context.State with { Proof = proof };
        // A proven order shows its cases in the same turn.
        _cases = null;
    }
}

internal enum ProofResult
{
    Proven,
    Wrong,
    TooManyTries,

    /// <summary>The shop's system cannot be asked now.</summary>
    Unavailable,
}
