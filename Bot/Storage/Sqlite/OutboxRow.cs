namespace Bot.Storage.Sqlite;

/// <summary>A row of <c>outbox</c>. Members are named as the columns are.</summary>
internal sealed record OutboxRow
{
    public const string Insert =
        """
        INSERT INTO outbox (event_id, subject, type, body, created_at, due_at)
        VALUES (@event_id, @subject, @type, @body, @created_at, @created_at)
        """;

    public long number { get; init; }
    public required string event_id { get; init; }
    public required string subject { get; init; }
    public required string type { get; init; }
    public required string body { get; init; }
    public required long created_at { get; init; }
    public long attempts { get; init; }

    public static OutboxRow From(OutboxEvent told) => new()
    {
        event_id = told.Id,
        subject = told.Subject,
        type = told.Type,
        body = told.Body,
        created_at = told.CreatedAt.ToUnixTimeMilliseconds(),
    };

    public PendingEvent ToPending() => new(
        number, (int)attempts, new OutboxEvent(event_id, subject, type, body, DateTimeOffset.FromUnixTimeMilliseconds(created_at)));
}
