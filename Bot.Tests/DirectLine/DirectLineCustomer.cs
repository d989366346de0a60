using System.Text.Json.Nodes;
using Bot.Dialogs.Activities;

namespace Bot.Tests.DirectLine;

/// <summary>One visitor with a token, and the conversation that it opens.</summary>
internal sealed class DirectLineCustomer(DirectLineHost host, string id, string token, string userId)
{
    public string Id { get; } = id;

    public string Token { get; } = token;

    public string UserId { get; } = userId;

    public DirectLineClient Client { get; } = new(host.CreateClient(), token);

    public string Path { get; } = $"/v3/directline/conversations/{id}";

    /// <summary>The same visitor in the same conversation on a server that was started later.</summary>
    public DirectLineCustomer On(DirectLineHost later) => new(later, Id, Token, UserId);

    public Task<Answer> StartAsync() => Client.PostAsync("/v3/directline/conversations", new JsonObject { ["user"] = new JsonObject() });

    public Task<Answer> ReconnectAsync(string query = "") => Client.GetAsync(Path + query);

    public Task<Answer> ReadAsync(string query = "") => Client.GetAsync($"{Path}/activities{query}");

    public Task<Answer> SaysAsync(string text, string? key = null, string? clientActivityId = null)
    {
        var message = Message(text);
        message["channelData"] = new JsonObject { ["clientActivityID"] = clientActivityId ?? Guid.NewGuid().ToString("N") };
        if (key is not null)
        {
            message["channelData"]!["shopMessageId"] = key;
        }

        return PostAsync(message);
    }

    public Task<Answer> PostAsync(JsonNode activity) => Client.PostAsync($"{Path}/activities", activity);

    public Task<Answer> PostRawAsync(string json) => Client.PostAsync($"{Path}/activities", json);

    /// <summary>What Web Chat sends for typed words, as far as the server looks at it.</summary>
    public JsonObject Message(string? text) => new()
    {
        ["type"] = "message",
        ["from"] = new JsonObject { ["id"] = UserId, ["name"] = "小王", ["role"] = "user" },
        ["text"] = text,
        ["textFormat"] = "plain",
    };

    /// <summary>The event that a reading has at its end; it is not part of the conversation.</summary>
    public static bool IsState(JsonObject activity) => (string?)activity["name"] == EventNames.ConversationState;

    /// <summary>Everything of the conversation the customer can see, oldest first, read as a client that polls would.</summary>
    public async Task<IReadOnlyList<JsonObject>> SeesAsync()
    {
        var all = new List<JsonObject>();
        for (var watermark = ""; ;)
        {
            var page = (await ReadAsync($"?watermark={watermark}")).Is(200);
            if (page.Activities.Count == 0)
            {
                return all;
            }

            all.AddRange(page.Activities.Where(activity => !IsState(activity)));
            watermark = page["watermark"];
        }
    }

    /// <summary>A stream from the very beginning.</summary>
    public async Task<StreamListener> ListenAsync(string query = "?watermark=0")
    {
        var reconnected = (await ReconnectAsync(query)).Is(200);
        return await host.ListenAsync(reconnected["streamUrl"]);
    }
}
