namespace Bot.Dialogs.Policies;

/// <summary>What else a refused customer could ask for, the best first.</summary>
internal static class Alternatives
{
    private static readonly PolicyKind[] s_ofGoods = [PolicyKind.Return, PolicyKind.Exchange, PolicyKind.Repair];

    public static IEnumerable<PolicyQuestion> To(PolicyQuestion refused)
    {
        if (refused.Kind != PolicyKind.Refund && !s_ofGoods.Contains(refused.Kind))
        {
            return [];
        }

        // Nobody repairs what was only disliked.
        var asGiven = s_ofGoods.Where(kind => kind != refused.Kind && !(kind == PolicyKind.Repair && refused.Reason == PolicyReason.NoReason))
            .Select(kind => refused with { Kind = kind });
        var ifFaulty = refused.Reason == PolicyReason.NoReason
            ? s_ofGoods.OrderByDescending(kind => kind == refused.Kind).Select(kind => refused with { Kind = kind, Reason = PolicyReason.Quality })
            : [];
        return asGiven.Concat(ifFaulty);
    }
}
