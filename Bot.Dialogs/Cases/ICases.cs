namespace Bot.Dialogs.Cases;

/// <summary>The cases that are stored. Writing happens with the turn, through <see cref="TurnContext"/>.</summary>
public interface ICases
{
    /// <summary>Newest first, at most 50; ended ones too.</summary>
    ValueTask<IReadOnlyList<Case>> FindAsync(CaseScope scope, CancellationToken stop);
}

/// <summary>Whose cases: those of this conversation, of this customer, or of one of these orders. Only what the customer has proven may stand here.</summary>
public sealed record CaseScope(string Conversation, string? CustomerId, IReadOnlyList<string> Orders);
