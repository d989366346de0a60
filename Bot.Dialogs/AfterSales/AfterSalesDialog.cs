using System.Globalization;
using System.Text.Json;
using Bot.Dialogs.AfterSales.Finding;
using Bot.Dialogs.Escalation;
using Bot.Dialogs.Policies;
using Bot.Dialogs.Shop;
using Bot.Dialogs.Waterfalls;

namespace Bot.Dialogs.AfterSales;

/// <summary>A dialog about an order: the steps and the understanding that all of them share.</summary>
internal abstract partial class AfterSalesDialog<TState>(Counter counter) : Waterfall<TState>
    where TState : AfterSalesState, new()
{
    // In Told: that the shop's system could not be asked.
    private const string ToldUnchecked = "unchecked";

    protected Counter Counter { get; } = counter;

    /// <summary>What is being done, Chinese: 退货.</summary>
    protected abstract string Title { get; }

    /// <summary>What is submitted, where one dialog does several things, Chinese: 修改地址.</summary>
    protected virtual string NameOf(TState state) => Title;

    /// <summary>What the order is asked for: «是哪个订单要…».</summary>
    protected virtual string PurposeOf(TState state) => Title;

    /// <summary>What the customer confirms and the shop reads, in the order of asking.</summary>
    protected abstract IReadOnlyList<Fact> Facts(TState state, Order? order);

    protected override TState Start(JsonElement? options, DialogTurn turn)
    {
        var handed = options is { } json ? json.Deserialize(HandoverJson.Default.Handover) : null;
        IReadOnlyList<string> not = [];
        if (handed?.Order is { } order && OrderWords.IsOther(turn, order))
        {
            // «改成换货吧，不是这个订单».
            handed = handed with { Order = null, IsUnseen = false, Sku = null, Quantity = null };
            not = [order];
        }

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
            Told = handed.Told ?? [],
            NotOrders = not,
        });
    }

    protected override async ValueTask<TState> TakeAsync(TState state, DialogTurn turn, bool mayReplace)
    {
        var seen = await Counter.SeeAsync(state.Order);
        // 单号 may be that of the parcel: it names this very order.
        var namesOrder = turn.Said.OrderNumber is { } named && !OrderWords.Same(named, seen?.Parcel?.TrackingNumber ?? "");
        if (state.Order is { } order && (mayReplace || namesOrder) && OrderWords.IsOther(turn, order))
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

        return Changed(state, old => TakeShared(old, turn, seen, mayReplace));
    }

    /// <summary>The shop may have gone down since the question was asked: then nothing can be chosen from the order any more.</summary>
    protected override async ValueTask<TState> RefreshAsync(TState state) =>
        state is { Order: { } order, IsUnseen: false } && await Counter.IsDownAsync(order) ? Changed(state, old => old with { IsUnseen = true }) : state;

    protected override TState TakeResult(TState state, string child, JsonElement? result) =>
        child == OrderFinder.DialogId && result?.Deserialize(OrderFinderJson.Default.FoundOrder) is { } found
            ? Changed(state, old => old with
            {
                Order = found.Number,
                IsUnseen = found.IsUnseen,
                Sku = found.Sku ?? old.Sku,
                Told = found.IsUnseen ? [.. old.Told, ToldUnchecked] : old.Told,
            })
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

    /// <summary>The state without the order, so that it is asked again.</summary>
    protected virtual TState ForgetOrder(TState state) => Changed(state, old =>
        old with { Order = null, IsUnseen = false, Sku = null, Quantity = null, NotOrders = old.Order is { } order ? [.. old.NotOrders, order] : old.NotOrders });

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
    protected IEnumerable<Fact> OrderFacts(TState state, Order? order)
    {
        if (state.Order is { } number)
        {
            yield return SummaryWording.Fact(OrderWording.Order, state.IsUnseen && !Counter.IsProven(number) ? FinderWording.Unproven(number) : number);
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
