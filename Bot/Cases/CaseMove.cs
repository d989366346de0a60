using Bot.Dialogs.Cases;

namespace Bot.Cases;

/// <summary>A case is to move on.</summary>
public sealed record CaseMove
{
    public required CaseNumber Number { get; init; }

    public required CaseState To { get; init; }

    /// <summary>Who moves it, as history and desk show it: 小李, 商家系统.</summary>
    public required string Actor { get; init; }

    /// <summary>What the customer is told with it; null: only the state.</summary>
    public string? Note { get; init; }

    /// <summary>The revision the mover saw; null: whichever it is now.</summary>
    public long? Seen { get; init; }

    /// <summary>The mover's own id of this move; the same id again changes nothing. Null: cannot be recognised again.</summary>
    public string? EventId { get; init; }
}

/// <summary>What became of a move.</summary>
public abstract record CaseMoveResult
{
    private CaseMoveResult() { }

    /// <summary>It moved, now or in an earlier turn under the same event id; <paramref name="Case"/> is as it stands now.</summary>
    public sealed record Moved(Case Case) : CaseMoveResult;

    /// <summary>Somebody moved it since; nothing was written.</summary>
    public sealed record Changed(Case Now) : CaseMoveResult;

    /// <summary>The state cannot follow the present one; nothing was written.</summary>
    public sealed record NotAllowed(Case Now) : CaseMoveResult;

    public sealed record Unknown : CaseMoveResult
    {
        public static Unknown Instance { get; } = new();
    }

    /// <summary>Too many turns of the conversation are waiting; try again.</summary>
    public sealed record Busy : CaseMoveResult
    {
        public static Busy Instance { get; } = new();
    }
}
