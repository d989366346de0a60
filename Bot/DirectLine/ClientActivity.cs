using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Dialogs.Activities;

namespace Bot.DirectLine;

/// <summary>The id that Web Chat gives to each try of a message; a message counts as sent when it comes back with the id of the last try.</summary>
internal static class ClientActivity
{
    public const string Member = "clientActivityID";

    /// <summary>The activity that was stored at the first try, as the echo of a later one.</summary>
    public static Activity Echo(Activity first, Activity repeat)
    {
        if (repeat.ChannelData is not { } sent || !sent.TryGetProperty(Member, out var id) || id.ValueKind != JsonValueKind.String)
        {
            return first;
        }

        var data = first.ChannelData is { } kept ? JsonObject.Create(kept) ?? [] : [];
        data[Member] = id.GetString();
        return first with { ChannelData = JsonSerializer.SerializeToElement(data, DirectLineJson.Readable.JsonObject) };
    }
}
