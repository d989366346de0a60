using System.Collections.Concurrent;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>The one database file: many readers, one writer that makes the writes of many callers durable with one sync (group commit).</summary>
public sealed class SqliteDatabase : IDisposable
{
    // More jobs in one transaction gain nothing and make the first one wait.
    private const int GroupMax = 128;

    // Past this, callers wait for a place instead of filling the memory.
    private const int QueueMax = 4096;

    private readonly BlockingCollection<WriteJob> _jobs = new(QueueMax);
    private readonly string _connectionString;
    private readonly SqliteConnection _writer;
    private readonly Thread _thread;

    public SqliteDatabase(DataFolder folder)
    {
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = folder.File("bot.db"),
            Mode = SqliteOpenMode.ReadWriteCreate,
            ForeignKeys = true,
            DefaultTimeout = 10,
        }.ToString();
        _writer = OpenRead();
        // WAL: readers never wait for the writer. FULL: a commit that returned survives a power cut.
        _writer.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
        SqliteMigrations.Apply(_writer);
        _thread = new Thread(WriteUntilDisposed) { IsBackground = true, Name = "SQLite writer" };
        _thread.Start();
    }

    /// <summary>A pooled connection for reading; dispose it soon, it sees one consistent state per statement or transaction.</summary>
    public SqliteConnection OpenRead()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        return connection;
    }

    /// <summary>Runs <paramref name="write"/> inside the next group and ends when it is durable. What it throws undoes it alone and goes to this caller.</summary>
    /// <param name="write">Runs on the writer's thread: SQL only, no waiting for anything else.</param>
    /// <param name="undo">Asked about the result: true undoes what was written, and the caller gets the result all the same. Null: never.</param>
    public Task<T> WriteAsync<T>(Func<SqliteConnection, SqliteTransaction, T> write, Predicate<T>? undo = null)
    {
        var job = new WriteJob<T>(write, undo);
        _jobs.Add(job);
        return job.Done;
    }

    /// <summary>Writes what is queued, then closes.</summary>
    public void Dispose()
    {
        _jobs.CompleteAdding();
        _thread.Join();
        _jobs.Dispose();
        _writer.Dispose();
        SqliteConnection.ClearAllPools();
    }

    private void WriteUntilDisposed()
    {
        var group = new List<WriteJob>(GroupMax);
        foreach (var first in _jobs.GetConsumingEnumerable())
        {
            group.Add(first);
            while (group.Count < GroupMax && _jobs.TryTake(out var next))
            {
                group.Add(next);
            }

            WriteGroup(group);
            group.Clear();
        }
    }

    private void WriteGroup(List<WriteJob> group)
    {
        try
        {
            using var transaction = _writer.BeginTransaction(deferred: false);
            foreach (var job in group)
            {
                transaction.Save("job");
                if (!job.TryRun(_writer, transaction))
                {
                    transaction.Rollback("job");
                }

                transaction.Release("job");
            }

            transaction.Commit();
        }
        catch (Exception e)
        {
            // Disk full or broken: nothing of the group is durable, every caller must know, and the writer must live on.
            group.ForEach(job => job.Fail(e));
            return;
        }

        group.ForEach(job => job.Complete());
    }

    private abstract class WriteJob
    {
        /// <summary>False: its writes must be undone; who asked is told when the group is through.</summary>
        public abstract bool TryRun(SqliteConnection connection, SqliteTransaction transaction);

        public abstract void Complete();

        public abstract void Fail(Exception error);
    }

    private sealed class WriteJob<T>(Func<SqliteConnection, SqliteTransaction, T> write, Predicate<T>? undo) : WriteJob
    {
        // Continuations elsewhere: the writer's thread belongs to the writer.
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Func<T>? _result;

        public Task<T> Done => _done.Task;

        public override bool TryRun(SqliteConnection connection, SqliteTransaction transaction)
        {
            try
            {
                var result = write(connection, transaction);
                _result = () => result;
                return undo?.Invoke(result) != true;
            }
            // Whatever the caller's code throws is the caller's; the other jobs of the group go on.
            catch (Exception e) when (e is not SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_FULL or SQLitePCL.raw.SQLITE_IOERR })
            {
                _done.SetException(e);
                return false;
            }
        }

        public override void Complete()
        {
            if (_result is { } result)
            {
                _done.SetResult(result());
            }
        }

        public override void Fail(Exception error) => _done.TrySetException(error);
    }
}
