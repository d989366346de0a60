using Bot.Desk.Wire;
using Bot.Dialogs.Cases;
using Bot.Storage;
using Bot.Turns;

namespace Bot.Desk;

/// <summary>Cases as the desk shows them.</summary>
internal sealed class CaseViews(ICaseStore cases, PictureLink links)
{
    // More than a person looks through; those with the nearest deadlines are the ones that count.
    private const int ListedMost = 1000;

    /// <summary>Those that have not ended, of all conversations.</summary>
    public async ValueTask<IReadOnlyList<CaseItem>> ReadOpenAsync(CancellationToken stop) =>
        [.. (await cases.ReadOpenAsync(kind: null, state: null, ListedMost, stop)).Select(ItemOf)];

    /// <summary>Null when there is no such case.</summary>
    public async ValueTask<CaseItem?> FindAsync(string number, CancellationToken stop) =>
        await cases.FindAsync(new CaseNumber(number), stop) is { } found ? ItemOf(found) : null;

    /// <summary>Those made in a conversation, newest first.</summary>
    public async ValueTask<IReadOnlyList<DeskCase>> OfAsync(ConversationId id, CancellationToken stop) =>
        [.. (await cases.FindAsync(new CaseScope(id.Value, CustomerId: null, Orders: []), stop)).Select(Describe)];

    public DeskCase Describe(Case @case) => new()
    {
        Item = ItemOf(@case),
        Facts = [.. @case.Facts.Select(fact => new CaseFact(fact.Name, fact.Value, fact.Source))],
        Photos = [.. @case.Photos.Select(photo => new CasePhoto(links(photo.Url), photo.Name ?? DeskWording.UnnamedPicture))],
        Decision = @case.Decision is { } decision
            ? new CaseDecisionView(decision.ClauseId, decision.Text, decision.Conclusion, decision.Freight)
            : null,
        History = [.. @case.History.Select(step => new CaseStep(step.At.UtcDateTime, step.State, step.Actor, step.Note))],
        Next = [.. CaseMoves.After(@case.Kind, @case.State)],
    };

    private static CaseItem ItemOf(Case @case) => new()
    {
        Number = @case.Number.Value,
        Kind = @case.Kind,
        State = @case.State,
        Title = @case.Title,
        ConversationId = @case.Conversation,
        OrderNumber = @case.OrderNumber,
        CreatedAt = @case.CreatedAt.UtcDateTime,
        Deadline = @case.Deadline?.UtcDateTime,
        Revision = @case.Revision,
        IsOpen = !CaseMoves.IsEnd(@case.State),
    };
}
