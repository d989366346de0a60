using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Dialogs.Activities;
using Bot.Dialogs.AfterSales.Addresses;
using Bot.Dialogs.AfterSales.OrderChanges;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Escalation;
using Bot.Dialogs.Policies;
using Bot.Dialogs.Shop;
using Bot.Dialogs.Waterfalls;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales.Deliveries;

/// <summary>查询物流: tells where a parcel is, and takes what the shop or its carrier should do about it. Knowing where it is makes no case.</summary>
internal sealed class DeliveryDialog(Counter counter) : AfterSalesDialog<DeliveryState>(counter)
{
    private static readonly TimeSpan s_answer = TimeSpan.FromHours(24);

    // compensate-signed-missing promises the result by then.
    private static readonly TimeSpan s_inquiry = TimeSpan.FromHours(48);

    public override string Id => AfterSalesDialogs.Delivery;

    protected override string Title => DeliveryWording.Title;

    protected override JsonTypeInfo<DeliveryState> StateJson => DeliveryJson.Default.DeliveryState;

    protected override IReadOnlyList<WaterfallStep<DeliveryState>> Steps => field ??=
    [
        OrderStep(),
        Decide("status", TellStatusAsync),
        Decide("fit", FitAsync),
        AskOf<DeliveryWant>("want", state => state.Want is not null,
            async (state, _) => DeliveryWording.WhatToDo(await OrderAsync(state) is { } order ? StatusOf(order) : null),
            (state, want) => state with { Want = want },
            state => state with { Want = null, Remedy = null, HasAskedAround = null, Address = null, BringOn = null, IsConfirmed = false },
            DeliveryWording.Want),
        Ask("remedy", state => state.Remedy is not null || state.Want != DeliveryWant.Lost, _ => DeliveryWording.WhichRemedy(),
            (state, remedy) => state with { Remedy = remedy },
            state => state with { Remedy = null }, DeliveryWording.Remedy),
        SameRequestStep(CaseKind.Delivery),
        RuleStep(QuestionOf),
        .. RefusalSteps(),
        Ask("asked-around", state => state.HasAskedAround is not null || state.Want != DeliveryWant.SignedMissing, _ => DeliveryWording.HaveYouAsked(),
            (state, hasAsked) => state with { HasAskedAround = hasAsked }),
        Decide("ask-first", (state, turn) => ValueTask.FromResult(state.HasAskedAround == false ? EndWith(turn, DeliveryWording.AskFirst) : Next(state))),
        Ask("address", state => state.Address is not null || state.Want != DeliveryWant.ChangeAddress, _ => DeliveryWording.WhichAddress(),
            (state, address) => state with { Address = address },
            state => state with { Address = null }, AddressWording.NewAddress),
        AskOf("day", state => state.BringOn is not null || state.Want != DeliveryWant.ChangeTime,
            (_, turn) => ValueTask.FromResult<Prompt<DateOnly>>(DeliveryWording.WhichDay(turn.Today)),
            (state, day) => state with { BringOn = day },
            state => state with { BringOn = null }, DeliveryWording.Day),
        .. ConfirmSteps(),
        Decide("submit", SubmitAsync),
    ];

    /// <summary>What this dialog needs to go on from another one.</summary>
    public static JsonElement Options(Handover known, DeliveryWant want, string? address) => JsonSerializer.SerializeToElement(
        new DeliveryState { Order = known.Order, IsUnseen = known.IsUnseen, Sku = known.Sku, Photos = known.Photos, Told = known.Told ?? [], Want = want, Address = address }, DeliveryJson.Default.DeliveryState);

    protected override DeliveryState Start(JsonElement? options, DialogTurn turn)
    {
        var wish = options?.Deserialize(DeliveryJson.Default.DeliveryWish);
        return base.Start(options, turn) with { Want = wish?.Want, Address = wish?.Address };
    }

    protected override string NameOf(DeliveryState state) => DeliveryWording.NameOf(state.Want ?? DeliveryWant.Look);

    protected override async ValueTask<DeliveryState> TakeAsync(DeliveryState state, DialogTurn turn, bool mayReplace)
    {
        var taken = await base.TakeAsync(state, turn, mayReplace);
        if ((taken.Want is null || mayReplace) && DeliveryWants.Find(turn) is { } want)
        {
            taken = taken with { Want = want };
        }

        if ((taken.Address is null || mayReplace) && AddressWords.Find(turn) is { } address)
        {
            taken = taken with { Address = address };
        }

        if ((taken.BringOn is null || mayReplace) && taken.Want == DeliveryWant.ChangeTime
            && turn.Said.Times is [{ Value: var time }, ..] && DeliveryWording.FirstDay(turn.Today) is var first && DeliveryWording.LastDay(turn.Today) is var last
            && time.Day(first, last) is { } day && day >= first && day <= last)
        {
            taken = taken with { BringOn = day };
        }

        return (taken.Remedy is null || mayReplace) && taken.Want == DeliveryWant.Lost && DeliveryWants.FindRemedy(turn) is { } remedy ? taken with { Remedy = remedy } : taken;
    }

    protected override IReadOnlyList<Fact> Facts(DeliveryState state, Order? order)
    {
        List<Fact> facts = [.. OrderFacts(state, order)];
        Add(facts, DeliveryWording.Want, state.Want is { } want ? DeliveryWording.NameOf(want) : null);
        if (order is not null)
        {
            var words = new StatusWording(order, StatusOf(order), Counter.LocalOf);
            Add(facts, DeliveryWording.Parcel, order.Parcel is { } parcel ? $"{parcel.Carrier} {parcel.TrackingNumber}" : null);
            Add(facts, DeliveryWording.Progress, words.LastSeen);
            Add(facts, DeliveryWording.SignedFor, words.Signed);
        }

        Add(facts, DeliveryWording.Remedy, state is { Want: DeliveryWant.Lost, Remedy: { } remedy } ? DeliveryWording.NameOf(remedy) : null);
        Add(facts, DeliveryWording.AskedAround, state is { Want: DeliveryWant.SignedMissing, HasAskedAround: true } ? DeliveryWording.AskedAll : null);
        Add(facts, AddressWording.NewAddress, state.Want == DeliveryWant.ChangeAddress ? state.Address : null);
        Add(facts, DeliveryWording.Day, state is { Want: DeliveryWant.ChangeTime, BringOn: { } day } ? OrderWording.Day(day) : null);
        return facts;
    }

    private PolicyQuestion? QuestionOf(DeliveryState state, Order? order) => (state.Want, state.Remedy) switch
    {
        (DeliveryWant.Lost, LostRemedy.Refund) => Question(PolicyKind.Refund, state with { Reason = PolicyReason.LostParcel }, order),
        (DeliveryWant.Lost, _) => Question(PolicyKind.Compensation, state with { Reason = PolicyReason.LostParcel }, order),
        (DeliveryWant.SignedMissing, _) => Question(PolicyKind.Compensation, state with { Reason = PolicyReason.SignedNotReceived }, order),
        (DeliveryWant.Compensate, _) => Question(
            PolicyKind.Compensation, state with { Reason = order is { State: OrderState.AwaitingShipment } ? PolicyReason.LateShipment : PolicyReason.DeliveryDelay }, order),
        _ => null,
    };

    private async ValueTask<StepResult<DeliveryState>> TellStatusAsync(DeliveryState state, DialogTurn turn)
    {
        if (await OrderAsync(state) is not { } order || state.Told.Contains(StatusKey(order)))
        {
            return Next(state);
        }

        var status = StatusOf(order);
        List<string> told = [StatusKey(order)];
        var text = new StatusWording(order, status, Counter.LocalOf).Tell();
        if (ClauseOf(status) is var (kind, reason))
        {
            var clause = Counter.Policy.Decide(Question(kind, state with { Reason = reason }, order), turn.Today).Clause;
            text = $"{text}{clause.Text}";
            told.Add(clause.Id);
        }

        turn.Context.Send(Activity.Message(text));
        return status.Stage is ParcelStage.Unpaid or ParcelStage.Cancelled ? End() : Next(state with { Told = [.. state.Told, .. told] });
    }

    private async ValueTask<StepResult<DeliveryState>> FitAsync(DeliveryState state, DialogTurn turn)
    {
        if (state.Want == DeliveryWant.Look)
        {
            return EndWith(turn, DeliveryWording.Bye);
        }

        if (state.Want is not { } want || await OrderAsync(state) is not { } order)
        {
            return Next(state);
        }

        var key = $"{want}@{order.Number}";
        var isFaulty = state.Reason is PolicyReason.Quality or PolicyReason.WrongItem or PolicyReason.DamagedInTransit or PolicyReason.NotAsDescribed;
        switch (WantFit.Of(want, StatusOf(order), state.Told.Contains(key), isFaulty))
        {
            case WantFit.Means means:
                return await FitAsync(state with { Want = means.Want }, turn);
            case WantFit.NotNow notNow:
                Tell(turn, notNow.Why);
                return Next(state with { Want = null, IsConfirmed = false, Told = [.. state.Told, key] });
            case WantFit.BelongsTo other:
                Tell(turn, other.Why);
                return new StepResult<DeliveryState>.Replace(other.Dialog, other.Dialog == AfterSalesDialogs.Order
                    ? OrderChangeDialog.Options(Handover.From(state), want == DeliveryWant.ChangeAddress ? OrderWant.Address : OrderWant.Cancel, state.Address)
                    : HandOver(state, handed => handed with { Reason = other.Reason }));
            default:
                return Next(state);
        }
    }

    private async ValueTask<StepResult<DeliveryState>> SubmitAsync(DeliveryState state, DialogTurn turn)
    {
        var order = await OrderAsync(state);
        var want = state.Want ?? throw new InvalidOperationException("Nothing was asked for.");
        // A lost parcel has to be proven lost first, whatever the clause then gives.
        var isApproved = want == DeliveryWant.Compensate && state.Ruling?.Kind == RulingKind.Allowed;
        var submitted = Counter.Submit(new CaseDraft(CaseKind.Delivery, TitleOf(state, order))
        {
            Order = state.Order,
            Sku = state.Sku,
            Facts = Facts(state, order),
            Photos = state.Photos ?? [],
            Decision = state.Ruling?.ForCase(),
            IsApproved = isApproved,
            Deadline = isApproved ? null : turn.Context.Now + (want == DeliveryWant.SignedMissing ? s_inquiry : s_answer),
        });
        turn.Context.Send(SummaryWording.Submitted(NameOf(state), submitted, DeliveryWording.Next(want, isApproved)));
        return End();
    }

    private ParcelStatus StatusOf(Order order) => ParcelStatus.Of(order, Counter.Now, Counter.DayOf);

    private static (PolicyKind Kind, PolicyReason Reason)? ClauseOf(ParcelStatus status) => status.Stage switch
    {
        ParcelStage.PackingLate => (PolicyKind.Compensation, PolicyReason.LateShipment),
        ParcelStage.PickupOver => (PolicyKind.Refund, PolicyReason.PickupOverdue),
        _ => null,
    };

    private static string StatusKey(Order order) => $"status@{order.Number}/{order.State}";

    private static StepResult<DeliveryState> EndWith(DialogTurn turn, string text)
    {
        Tell(turn, text);
        return End();
    }

    private static void Tell(DialogTurn turn, string? text)
    {
        if (text is not null)
        {
            turn.Context.Send(Activity.Message(text));
        }
    }
}
