using System.Text;
using Bot.Turns;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>The SQLite side of <see cref="IConversationStore"/>. Reads run at once on the caller's thread: they take microseconds and never wait for the writer.</summary>
public sealed class SqliteConversationStore(SqliteDatabase database) : IConversationStore
{
    public ValueTask<Conversation?> FindAsync(ConversationId id, CancellationToken stop)
    {
        using var connection = database.OpenRead();
        var row = connection.QuerySingleOrDefault<ConversationRow>("SELECT * FROM conversation WHERE id = @Value", id);
        return ValueTask.FromResult(row?.ToConversation());
    }

    public ValueTask<IReadOnlyList<StoredActivity>> ReadAfterAsync(ConversationId id, Sequence after, int most, CancellationToken stop)
    {
        using var connection = database.OpenRead();
        IReadOnlyList<StoredActivity> activities =
            [.. connection.Query<ActivityRow>(ActivityRow.SelectAfter, new { id = id.Value, after = after.Value, most }).Select(row => row.ToActivity())];
        return ValueTask.FromResult(activities);
    }

    public ValueTask<IReadOnlyList<StoredActivity>> ReadPageAfterAsync(ConversationId id, Sequence after, int most, int bytes, CancellationToken stop)
    {
        using var connection = database.OpenRead();
        var page = new List<StoredActivity>();
        // Row by row: what does not fit must not come into memory first.
        foreach (var row in connection.Query<ActivityRow>(ActivityRow.SelectAfter, new { id = id.Value, after = after.Value, most }, buffered: false))
        {
            bytes -= Encoding.UTF8.GetByteCount(row.json);
            if (bytes < 0 && page.Count > 0)
            {
                break;
            }

            page.Add(row.ToActivity());
        }

        return ValueTask.FromResult<IReadOnlyList<StoredActivity>>(page);
    }

    public ValueTask<StoredActivity?> FindByKeyAsync(ConversationId id, string messageKey, CancellationToken stop)
    {
        using var connection = database.OpenRead();
        var row = connection.QuerySingleOrDefault<ActivityRow>(
            "SELECT sequence, hidden, message_key, json FROM activity WHERE conversation = @id AND message_key = @messageKey",
            new { id = id.Value, messageKey });
        return ValueTask.FromResult(row?.ToActivity());
    }

    public ValueTask<IReadOnlySet<string>> ReadAttachmentUrlsAsync(string prefix, CancellationToken stop)
    {
        using var connection = database.OpenRead();
        var urls = new HashSet<string>(StringComparer.Ordinal);
        foreach (var url in connection.Query<string>(
            // The first condition spares most activities the reading of their JSON.
            """
            SELECT attachment.value ->> 'contentUrl' FROM activity, json_each(activity.json, '$.attachments') AS attachment
            WHERE instr(activity.json, @prefix) > 0 AND instr(attachment.value ->> 'contentUrl', @prefix) = 1
            """,
            new { prefix },
            buffered: false))
        {
            stop.ThrowIfCancellationRequested();
            urls.Add(url);
        }

        return ValueTask.FromResult<IReadOnlySet<string>>(urls);
    }

    public ValueTask<int> CountUnreadAsync(ConversationId id, Sequence after, CancellationToken stop)
    {
        using var connection = database.OpenRead();
        return ValueTask.FromResult(connection.ExecuteScalar<int>(
            "SELECT count(*) FROM activity WHERE conversation = @id AND sequence > @after AND unread = 1",
            new { id = id.Value, after = after.Value }));
    }

    public Task<CommitResult> CommitAsync(TurnWrites writes)
    {
        // Made ready here, not on the writer's one thread.
        var row = ConversationRow.From(writes.After);
        ActivityRow[] activities = [.. writes.Activities.Select(stored => ActivityRow.From(writes.After.Id, stored))];
        CaseRow[] cases = [.. writes.Cases.Select(CaseRow.From)];
        return database.WriteAsync(
            (connection, transaction) => Write(connection, transaction, writes, row, activities, cases),
            undo: result => result is CommitResult.Conflict);
    }

    public ValueTask<IReadOnlyList<ConversationId>> ReadWaitingLineAsync(CancellationToken stop)
    {
        using var connection = database.OpenRead();
        IReadOnlyList<ConversationId> line =
        [
            .. connection.Query<string>(
                // The first condition repeats the index's own, or SQLite would not see that the index fits.
                "SELECT id FROM conversation WHERE state IN ('Waiting', 'WithAgent') AND state = 'Waiting' ORDER BY priority DESC, waiting_since, id")
                .Select(id => new ConversationId(id)),
        ];
        return ValueTask.FromResult(line);
    }

    public ValueTask<IReadOnlyList<Conversation>> ReadHandedOffAsync(CancellationToken stop)
    {
        using var connection = database.OpenRead();
        IReadOnlyList<Conversation> conversations =
        [
            .. connection.Query<ConversationRow>(
                "SELECT * FROM conversation WHERE state IN ('Waiting', 'WithAgent') ORDER BY priority DESC, waiting_since, id")
                .Select(row => row.ToConversation()),
        ];
        return ValueTask.FromResult(conversations);
    }

    public ValueTask<IReadOnlyList<DeskEvent>> ReadDeskEventsAsync(long after, int most, CancellationToken stop)
    {
        using var connection = database.OpenRead();
        IReadOnlyList<DeskEvent> events =
        [
            .. connection.Query<DeskEventRow>(
                "SELECT * FROM desk_event WHERE number > @after ORDER BY number LIMIT @most", new { after, most })
                .Select(row => row.ToEvent()),
        ];
        return ValueTask.FromResult(events);
    }

    public ValueTask<long> LastDeskEventAsync(CancellationToken stop)
    {
        using var connection = database.OpenRead();
        return ValueTask.FromResult(connection.ExecuteScalar<long>("SELECT coalesce(max(number), 0) FROM desk_event"));
    }

    private static CommitResult Write(
        SqliteConnection connection, SqliteTransaction transaction, TurnWrites writes, ConversationRow row, ActivityRow[] activities, CaseRow[] cases)
    {
        // The revision is compared in the statement that changes it: a conversation that moved on meanwhile is left alone.
        var changed = connection.Execute(row.revision == 1 ? ConversationRow.Insert : ConversationRow.Update, row, transaction);
        if (changed == 0)
        {
            return CommitResult.Conflict.Instance;
        }

        foreach (var @case in cases)
        {
            if (connection.Execute(@case.Statement, @case, transaction) == 0)
            {
                return CommitResult.Conflict.Instance;
            }
        }

        foreach (var told in writes.Outbox)
        {
            connection.Execute(OutboxRow.Insert, OutboxRow.From(told), transaction);
        }

        foreach (var activity in activities)
        {
            connection.Execute(ActivityRow.Insert, activity, transaction);
        }

        var numbered = new List<DeskEvent>(writes.DeskEvents.Count);
        foreach (var deskEvent in writes.DeskEvents)
        {
            var number = connection.ExecuteScalar<long>(DeskEventRow.Insert, DeskEventRow.From(deskEvent), transaction);
            numbered.Add(deskEvent with { Number = number });
        }

        return new CommitResult.Committed(numbered);
    }
}
