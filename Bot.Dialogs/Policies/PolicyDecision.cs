namespace Bot.Dialogs.Policies;

/// <summary>What the shop's policy says to a question. Every decision names the clause it rests on.</summary>
/// <param name="Clause">Its text is what the customer reads; its freight says who pays.</param>
/// <param name="LastDay">The last day to ask, where the clause has a window and its start is known.</param>
public abstract record PolicyDecision(Clause Clause, DateOnly? LastDay)
{
    public sealed record Allowed(Clause Clause, DateOnly? LastDay) : PolicyDecision(Clause, LastDay)
    {
        public Freight Freight => Clause.Freight;
    }

    /// <param name="Offer">The best the shop can do instead; null when there is nothing.</param>
    public sealed record Refused(Clause Clause, DateOnly? LastDay, PolicyOffer? Offer) : PolicyDecision(Clause, LastDay);

    public sealed record PersonDecides(Clause Clause, DateOnly? LastDay, PersonReason Why) : PolicyDecision(Clause, LastDay);
}

/// <summary>Why the tables leave a question to a person.</summary>
public enum PersonReason
{
    ClauseSaysSo,
    NoClauseFits,
    GoodsUnknown,
    DayMissing,
    DayInFuture,
    PastWindow,
    AmountAboveMax,
}

/// <summary>What a customer who was refused may have instead.</summary>
/// <param name="Kind">What to ask for.</param>
/// <param name="Reason">The reason it needs.</param>
/// <param name="ReasonDiffers">The customer did not give this reason, so it holds only if it is true.</param>
/// <param name="Clause">The clause that allows it.</param>
/// <param name="LastDay">The last day to ask, where there is one.</param>
public sealed record PolicyOffer(PolicyKind Kind, PolicyReason? Reason, bool ReasonDiffers, Clause Clause, DateOnly? LastDay);
