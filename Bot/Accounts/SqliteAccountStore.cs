using Bot.Storage.Sqlite;
using Bot.Turns;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Bot.Accounts;

/// <summary>The accounts in the data folder's database.</summary>
internal sealed class SqliteAccountStore(SqliteDatabase database) : IAccountStore
{
    private const string Columns = """
        id AS Id, sign_in_name AS SignInName, display_name AS DisplayName, password_hash AS PasswordHash,
        roles AS Roles, security_stamp AS SecurityStamp
        """;

    private const string IsAdmin = "' ' || roles || ' ' LIKE '% admin %'";

    public async ValueTask<Account?> FindAsync(AgentId id, CancellationToken stop) =>
        await FindOneAsync($"SELECT {Columns} FROM agents WHERE id = @Key", id.Value, stop);

    public async ValueTask<Account?> FindByNameAsync(string signInName, CancellationToken stop) =>
        await FindOneAsync($"SELECT {Columns} FROM agents WHERE sign_in_key = @Key", KeyOf(signInName), stop);

    public async ValueTask<bool> AnyAdminAsync(CancellationToken stop)
    {
        await using var connection = database.OpenRead();
        return await connection.ExecuteScalarAsync<bool>(
            new CommandDefinition($"SELECT EXISTS (SELECT 1 FROM agents WHERE {IsAdmin})", cancellationToken: stop));
    }

    public Task<bool> AddAsync(Account account) => InsertAsync(account, "true");

    public Task<bool> AddFirstAdminAsync(Account account) => InsertAsync(account, $"NOT EXISTS (SELECT 1 FROM agents WHERE {IsAdmin})");

    public Task<bool> UpdateAsync(Account account) => WriteAsync(
        """
        UPDATE agents SET display_name = @DisplayName, password_hash = @PasswordHash, roles = @Roles,
          security_stamp = @SecurityStamp, failed_count = 0, locked_until = NULL
        WHERE id = @Id
        """,
        Row.Of(account));

    public Task<SignInAttempt> CountAttemptAsync(AgentId id, DateTimeOffset now, int triesMax, TimeSpan lockTime)
    {
        var values = new { Id = id.Value, Now = now.ToUnixTimeMilliseconds(), Until = (now + lockTime).ToUnixTimeMilliseconds(), TriesMax = triesMax };
        return database.WriteAsync((connection, transaction) =>
        {
            var counted = connection.Execute(
                """
                UPDATE agents SET
                  failed_count = CASE WHEN failed_count + 1 >= @TriesMax THEN 0 ELSE failed_count + 1 END,
                  locked_until = CASE WHEN failed_count + 1 >= @TriesMax THEN @Until END
                WHERE id = @Id AND (locked_until IS NULL OR locked_until <= @Now)
                """,
                values,
                transaction);
            var lockedUntil = connection.ExecuteScalar<long?>("SELECT locked_until FROM agents WHERE id = @Id", values, transaction);
            return new SignInAttempt(counted == 1, lockedUntil is { } until ? DateTimeOffset.FromUnixTimeMilliseconds(until) : null);
        });
    }

    public Task ForgiveAsync(AgentId id) =>
        WriteAsync("UPDATE agents SET failed_count = 0, locked_until = NULL WHERE id = @Id", new { Id = id.Value });

    private Task<bool> InsertAsync(Account account, string condition) => WriteAsync(
        $"""
        INSERT INTO agents (id, sign_in_name, sign_in_key, display_name, password_hash, roles, security_stamp)
        SELECT @Id, @SignInName, @SignInKey, @DisplayName, @PasswordHash, @Roles, @SecurityStamp WHERE {condition}
        ON CONFLICT (sign_in_key) DO NOTHING
        """,
        Row.Of(account));

    private async Task<Account?> FindOneAsync(string sql, string key, CancellationToken stop)
    {
        await using var connection = database.OpenRead();
        var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(sql, new { Key = key }, cancellationToken: stop));
        return row?.ToAccount();
    }

    /// <summary>Whether a row was written.</summary>
    private Task<bool> WriteAsync(string sql, object values) =>
        database.WriteAsync((SqliteConnection connection, SqliteTransaction transaction) => connection.Execute(sql, values, transaction) > 0);

    private static string KeyOf(string signInName) => signInName.ToLowerInvariant();

    private sealed record Row
    {
        public string Id { get; init; } = "";
        public string SignInName { get; init; } = "";
        public string SignInKey => KeyOf(SignInName);
        public string DisplayName { get; init; } = "";
        public string PasswordHash { get; init; } = "";
        public string Roles { get; init; } = "";
        public string SecurityStamp { get; init; } = "";

        public static Row Of(Account account) => new()
        {
            Id = account.Id.Value,
            SignInName = account.SignInName,
            DisplayName = account.DisplayName,
            PasswordHash = account.PasswordHash,
            Roles = string.Join(' ', account.Roles.Select(role => role.Word())),
            SecurityStamp = account.SecurityStamp,
        };

        public Account ToAccount() => new()
        {
            Id = new AgentId(Id),
            SignInName = SignInName,
            DisplayName = DisplayName,
            PasswordHash = PasswordHash,
            Roles = [.. Roles.Split(' ').Select(AgentRoles.Parse)],
            SecurityStamp = SecurityStamp,
        };
    }
}
