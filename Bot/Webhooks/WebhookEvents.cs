using System.Text.Json;
using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Webhooks;

/// <summary>What the shop's systems are told of the cases that a turn made or moved.</summary>
public sealed class WebhookEvents(IOptions<WebhookOptions> options)
{
    private const string Submitted = "case.submitted";
    private const string Moved = "case.moved";

    /// <summary>One event for each case, in their order; none where no endpoint is set, so that nothing piles up for nobody.</summary>
    public IReadOnlyList<OutboxEvent> Describe(IReadOnlyList<Case> cases, DateTimeOffset now) =>
        cases.Count == 0 || options.Value.Address is null ? [] : [.. cases.Select(@case => Describe(@case, now))];

    private static OutboxEvent Describe(Case @case, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now).ToString();
        var type = @case.Revision == 1 ? Submitted : Moved;
        var body = new WebhookBody(id, type, now.UtcDateTime, CaseDocument.Of(@case));
        return new OutboxEvent(id, @case.Number.Value, type, JsonSerializer.Serialize(body, CaseWire.Json.WebhookBody), now);
    }
}

/// <param name="Id">The same however often it is sent; also the header webhook-id.</param>
/// <param name="Type">case.submitted or case.moved.</param>
/// <param name="Timestamp">When it happened.</param>
/// <param name="Data">The case as it stood then.</param>
internal sealed record WebhookBody(string Id, string Type, DateTime Timestamp, CaseDocument Data);
