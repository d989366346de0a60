using System.Text.Json.Serialization.Metadata;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Escalation;
using Bot.Dialogs.Policies;
using Bot.Dialogs.Shop;
using Bot.Dialogs.Waterfalls;

namespace Bot.Dialogs.AfterSales.Invoices;

/// <summary>开发票: a first invoice, the same again, or another title or tax number on it; what the shop does not do is told with its clause.</summary>
internal sealed class InvoiceDialog(Counter counter) : AfterSalesDialog<InvoiceState>(counter)
{
    private const int WorkingDaysToChange = 3;
    private static readonly TimeSpan s_within = TimeSpan.FromHours(24);
    private static readonly string[] s_noExtra = ["不用", "不填", "不需要", "不要", "没有", "跳过", "先不"];

    public override string Id => AfterSalesDialogs.Invoice;

    protected override string Title => InvoiceWording.Title;

    protected override JsonTypeInfo<InvoiceState> StateJson => InvoiceJson.Default.InvoiceState;

    protected override IReadOnlyList<WaterfallStep<InvoiceState>> Steps => field ??=
    [
        OrderStep(),
        Decide("paid", RequirePaidAsync),
        Decide("open-case", EndWhereOpenAsync),
        Decide("known-wish", SettleWishAsync),
        AskOf<InvoiceWish>("wish", state => state.Wish is not null,
            async (state, _) => InvoiceWording.WhatToDo((await OrderAsync(state))?.Invoice),
            (state, wish) => state with { Wish = wish },
            state => state with { Wish = null }),
        AskKind("kind", InvoiceWish.Issue),
        RuleStep(WhatPolicySays),
        // A refused wish is answered with what the shop does instead; the order of the steps makes the policy look at that again.
        Ask("other-wish", state => state.Ruling?.Kind != RulingKind.Refused || state.Wish is InvoiceWish.Change || state.Instead is not null,
            state => InvoiceWording.Refused(state.Wish ?? InvoiceWish.Issue, state.Ruling ?? throw new InvalidOperationException("Refused without a ruling.")),
            (state, instead) => instead == AfterRefusal.TakeOffer ? state with { Wish = InvoiceWish.Issue } : state with { Instead = instead }),
        .. RefusalSteps(),
        AskKind("new-kind", InvoiceWish.Change),
        Ask("title", state => state.InvoiceTitle is not null || !IsMadeOut(state), state => InvoiceWording.WhichTitle(state.TitleKind),
            (state, title) => state with { InvoiceTitle = title },
            state => state with { InvoiceTitle = null }, InvoiceWording.InvoiceTitle),
        AskOf<string>("tax", state => state.TaxNumber is not null || !IsCompany(state),
            async (state, _) => InvoiceWording.WhichTaxNumber(state.WrongTaxNumber, state.Wish == InvoiceWish.Change ? (await OrderAsync(state))?.Invoice?.TaxNumber : null),
            (state, number) => number == TaxNumberPrompt.None
                ? state with { TitleKind = TitleKind.Personal, InvoiceTitle = null, WrongTaxNumber = null }
                : state with { TaxNumber = number, WrongTaxNumber = null },
            state => state with { TaxNumber = null, WrongTaxNumber = null }, InvoiceWording.TaxNumber),
        Ask("extra", state => state.Extra is not null || state.TitleKind != TitleKind.CompanySpecial || !IsMadeOut(state), _ => InvoiceWording.WhatExtra(),
            (state, text) => state with { Extra = Array.Exists(s_noExtra, word => text.StartsWith(word, StringComparison.Ordinal)) ? "" : text },
            state => state with { Extra = null }, InvoiceWording.Extra),
        Ask("email", state => state.Email is not null, _ => InvoiceWording.WhichEmail(),
            (state, email) => state with { Email = email },
            state => state with { Email = null }, InvoiceWording.Email),
        .. ConfirmSteps(),
        Decide("submit", SubmitAsync),
    ];

    protected override async ValueTask<InvoiceState> TakeAsync(InvoiceState state, DialogTurn turn, bool mayReplace) =>
        InvoiceWords.Take(await base.TakeAsync(state, turn, mayReplace), turn, mayReplace);

    // Why the goods are wrong says nothing about an invoice.
    protected override bool TakesReason(PolicyReason reason) => false;

    protected override IReadOnlyList<Fact> Facts(InvoiceState state, Order? order)
    {
        List<Fact> facts = [.. OrderFacts(state with { Sku = null }, order)];
        Add(facts, InvoiceWording.Wish, state.Wish is { } wish ? InvoiceWording.NameOf(wish) : null);
        Add(facts, InvoiceWording.OldInvoice, state.Wish == InvoiceWish.Issue || order?.Invoice is not { } old ? null : InvoiceWording.OldOf(old));
        Add(facts, InvoiceWording.Kind, IsMadeOut(state) && state.TitleKind is { } kind ? InvoiceWording.NameOf(kind) : null);
        Add(facts, InvoiceWording.InvoiceTitle, IsMadeOut(state) ? state.InvoiceTitle : null);
        Add(facts, InvoiceWording.TaxNumber, IsCompany(state) ? state.TaxNumber : null);
        Add(facts, InvoiceWording.Extra, state.Extra is { Length: > 0 } extra ? extra : null);
        Add(facts, InvoiceWording.Email, state.Email is { } email ? InvoiceWording.EmailOf(email) : null);
        return facts;
    }

    /// <summary>What is only sent again keeps its title.</summary>
    private static bool IsMadeOut(InvoiceState state) => state.Wish != InvoiceWish.Resend && state.TitleKind is not null;

    private static bool IsCompany(InvoiceState state) => IsMadeOut(state) && state.TitleKind is TitleKind.Company or TitleKind.CompanySpecial;

    private static WaterfallStep<InvoiceState> AskKind(string name, InvoiceWish of) =>
        Ask(name, state => state.TitleKind is not null || state.Wish != of, _ => InvoiceWording.WhichKind(),
            (state, kind) => InvoiceWords.OfKind(state, kind),
            state => state with { TitleKind = null, InvoiceTitle = null, TaxNumber = null, Extra = null }, InvoiceWording.Kind);

    private async ValueTask<StepResult<InvoiceState>> RequirePaidAsync(InvoiceState state, DialogTurn turn)
    {
        switch (await OrderAsync(state))
        {
            case { State: OrderState.AwaitingPayment }:
                turn.Context.Send(Activity.Message(InvoiceWording.NotPaid));
                return End();
            case { State: OrderState.Cancelled }:
                turn.Context.Send(Activity.Message(InvoiceWording.Cancelled));
                return End();
            default:
                return Next(state);
        }
    }

    private async ValueTask<StepResult<InvoiceState>> EndWhereOpenAsync(InvoiceState state, DialogTurn turn)
    {
        if (state.IsUnseen || state.Order is not { } order || await Counter.OpenCaseAsync(CaseKind.Invoice, order, sku: null) is not { } open)
        {
            return Next(state);
        }

        turn.Context.Send(InvoiceWording.AlreadyOpen(open));
        return End();
    }

    /// <summary>An order without an invoice can only have one issued; one that has it is asked about.</summary>
    private async ValueTask<StepResult<InvoiceState>> SettleWishAsync(InvoiceState state, DialogTurn turn)
    {
        var order = await OrderAsync(state);
        if (order is { Invoice: null } && state.Wish is InvoiceWish.Resend or InvoiceWish.Change)
        {
            turn.Context.Send(Activity.Message(InvoiceWording.NoneYet));
            return Next(state with { Wish = InvoiceWish.Issue });
        }

        return Next(order?.Invoice is null ? state with { Wish = state.Wish ?? InvoiceWish.Issue }
            : state.Wish == InvoiceWish.Issue ? state with { Wish = null }
            : state);
    }

    private PolicyQuestion? WhatPolicySays(InvoiceState state, Order? order)
    {
        var asked = Question(PolicyKind.Invoice, state, order) with
        {
            Goods = null,
            Circumstances = order is { Refunds.Count: > 0 } ? new HashSet<Circumstance> { Circumstance.Refunded } : new HashSet<Circumstance>(),
            Reason = PolicyReason.InvoiceIssue,
        };
        return state.Wish switch
        {
            InvoiceWish.Resend => null,
            InvoiceWish.Change => asked with { Reason = PolicyReason.InvoiceTitle },
            InvoiceWish.OtherContent => asked with { Reason = PolicyReason.InvoiceContent },
            InvoiceWish.OtherAmount => asked with { Reason = PolicyReason.InvoiceAmount },
            InvoiceWish.Paper => asked with { Reason = PolicyReason.InvoicePaper },
            // The clause for special invoices has no window of its own; past that of all invoices it does not help.
            _ when state.TitleKind == TitleKind.CompanySpecial && Counter.Policy.Decide(asked, Counter.Today) is PolicyDecision.Allowed =>
                asked with { Reason = PolicyReason.InvoiceSpecial },
            _ => asked,
        };
    }

    private async ValueTask<StepResult<InvoiceState>> SubmitAsync(InvoiceState state, DialogTurn turn)
    {
        var order = await OrderAsync(state);
        var isApproved = order is not null && state.Ruling is null or { Kind: RulingKind.Allowed };
        var now = turn.Context.Now;
        var submitted = Counter.Submit(new CaseDraft(CaseKind.Invoice, $"{Title} · {(IsMadeOut(state) ? state.InvoiceTitle : null) ?? InvoiceWording.NameOf(state.Wish ?? InvoiceWish.Issue)}")
        {
            Order = state.Order,
            Facts = Facts(state, order),
            Photos = state.Photos ?? [],
            Decision = state.Ruling?.ForCase(),
            IsApproved = isApproved,
            Deadline = isApproved && state.Wish == InvoiceWish.Change ? AfterWorkingDays(turn, WorkingDaysToChange) : now + s_within,
        });
        turn.Context.Send(SummaryWording.Submitted(Title, submitted, InvoiceWording.Next(isApproved, state.Wish, state.Email)));
        return End();
    }

    /// <summary>Saturdays and Sundays left out; holidays are not, so that the shop is early rather than late.</summary>
    private static DateTimeOffset AfterWorkingDays(DialogTurn turn, int days)
    {
        var (day, left) = (turn.Today, days);
        while (left > 0)
        {
            day = day.AddDays(1);
            left -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return turn.Context.Now.AddDays(day.DayNumber - turn.Today.DayNumber);
    }
}
