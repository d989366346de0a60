using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Dialogs.Activities;

namespace Bot.Identity;

/// <summary>Takes the signed identity out of what a page says about itself, before anything is stored or shown: it would open the shop's orders to whoever reads it.</summary>
internal sealed partial class IdentityInContext(SignedIdentity identity, ILogger<IdentityInContext> logger)
{
    private const string Member = "identity";

    /// <returns>The activity without the token, and the customer whom a token that holds names.</returns>
    public async Task<(Activity Activity, string? Customer)> TakeAsync(Activity activity)
    {
        if (activity is not { Type: ActivityTypes.Event, Name: EventNames.PageContext, Value: { ValueKind: JsonValueKind.Object } context }
            || !context.EnumerateObject().Any(IsIdentity))
        {
            return (activity, null);
        }

        var customer = context.TryGetProperty(Member, out var token) && token is { ValueKind: JsonValueKind.String } && token.GetString() is { } text
            ? await identity.ReadAsync(text)
            : null;
        if (customer is null)
        {
            LogIgnored();
        }

        return (activity with { Value = Without(context) }, customer);
    }

    private static bool IsIdentity(JsonProperty property) => property.Name.Equals(Member, StringComparison.OrdinalIgnoreCase);

    private static JsonElement Without(JsonElement context)
    {
        var rest = new JsonObject();
        foreach (var property in context.EnumerateObject().Where(property => !IsIdentity(property)))
        {
            rest[property.Name] = JsonNode.Parse(property.Value.GetRawText());
        }

        return JsonDocument.Parse(rest.ToJsonString()).RootElement;
    }

    [LoggerMessage(LogLevel.Warning, "A signed identity was ignored: not signed with Identity:Secret, for another audience, or its time is over or too long")]
    private partial void LogIgnored();
}
