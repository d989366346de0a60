using Bot.Dialogs.AfterSales;
using Bot.Dialogs.Escalation;
using Bot.Dialogs.Waterfalls;

namespace Bot.Dialogs;

/// <summary>What the bot remembers of one conversation between turns; stored as JSON with the turn that changed it.</summary>
public sealed record BotState
{
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;
    public bool Greeted { get; init; }
    /// <summary>Messages in a row that meant nothing; the second goes to a person.</summary>
    public int NoiseInARow { get; init; }
    /// <summary>The last customer message that was a question, verbatim.</summary>
    public string? LastQuestion { get; init; }
    /// <summary>Entries offered as «您是不是想问» in the last turn; null when nothing is open.</summary>
    public IReadOnlyList<EntryGuess>? Offered { get; init; }
    public IReadOnlyList<ShownAnswer> Shown { get; init; } = [];
    public IReadOnlyList<Fact> Facts { get; init; } = [];
    public IReadOnlyList<Photo> Photos { get; init; } = [];
    /// <summary>The customer has been told that what he writes while waiting reaches the agent.</summary>
    public bool ToldToWait { get; init; }
    /// <summary>The dialogs that are being led through.</summary>
    public DialogStack Dialogs { get; init; } = DialogStack.Empty;
    /// <summary>When a dialog last asked something; null when none is active.</summary>
    public DateTimeOffset? DialogsAskedAt { get; init; }
    /// <summary>When the customer or his page last named an order; null when a request has ended since.</summary>
    public DateTimeOffset? OrderNamedAt { get; init; }
    /// <summary>Who the customer has proven to be.</summary>
    public Proof Proof { get; init; } = Proof.None;
    /// <summary>The last case that was submitted, for a «提交» that comes twice.</summary>
    public SubmittedCase? LastCase { get; init; }
    /// <summary>The last case that was taken back, for a «确定撤销» that comes twice.</summary>
    public SubmittedCase? LastWithdrawn { get; init; }
}
