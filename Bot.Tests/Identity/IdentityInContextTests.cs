using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Dialogs.Activities;
using Bot.Identity;
using Bot.Tests.DirectLine;
using Bot.Tests.Support;
using Bot.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Identity;

/// <summary>A signed identity on its way from the shop's page through Direct Line.</summary>
public sealed class IdentityInContextTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _data = new();
    private readonly LogLines _logs = new();
    private DirectLineHost _host = null!; // xunit sets it up before every test

    public Task InitializeAsync()
    {
        _host = new DirectLineHost(_data, change: services => services.AddLogging(logging => logging.AddProvider(_logs)));
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose()
    {
        _logs.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task The_token_reaches_neither_the_store_nor_anybody_who_reads_and_the_rest_of_the_context_counts()
    {
        var token = Identity.Write("U10001");
        var customer = await _host.OpenChatAsync();
        // Twice with one key: the echo of a repeat must not bring it back either.
        using var listener = await customer.ListenAsync();
        (await customer.PostAsync(Context(customer, token, "20260301123456"))).Is(200);
        (await customer.PostAsync(Context(customer, token, "20260301123456"))).Is(200);

        (await customer.SaysAsync("七天无理由怎么算")).Is(200);
        var heard = await listener.SetsUntilAsync(activity => (string?)activity["text"] == "七天无理由怎么算");
        Assert.DoesNotContain(heard, set => set.ToJsonString().Contains(token, StringComparison.Ordinal));
        Assert.DoesNotContain(await customer.SeesAsync(), activity => activity.ToJsonString().Contains(token, StringComparison.Ordinal));
        Assert.Contains("20260301123456", JsonSerializer.Serialize((await StoredAsync(customer)).Bot.Facts), StringComparison.Ordinal);
        var database = string.Concat(await Task.WhenAll(Directory.EnumerateFiles(_data.Path, "bot.db*").Select(ReadSharedAsync)));
        Assert.Contains("20260301123456", database, StringComparison.Ordinal);
        Assert.DoesNotContain(token, database, StringComparison.Ordinal);

        Assert.DoesNotContain(_logs.All, line => line.Contains("identity was ignored", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_that_does_not_hold_is_told_in_the_log_without_its_text_and_the_rest_of_the_context_counts()
    {
        var customer = await _host.OpenChatAsync();
        (await customer.PostAsync(Context(customer, "e30.bm90LWEtdG9rZW4.x", "20260301123456"))).Is(200);
        Assert.Single(_logs.All, line => line.Contains("identity was ignored", StringComparison.Ordinal));
        Assert.DoesNotContain(_logs.All, line => line.Contains("bm90LWEtdG9rZW4", StringComparison.Ordinal));
        Assert.Contains("20260301123456", JsonSerializer.Serialize((await StoredAsync(customer)).Bot.Facts), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"identity":"TOKEN"}""", "U10001", "{}")]
    [InlineData("""{"order":"1","identity":"TOKEN","deep":{"identity":"stays"}}""", "U10001", """{"order":"1","deep":{"identity":"stays"}}""")]
    [InlineData("""{"identity":"no","identity":"TOKEN"}""", "U10001", "{}")]
    [InlineData("""{"Identity":"TOKEN"}""", null, "{}")]
    [InlineData("""{"identity":7,"title":"鞋"}""", null, """{"title":"鞋"}""")]
    [InlineData("""{"identity":null}""", null, "{}")]
    [InlineData("""{"order":"1"}""", null, """{"order":"1"}""")]
    [InlineData("""["TOKEN"]""", null, """["TOKEN"]""")]
    public async Task Only_a_member_of_the_context_itself_vouches_and_all_of_its_name_are_taken_out(string value, string? customer, string rest)
    {
        var token = Identity.Write("U10001");
        using var json = JsonDocument.Parse(value.Replace("TOKEN", token, StringComparison.Ordinal));
        var activity = new Activity { Type = ActivityTypes.Event, Name = EventNames.PageContext, Value = json.RootElement };
        var (taken, vouched) = await _host.Services.GetRequiredService<IdentityInContext>().TakeAsync(activity);
        Assert.Equal(customer, vouched);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(rest.Replace("TOKEN", token, StringComparison.Ordinal)), JsonNode.Parse($"{taken.Value}")));
    }

    private SignedIdentity Identity => _host.Services.GetRequiredService<SignedIdentity>();

    private static JsonObject Context(DirectLineCustomer customer, string token, string order) => new()
    {
        ["type"] = "event",
        ["name"] = EventNames.PageContext,
        ["from"] = new JsonObject { ["id"] = customer.UserId },
        ["value"] = new JsonObject { ["order"] = order, ["identity"] = token },
        ["channelData"] = new JsonObject { ["shopMessageId"] = "one", ["clientActivityID"] = Guid.NewGuid().ToString("N") },
    };

    private async Task<Conversation> StoredAsync(DirectLineCustomer customer) =>
        await _host.Store.FindAsync(new ConversationId(customer.Id), default) ?? throw new InvalidOperationException("The conversation was not stored.");

    private static async Task<string> ReadSharedAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }
}
