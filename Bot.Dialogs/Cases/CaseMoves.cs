namespace Bot.Dialogs.Cases;

/// <summary>Which state of a case may follow which.</summary>
public static class CaseMoves
{
    /// <summary>No longer open: nothing can follow.</summary>
    public static bool IsEnd(CaseState state) => state is CaseState.Refused or CaseState.Done or CaseState.Withdrawn;

    /// <summary>Whether goods travel back to the shop in such a case.</summary>
    public static bool SendsGoods(CaseKind kind) => kind is CaseKind.Return or CaseKind.Exchange or CaseKind.Repair;

    public static bool CanMove(CaseKind kind, CaseState from, CaseState to) => (from, to) switch
    {
        (CaseState.Submitted, CaseState.Approved or CaseState.Refused or CaseState.Withdrawn) => true,
        (CaseState.Submitted, CaseState.Done) => !SendsGoods(kind),
        (CaseState.Approved, CaseState.WaitingForGoods) => SendsGoods(kind),
        (CaseState.Approved, CaseState.Done or CaseState.Withdrawn) => true,
        (CaseState.WaitingForGoods, CaseState.Received or CaseState.Withdrawn) => true,
        (CaseState.Received, CaseState.Done or CaseState.Refused) => true,
        _ => false,
    };

    /// <summary>The states that can follow, in the order of their declaration; none where the case has ended.</summary>
    public static IEnumerable<CaseState> After(CaseKind kind, CaseState from) => Enum.GetValues<CaseState>().Where(to => CanMove(kind, from, to));

    /// <summary>The case moved on, with its history.</summary>
    /// <exception cref="InvalidOperationException">The state cannot follow the present one; ask <see cref="CanMove"/> first.</exception>
    public static Case Move(this Case before, CaseState to, DateTimeOffset at, string actor, string? note)
    {
        ArgumentNullException.ThrowIfNull(before);
        return CanMove(before.Kind, before.State, to)
            ? before with { State = to, Revision = before.Revision + 1, History = [.. before.History, new CaseEvent(at, to, actor, note)] }
            : throw new InvalidOperationException($"Case {before.Number} is {before.State} and cannot become {to}.");
    }
}
