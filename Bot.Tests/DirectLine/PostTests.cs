using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Tests.DirectLine;

public sealed class PostTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private readonly DirectLineHost _host = shared.Host;

    [Fact]
    public async Task A_message_is_echoed_with_its_id_before_the_bots_answer()
    {
        var customer = await _host.OpenChatAsync();

        var posted = (await customer.SaysAsync("七天无理由怎么算", clientActivityId: "9c3t")).Is(200);

        var seen = await customer.SeesAsync();
        var (echo, answer) = (seen[1], seen[2]);
        Assert.Equal(posted["id"], (string?)echo["id"]);
        Assert.Equal("9c3t", (string?)echo["channelData"]?["clientActivityID"]);
        Assert.Equal(posted["id"], (string?)answer["replyToId"]);
        Assert.True(DateTimeOffset.Parse((string?)echo["timestamp"] ?? "") < DateTimeOffset.Parse((string?)answer["timestamp"] ?? ""));
    }

    [Fact]
    public async Task What_the_client_may_decide_is_echoed_as_it_was_posted()
    {
        var customer = await _host.OpenChatAsync();
        const string channelData = """{"clientActivityID":"a1","attachmentSizes":[],"webchat:sequence-id":7,"empty":null,"深":{"层":[1,2.50,"\u4f60\n"]}}""";

        var activity = await EchoAsync(customer, $$"""
            {"type":"message","from":{"id":"x"},"text":"你好 <b>👋</b>","textFormat":"plain","locale":"zh-CN","localTimestamp":"2026-03-02T16:15:29.951+08:00",
             "localTimezone":"Asia/Shanghai","entities":[{"type":"ClientCapabilities","supportsListening":true}],"value":{"a":[null]},"importance":"high",
             "channelData":{{channelData}} }
            """);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(channelData), activity["channelData"]));
        Assert.Equal("你好 <b>👋</b>", (string?)activity["text"]);
        Assert.Equal("2026-03-02T16:15:29.951+08:00", (string?)activity["localTimestamp"]);
        Assert.Equal("Asia/Shanghai", (string?)activity["localTimezone"]);
        Assert.Equal("zh-CN", (string?)activity["locale"]);
        Assert.Equal("high", (string?)activity["importance"]);
        Assert.Equal("ClientCapabilities", (string?)activity["entities"]?[0]?["type"]);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"a":[null]}"""), activity["value"]));
    }

    [Fact]
    public async Task What_is_not_the_clients_to_decide_is_replaced()
    {
        var customer = await _host.OpenChatAsync();

        var activity = await EchoAsync(customer, """
            {"type":"message","id":"mine","timestamp":"1999-01-01T00:00:00Z","channelId":"webchat","serviceUrl":"https://evil.example","text":"**粗体**",
             "from":{"id":"agent:7","name":"小李","role":"bot","aadObjectId":"x"},"recipient":{"id":"y"},"conversation":{"id":"other"},"textFormat":"markdown",
             "suggestedActions":{"actions":[{"type":"openUrl","title":"点我","value":"https://evil.example"}]},"membersAdded":[{"id":"z"}],"speak":null}
            """);

        Assert.StartsWith(customer.Id + "|", (string?)activity["id"], StringComparison.Ordinal);
        Assert.True(DateTimeOffset.Parse((string?)activity["timestamp"] ?? "").Year > 2000);
        Assert.Equal("directline", (string?)activity["channelId"]);
        Assert.Equal("plain", (string?)activity["textFormat"]);
        Assert.Equal(customer.Id, (string?)activity["conversation"]?["id"]);
        Assert.True(JsonNode.DeepEquals(new JsonObject { ["id"] = customer.UserId, ["name"] = "小李", ["role"] = "user" }, activity["from"]));
        Assert.All(["serviceUrl", "recipient", "suggestedActions", "membersAdded", "speak"], member => Assert.False(activity.ContainsKey(member)));
    }

    [Theory]
    [InlineData("""{"type":"message","from":{"id":"x"},"text":"a","suggestedActions":{}}""")]
    [InlineData("""{"type":"message","from":{"id":"x"},"text":"a","suggestedActions":{"actions":null}}""")]
    [InlineData("""{"type":"message","from":{"id":"x"},"text":"a","suggestedActions":{"actions":[null]}}""")]
    [InlineData("""{"type":"message","from":{"id":"x"},"text":"a","attachments":[null],"entities":[null]}""")]
    [InlineData("""{"type":"message","from":{"id":"x"},"text":"a","attachments":[],"entities":[],"attachmentLayout":"carousel"}""")]
    [InlineData("""{"type":"message","from":{"id":"x"},"text":"a","attachments":null,"entities":null,"channelData":null,"value":null,"locale":null}""")]
    public async Task What_would_kill_Web_Chat_does_not_come_back(string json)
    {
        var customer = await _host.OpenChatAsync();

        var activity = await EchoAsync(customer, json);

        Assert.All(["suggestedActions", "attachments", "entities", "channelData", "value", "locale", "attachmentLayout"], member => Assert.False(activity.ContainsKey(member)));
    }

    [Theory]
    [InlineData("""{"type":"message","from":{"id":"x"},"channelData":{"postBack":true},"value":{"intent":"return"}}""")]
    [InlineData("""{"type":"message","from":{"id":"x"},"channelData":{"postBack":true},"value":{}}""")]
    [InlineData("""{"type":"message","from":{"id":"x"},"channelData":{"postBack":true},"text":"cancel"}""")]
    [InlineData("""{"type":"event","from":{"id":"x"},"name":"webchat/join","value":{"language":"zh-CN"}}""")]
    [InlineData("""{"Type":"event","From":{"Id":"x"},"Name":"page.context"}""")]
    public async Task Buttons_and_events_are_taken(string json)
    {
        var customer = await _host.OpenChatAsync();

        (await customer.PostRawAsync(json)).Is(200);
    }

    [Fact]
    public async Task Text_of_4000_units_is_taken_and_one_more_is_refused_with_a_sentence_for_the_page()
    {
        var customer = await _host.OpenChatAsync();

        (await customer.SaysAsync(new string('长', 4000))).Is(200);
        var refused = (await customer.SaysAsync(new string('长', 4001))).Refuses(400, "BadArgument");

        Assert.Equal("消息太长了，最多 4,000 个字，请分几条发送。", (string?)refused.Json["error"]?["message"]);
    }

    [Theory]
    [InlineData("""{"from":{"id":"x"},"text":"a"}""", "BadArgument")]
    [InlineData("""{"type":"","from":{"id":"x"},"text":"a"}""", "MissingProperty")]
    [InlineData("""{"type":null,"from":{"id":"x"},"text":"a"}""", "MissingProperty")]
    [InlineData("""{"type":"message","text":"a"}""", "MissingProperty")]
    [InlineData("""{"type":"message","from":null,"text":"a"}""", "MissingProperty")]
    [InlineData("""{"type":"message","from":{"id":""},"text":"a"}""", "MissingProperty")]
    [InlineData("""{"type":"message","from":{"id":"x"}}""", "MissingProperty")]
    [InlineData("""{"type":"message","from":{"id":"x"},"text":"  "}""", "MissingProperty")]
    [InlineData("""{"type":"event","from":{"id":"x"}}""", "MissingProperty")]
    [InlineData("""{"type":7,"from":{"id":"x"},"text":"a"}""", "BadArgument")]
    [InlineData("""{"type":"message","from":"x","text":"a"}""", "BadArgument")]
    [InlineData("""{"type":"message","from":{"id":"x"},"text":["a"]}""", "BadArgument")]
    [InlineData("""{"type":"message","from":{"id":"x"},"text":"a","channelData":"x"}""", "BadArgument")]
    [InlineData("""{"type":"message","from":{"id":"x"},"text":"a","entities":["x"]}""", "BadArgument")]
    [InlineData("""{"type":"message","from":{"id":"x"},"text":"a","attachments":[{"name":"x"}]}""", "BadArgument")]
    [InlineData("""{"type":"message","from":{"id":"x"},"text":"a","attachments":[{"contentType":"image/png","contentUrl":"https://evil.example/1.png"}]}""", "BadArgument")]
    [InlineData("""{"type":"message","from":{"id":"x"},"text":"a","attachments":[{"contentType":"image/png","contentUrl":"upload:00000000000000000000000000000000.png"}]}""", "BadArgument")]
    [InlineData("""{"type":"message","from":{"id":"x"},"text":"a","attachments":[{"contentType":"application/vnd.microsoft.card.hero","content":{"title":"x"}}]}""", "BadArgument")]
    [InlineData("""{"type":"endOfConversation","from":{"id":"x"}}""", "BadArgument")]
    [InlineData("""{"type":"conversationUpdate","from":{"id":"x"}}""", "BadArgument")]
    [InlineData("""{"type":"Message","from":{"id":"x"},"text":"a"}""", "BadArgument")]
    [InlineData("""{"type":"event","from":{"id":"x"},"name":"handoff.status","value":{"state":"accepted"}}""", "BadArgument")]
    [InlineData("""{"type":"event","from":{"id":"x"},"name":"handoff.initiate"}""", "BadArgument")]
    [InlineData("""{"type":"event","from":{"id":"x"},"name":"conversation.state"}""", "BadArgument")]
    public async Task What_no_customer_can_mean_is_refused_and_leaves_nothing(string json, string code)
    {
        var customer = await _host.OpenChatAsync();

        (await customer.PostRawAsync(json)).Refuses(400, code);

        Assert.Single(await customer.SeesAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"type":"message","from":{"id":"x"},"text":"a""")]
    [InlineData("""{"type":"message","from":{"id":"x"},"text":"a"} {}""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("type=message")]
    [InlineData("""{"type":"message","from":{"id":"x"},"text":"\ud800"}""")]
    [InlineData("""{"type":"message","from":{"id":"x"},"text":"a","channelData":{"\udc00":1}}""")]
    [InlineData("""{"type":"message","from":{"id":"x"},"text":"a","value":["\udfff\ud800"]}""")]
    [InlineData("""{"type":"message","from":{"id":"x"},"text":"a\u0000b"}""")]
    [InlineData("""{"type":"message","from":{"id":"x"},"text":"a","channelData":{"a\u0000":["\u0000"]}}""")]
    [InlineData("""{"type":"message","from":{"id":"x"},"text":"a","channelData":{"a":1,"a":2}}""")]
    [InlineData("""{"type":"message","type":"event","from":{"id":"x"},"text":"a"}""")]
    public async Task What_is_not_json_is_400_and_leaves_nothing(string body)
    {
        var customer = await _host.OpenChatAsync();

        (await customer.PostRawAsync(body)).Refuses(400, "BadSyntax");

        Assert.Single(await customer.SeesAsync());
    }

    [Fact]
    public async Task Broken_utf8_is_400()
    {
        var customer = await _host.OpenChatAsync();
        byte[] body = [.. "{\"type\":\"message\",\"from\":{\"id\":\"x\"},\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8];

        (await customer.Client.PostAsync($"{customer.Path}/activities", new ByteArrayContent(body))).Refuses(400, "BadSyntax");
    }

    [Theory]
    [InlineData(30, 200)]
    [InlineData(31, 400)]
    [InlineData(64, 400)]
    [InlineData(5000, 400)]
    public async Task Nesting_that_was_taken_can_be_sent_again_and_deeper_is_refused(int depth, int status)
    {
        var customer = await _host.OpenChatAsync();
        var nested = new StringBuilder().Insert(0, "[", depth).Append(']', depth);

        var answer = await customer.PostRawAsync($$"""{"type":"message","from":{"id":"x"},"text":"a","channelData":{"a":{{nested}} } }""");

        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 200, (await customer.SeesAsync()).Count > 1);
        using var listener = await customer.ListenAsync();
        await listener.SetAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_the_limit_is_413_announced_or_not(bool announced)
    {
        var customer = await _host.OpenChatAsync();
        var body = Encoding.UTF8.GetBytes($$"""{"type":"message","from":{"id":"x"},"text":"a","value":"{{new string('x', 256 * 1024)}}"}""");
        HttpContent content = announced ? new ByteArrayContent(body) : new Unannounced(body);

        (await customer.Client.PostAsync($"{customer.Path}/activities", content)).Refuses(413, "MessageSizeTooBig");
    }

    [Theory]
    [InlineData("channelData", """{"a":"?"}""")]
    [InlineData("value", "\"?\"")]
    [InlineData("entities", """[{"type":"x","a":"?"}]""")]
    [InlineData("anythingElse", "\"?\"")]
    [InlineData("locale", "\"?\"")]
    public async Task What_a_client_adds_for_itself_has_room_but_not_without_end(string member, string json)
    {
        var customer = await _host.OpenChatAsync();
        string Post(int length) =>
            $$"""{"type":"message","from":{"id":"x"},"text":"{{new string('长', 4000)}}","{{member}}":{{json.Replace("?", new string('x', length), StringComparison.Ordinal)}} }""";

        (await customer.PostRawAsync(Post(15_000))).Is(200);
        (await customer.PostRawAsync(Post(16 * 1024))).Refuses(413, "MessageSizeTooBig");
    }

    private static async Task<JsonObject> EchoAsync(DirectLineCustomer customer, string json)
    {
        var id = (await customer.PostRawAsync(json)).Is(200)["id"];
        return (await customer.SeesAsync()).Single(activity => (string?)activity["id"] == id);
    }
}
