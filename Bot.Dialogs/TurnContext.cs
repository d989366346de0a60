using Bot.Dialogs.Activities;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Escalation;

namespace Bot.Dialogs;

/// <summary>One turn as the bot sees it: what came in, what is known, and what it decides. Nothing leaves before the turn is committed.</summary>
/// <remarks>Used by one thread for one turn; a turn that is run again gets a fresh one.</remarks>
public sealed class TurnContext(Activity activity, BotState state, bool isWaiting, DateTimeOffset now)
{
    private readonly List<Activity> _replies = [];
    private readonly List<Case> _cases = [];

    /// <summary>What came in: a message, an event or a conversation update, ids and timestamp already set by the channel.</summary>
    public Activity Activity { get; } = activity;

    /// <summary>True while the customer stands in the waiting line; false while the bot has the conversation.</summary>
    public bool IsWaiting { get; } = isWaiting;

    /// <summary>The turn's own moment; the same for everything it decides.</summary>
    public DateTimeOffset Now { get; } = now;

    /// <summary>The conversation's id; cases made in it name it.</summary>
    public string Conversation { get; init; } = "";

    /// <summary>The shop's id of the customer, when this very activity brought a signed identity that holds. Never what a client merely says.</summary>
    public string? VouchedCustomer { get; init; }

    /// <summary>What the bot remembers; what stands here at the end of the turn is stored with it.</summary>
    public BotState State { get; set; } = state;

    public IReadOnlyList<Activity> Replies => _replies;

    /// <summary>Cases submitted or moved in this turn, as they stand after it.</summary>
    public IReadOnlyList<Case> Cases => _cases;

    /// <summary>Set when the bot steps back in this turn.</summary>
    public CaseCard? Escalation { get; private set; }

    /// <summary>Set when the customer leaves the waiting line in this turn.</summary>
    public bool LeavesLine { get; private set; }

    /// <summary>Queues a reply; replies keep their order.</summary>
    /// <exception cref="ArgumentException">A message without text and attachments: a client would show an empty bubble.</exception>
    public void Send(Activity reply)
    {
        if (reply.Type == ActivityTypes.Message && string.IsNullOrWhiteSpace(reply.Text) && reply.Attachments is not { Count: > 0 })
        {
            throw new ArgumentException("A message needs text or an attachment.", nameof(reply));
        }

        _replies.Add(reply);
    }

    /// <summary>Stores a new case, or the next revision of one, with the turn. If somebody else changed it meanwhile, the turn is run again.</summary>
    /// <exception cref="ArgumentException">The turn has put this case before.</exception>
    public void Put(Case @case)
    {
        if (_cases.Exists(known => known.Number == @case.Number))
        {
            throw new ArgumentException($"Case {@case.Number} has been put in this turn.", nameof(@case));
        }

        _cases.Add(@case);
    }

    /// <summary>Puts the customer into the waiting line with everything an agent should know.</summary>
    /// <exception cref="InvalidOperationException">The customer is waiting already, or the turn has escalated before.</exception>
    public void Escalate(CaseCard card)
    {
        if (IsWaiting || Escalation is not null)
        {
            throw new InvalidOperationException("A waiting customer cannot be put into the line again.");
        }

        Escalation = card;
    }

    /// <summary>Takes the customer out of the waiting line; the bot goes on.</summary>
    /// <exception cref="InvalidOperationException">The customer is not waiting.</exception>
    public void LeaveLine()
    {
        if (!IsWaiting)
        {
            throw new InvalidOperationException("Only a waiting customer can leave the line.");
        }

        LeavesLine = true;
    }
}
