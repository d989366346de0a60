using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Accounts;

/// <summary>What <c>admin</c> prints: the account, or what went wrong.</summary>
internal sealed record AdminAnswer
{
    public string? Id { get; private init; }
    public string? Name { get; private init; }
    public string? DisplayName { get; private init; }
    public IReadOnlyList<AgentRole>? Roles { get; private init; }
    public AdminError? Error { get; private init; }

    public static AdminAnswer Of(Account account) =>
        new() { Id = account.Id.Value, Name = account.SignInName, DisplayName = account.DisplayName, Roles = account.Roles };

    public static AdminAnswer Refused(string code, string message) => new() { Error = new AdminError(code, message) };

    /// <summary>As people read it.</summary>
    public override string ToString() =>
        Error?.Message ?? $"{Name}（{DisplayName}）：{string.Join('、', (Roles ?? []).Select(role => role.Word()))}";
}

internal sealed record AdminError(string Code, string Message);

[JsonSerializable(typeof(AdminAnswer))]
internal sealed partial class AdminJson : JsonSerializerContext
{
    // Chinese stays readable; it is printed, never put into HTML.
    private static readonly AdminJson Readable = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(AdminAnswer answer) => JsonSerializer.Serialize(answer, Readable.AdminAnswer);
}
