using Bot.Dialogs.Cases;
using Bot.Dialogs.Policies;

namespace Bot.Dialogs.AfterSales;

/// <summary>A policy decision as a dialog keeps it.</summary>
/// <param name="ClauseId">The clause it rests on; empty when the shop's system could not be asked.</param>
/// <param name="Text">What the customer is told of it.</param>
/// <param name="Offer">What a refused customer may ask for instead.</param>
public sealed record Ruling(string ClauseId, RulingKind Kind, string Text, Freight Freight, OfferInstead? Offer)
{
    internal static Ruling Of(PolicyDecision decision) => new(
        decision.Clause.Id,
        decision switch
        {
            PolicyDecision.Allowed => RulingKind.Allowed,
            PolicyDecision.Refused => RulingKind.Refused,
            _ => RulingKind.PersonDecides,
        },
        PolicyWording.ForCustomer(decision),
        decision.Clause.Freight,
        decision is PolicyDecision.Refused { Offer: { } offer } ? new OfferInstead(offer.Kind, offer.Reason, offer.ReasonDiffers) : null);

    internal CaseDecision ForCase() => new(ClauseId, Text, Kind == RulingKind.Allowed ? "可以" : "人工", Freight == Freight.None ? null : PolicyWords.Freights.NameOf(Freight));
}

public enum RulingKind
{
    Allowed,
    Refused,
    PersonDecides,
}

/// <param name="Reason">The reason it needs; null: none.</param>
/// <param name="ReasonDiffers">The customer did not give this reason: it holds only if it is true.</param>
public sealed record OfferInstead(PolicyKind Kind, PolicyReason? Reason, bool ReasonDiffers);

/// <summary>What a customer does whose request the policy refuses.</summary>
public enum AfterRefusal
{
    TakeOffer,
    AskPerson,
    LetGo,
}
