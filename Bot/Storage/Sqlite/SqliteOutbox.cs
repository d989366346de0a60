using Dapper;

namespace Bot.Storage.Sqlite;

/// <summary>The SQLite side of <see cref="IOutbox"/>.</summary>
public sealed class SqliteOutbox(SqliteDatabase database) : IOutbox
{
    private const string Firsts = "number IN (SELECT min(number) FROM outbox WHERE given_up_at IS NULL GROUP BY subject)";

    public ValueTask<IReadOnlyList<PendingEvent>> ReadDueAsync(DateTimeOffset now, int most, CancellationToken stop)
    {
        using var connection = database.OpenRead();
        IReadOnlyList<PendingEvent> due =
        [
            .. connection.Query<OutboxRow>(
                $"SELECT * FROM outbox WHERE {Firsts} AND due_at <= @now ORDER BY number LIMIT @most", new { now = now.ToUnixTimeMilliseconds(), most })
                .Select(row => row.ToPending()),
        ];
        return ValueTask.FromResult(due);
    }

    public ValueTask<DateTimeOffset?> NextDueAsync(CancellationToken stop)
    {
        using var connection = database.OpenRead();
        var next = connection.ExecuteScalar<long?>($"SELECT min(due_at) FROM outbox WHERE {Firsts}");
        return ValueTask.FromResult<DateTimeOffset?>(next is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null);
    }

    public Task RemoveAsync(PendingEvent delivered) => WriteAsync("DELETE FROM outbox WHERE number = @Number", new { delivered.Number });

    public Task PostponeAsync(PendingEvent failed, DateTimeOffset until) => WriteAsync(
        "UPDATE outbox SET attempts = attempts + 1, due_at = @until WHERE number = @Number",
        new { failed.Number, until = until.ToUnixTimeMilliseconds() });

    public Task GiveUpAsync(PendingEvent failed, DateTimeOffset at) => WriteAsync(
        "UPDATE outbox SET attempts = attempts + 1, given_up_at = @at WHERE number = @Number",
        new { failed.Number, at = at.ToUnixTimeMilliseconds() });

    public ValueTask<int> CountGivenUpAsync(CancellationToken stop)
    {
        using var connection = database.OpenRead();
        return ValueTask.FromResult(connection.ExecuteScalar<int>("SELECT count(*) FROM outbox WHERE given_up_at IS NOT NULL"));
    }

    public Task<int> TryGivenUpAgainAsync(DateTimeOffset now) => WriteAsync(
        "UPDATE outbox SET given_up_at = NULL, attempts = 0, due_at = @now WHERE given_up_at IS NOT NULL", new { now = now.ToUnixTimeMilliseconds() });

    private Task<int> WriteAsync(string sql, object values) =>
        database.WriteAsync((connection, transaction) => connection.Execute(sql, values, transaction));
}
