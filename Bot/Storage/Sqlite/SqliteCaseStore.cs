using Bot.Dialogs.Cases;
using Dapper;

namespace Bot.Storage.Sqlite;

/// <summary>The SQLite side of <see cref="ICaseStore"/>.</summary>
public sealed class SqliteCaseStore(SqliteDatabase database) : ICaseStore
{
    public ValueTask<IReadOnlyList<Case>> FindAsync(CaseScope scope, CancellationToken stop) => Read(
        // Three searches by index; one condition with OR would read every case.
        """
        SELECT json FROM after_sales_case WHERE number IN (
            SELECT number FROM after_sales_case WHERE conversation = @Conversation
            UNION SELECT number FROM after_sales_case WHERE customer_id = @CustomerId
            UNION SELECT number FROM after_sales_case WHERE order_number IN @Orders)
        ORDER BY created_at DESC, number DESC LIMIT 50
        """,
        scope);

    public ValueTask<Case?> FindAsync(CaseNumber number, CancellationToken stop)
    {
        using var connection = database.OpenRead();
        var json = connection.QuerySingleOrDefault<string>("SELECT json FROM after_sales_case WHERE number = @Value", number);
        return ValueTask.FromResult(json is null ? null : CaseRow.ToCase(json));
    }

    public ValueTask<IReadOnlyList<Case>> ReadOpenAsync(CaseKind? kind, CaseState? state, int most, CancellationToken stop) => Read(
        """
        SELECT json FROM after_sales_case
        WHERE is_open = 1 AND (@kind IS NULL OR kind = @kind) AND (@state IS NULL OR state = @state)
        ORDER BY deadline IS NULL, deadline, created_at, number LIMIT @most
        """,
        new { kind = kind?.ToString(), state = state?.ToString(), most });

    private ValueTask<IReadOnlyList<Case>> Read(string sql, object parameters)
    {
        using var connection = database.OpenRead();
        return ValueTask.FromResult<IReadOnlyList<Case>>([.. connection.Query<string>(sql, parameters).Select(CaseRow.ToCase)]);
    }
}
