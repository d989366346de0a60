using System.Text.Json;
using Bot.Dialogs.Cases;

namespace Bot.Storage.Sqlite;

/// <summary>A row of <c>after_sales_case</c>. Members are named as the columns are.</summary>
internal sealed record CaseRow
{
    // Both leave the row alone, and change nothing, where somebody else was faster: with the number, the submission, the request or the revision.
    private const string Insert =
        """
        INSERT INTO after_sales_case
            (number, submission_key, kind, state, is_open, conversation, customer_id, order_number, sku, created_at, deadline, revision, json)
        VALUES
            (@number, @submission_key, @kind, @state, @is_open, @conversation, @customer_id, @order_number, @sku, @created_at, @deadline, @revision, @json)
        ON CONFLICT DO NOTHING
        """;

    // What makes a case unique never changes, and one that ended never opens again, so no unique index can be violated.
    private const string Update =
        """
        UPDATE after_sales_case SET state = @state, is_open = @is_open, deadline = @deadline, revision = @revision, json = @json
        WHERE number = @number AND revision = @revision - 1
        """;

    public required string number { get; init; }
    public required string submission_key { get; init; }
    public required string kind { get; init; }
    public required string state { get; init; }
    public required long is_open { get; init; }
    public required string conversation { get; init; }
    public string? customer_id { get; init; }
    public string? order_number { get; init; }
    public string? sku { get; init; }
    public required long created_at { get; init; }
    public long? deadline { get; init; }
    public required long revision { get; init; }
    public required string json { get; init; }

    /// <summary>Changes one row, or none when the case is not what the turn saw.</summary>
    public string Statement => revision == 1 ? Insert : Update;

    public static CaseRow From(Case @case) => new()
    {
        number = @case.Number.Value,
        submission_key = @case.SubmissionKey,
        kind = @case.Kind.ToString(),
        state = @case.State.ToString(),
        is_open = CaseMoves.IsEnd(@case.State) ? 0 : 1,
        conversation = @case.Conversation,
        customer_id = @case.CustomerId,
        order_number = @case.OrderNumber,
        sku = @case.Sku,
        created_at = @case.CreatedAt.ToUnixTimeMilliseconds(),
        deadline = @case.Deadline?.ToUnixTimeMilliseconds(),
        revision = @case.Revision,
        json = JsonSerializer.Serialize(@case, CasesJson.Default.Case),
    };

    public static Case ToCase(string json) =>
        JsonSerializer.Deserialize(json, CasesJson.Default.Case) ?? throw new InvalidDataException("A stored case is null.");
}
