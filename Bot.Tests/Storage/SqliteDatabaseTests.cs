using Bot.Storage;
using Bot.Storage.Sqlite;
using Bot.Tests.Support;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Storage;

public sealed class SqliteDatabaseTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_write_that_fails_is_undone_alone_and_its_neighbours_in_the_group_are_kept()
    {
        using var database = Open();
        await database.WriteAsync((connection, transaction) => connection.Execute("CREATE TABLE note (text TEXT NOT NULL UNIQUE)", transaction: transaction));

        // The first job holds the writer until the others are queued, so that they share one group.
        using var queued = new ManualResetEventSlim();
        var first = database.WriteAsync((connection, transaction) =>
        {
            queued.Wait();
            return Insert(connection, transaction, "first");
        });
        var writes = Enumerable.Range(0, 20).Select(i => database.WriteAsync((connection, transaction) =>
        {
            Insert(connection, transaction, $"before {i}");
            return Insert(connection, transaction, i % 4 == 3 ? "first" : $"note {i}");
        })).ToList();
        queued.Set();
        await first;

        foreach (var (i, write) in writes.Index())
        {
            if (i % 4 == 3)
            {
                await Assert.ThrowsAsync<SqliteException>(() => write);
            }
            else
            {
                await write;
            }
        }

        using var read = database.OpenRead();
        Assert.Equal(1 + (15 * 2), read.ExecuteScalar<int>("SELECT count(*) FROM note"));
    }

    [Fact]
    public void The_database_syncs_fully_so_that_a_power_cut_loses_nothing_acknowledged()
    {
        using var database = Open();
        using var read = database.OpenRead();
        Assert.Equal("wal", read.ExecuteScalar<string>("PRAGMA journal_mode"));
        Assert.Equal(2, read.ExecuteScalar<int>("PRAGMA synchronous"));
    }

    [Fact]
    public void A_database_of_a_newer_program_is_left_alone_with_a_clear_message()
    {
        using (var database = Open())
        {
            using var connection = database.OpenRead();
            connection.Execute("PRAGMA user_version = 9999");
        }

        var error = Assert.Throws<DataFolderException>(Open);
        Assert.Contains("9999", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_server_on_the_same_data_folder_is_refused()
    {
        var folder = Folder();
        using var first = new ServerLock(folder);
        var error = Assert.Throws<DataFolderException>(() => new ServerLock(folder));
        Assert.Contains(folder.Path, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_data_folder_that_cannot_be_made_is_one_clear_line()
    {
        var file = _folder.File("taken", "a file where the folder should be");
        var error = Assert.Throws<DataFolderException>(() => Folder(file));
        Assert.Contains("Storage:DataFolder", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    private static int Insert(SqliteConnection connection, SqliteTransaction transaction, string text) =>
        connection.Execute("INSERT INTO note VALUES (@text)", new { text }, transaction);

    private DataFolder Folder(string? path = null) => new(
        Options.Create(new StorageOptions { DataFolder = path ?? _folder.Path }),
        new HostingEnvironment { ContentRootPath = RepositoryRoot.Path });

    private SqliteDatabase Open() => new(Folder());
}
