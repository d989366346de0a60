using Knowledge.FaqFiles;

namespace Bot.Dialogs.Policies;

/// <summary>What came of reading the policy files: everything, or every mistake.</summary>
public abstract record PolicyLoad
{
    private PolicyLoad() { }

    /// <param name="Book">The policy.</param>
    /// <param name="Cases">The editors' test cases, in order of file and line.</param>
    public sealed record Accepted(PolicyBook Book, IReadOnlyList<PolicyCase> Cases) : PolicyLoad;

    /// <param name="Mistakes">All of them, by file and line; never empty.</param>
    public sealed record Rejected(IReadOnlyList<FaqMistake> Mistakes) : PolicyLoad;
}
