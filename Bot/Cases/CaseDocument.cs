using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Dialogs.Cases;
using Bot.Webhooks;

namespace Bot.Cases;

/// <summary>A case as the shop's systems read it; openapi.yaml describes it.</summary>
internal sealed record CaseDocument
{
    public required string Number { get; init; }
    public required CaseKind Kind { get; init; }
    public required CaseState State { get; init; }
    public required string Title { get; init; }
    public required string ConversationId { get; init; }
    public string? CustomerId { get; init; }
    public string? OrderNumber { get; init; }
    public string? Sku { get; init; }
    public required IReadOnlyList<DocumentFact> Facts { get; init; }
    public required IReadOnlyList<DocumentPhoto> Photos { get; init; }
    public CaseDecision? Decision { get; init; }
    public required DateTime CreatedAt { get; init; }
    public DateTime? Deadline { get; init; }
    public required long Revision { get; init; }
    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<DocumentEvent> History { get; init; }
    /// <summary>States that may follow; empty when it has ended.</summary>
    public required IReadOnlyList<CaseState> Next { get; init; }

    public static CaseDocument Of(Case @case) => new()
    {
        Number = @case.Number.Value,
        Kind = @case.Kind,
        State = @case.State,
        Title = @case.Title,
        ConversationId = @case.Conversation,
        CustomerId = @case.CustomerId,
        OrderNumber = @case.OrderNumber,
        Sku = @case.Sku,
        Facts = [.. @case.Facts.Select(fact => new DocumentFact(fact.Name, fact.Value, fact.Source))],
        // No link to the picture itself: it would be as good as the picture in whatever log it comes to.
        Photos = [.. @case.Photos.Select((photo, i) => new DocumentPhoto($"{CaseEndpoints.Root}/{@case.Number}/photos/{i + 1}", photo.Name))],
        Decision = @case.Decision,
        CreatedAt = @case.CreatedAt.UtcDateTime,
        Deadline = @case.Deadline?.UtcDateTime,
        Revision = @case.Revision,
        History = [.. @case.History.Select(step => new DocumentEvent(step.At.UtcDateTime, step.State, step.Actor, step.Note))],
        Next = [.. CaseMoves.After(@case.Kind, @case.State)],
    };
}

/// <param name="Source">Where it came from: the customer's words, the order, the page.</param>
internal sealed record DocumentFact(string Name, string Value, string Source);

/// <param name="Path">On this server; to be asked for with a signature.</param>
internal sealed record DocumentPhoto(string Path, string? Name);

internal sealed record DocumentEvent(DateTime At, CaseState State, string Actor, string? Note);

[JsonSerializable(typeof(CaseDocument))]
[JsonSerializable(typeof(WebhookBody))]
[JsonSerializable(typeof(MoveRequest))]
[JsonSerializable(typeof(CaseError))]
internal sealed partial class CaseWire : JsonSerializerContext
{
    public static CaseWire Json { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        // Chinese stays readable; served and posted as JSON only, never put into HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
