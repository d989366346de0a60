using System.Globalization;
using System.Net;
using Bot.DirectLine;
using Bot.Tests.Support;

namespace Bot.Tests.DirectLine;

public sealed class RateLimitTests : IDisposable
{
    private readonly TempFolder _data = new();
    private readonly DirectLineHost _host;

    public RateLimitTests() => _host = new DirectLineHost(_data, settings:
    [
        ("DirectLine:StartsPerMinute", "6"),
        ("DirectLine:PostsPerMinute", "3"),
        ("DirectLine:UploadsPerMinute", "1"),
        ("DirectLine:StreamsMax", "2"),
    ]);

    public void Dispose()
    {
        _host.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task Too_many_starts_of_an_address_are_told_seconds_and_the_secret_is_not_counted()
    {
        for (var n = 0; n < 6; n++)
        {
            (await _host.Anonymous.PostAsync("/api/widget/token")).Is(200);
        }

        var refused = (await _host.Anonymous.PostAsync("/api/widget/token")).Refuses(429, "TooManyRequests");
        Assert.InRange(int.Parse(refused.Header("Retry-After") ?? "", CultureInfo.InvariantCulture), 1, 60);
        (await _host.Shop.PostAsync("/v3/directline/conversations")).Is(201);
    }

    [Fact]
    public async Task Too_many_posts_and_uploads_of_a_conversation_are_told_a_date()
    {
        var customer = await _host.OpenChatAsync();
        var other = await _host.OpenChatAsync();
        for (var n = 0; n < 3; n++)
        {
            (await customer.SaysAsync("你好")).Is(200);
        }

        var post = (await customer.SaysAsync("你好")).Refuses(429, "TooManyRequests");
        await customer.Client.PostAsync($"{customer.Path}/upload", new ByteArrayContent([]));
        var upload = (await customer.Client.PostAsync($"{customer.Path}/upload", new ByteArrayContent([]))).Refuses(429, "TooManyRequests");

        Assert.All([post, upload], answer => Assert.True(
            DateTimeOffset.TryParseExact(answer.Header("Retry-After"), "R", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)));
        (await other.SaysAsync("你好")).Is(200);
    }

    [Fact]
    public async Task A_conversation_has_so_many_streams_and_an_ended_one_makes_room()
    {
        var customer = await _host.OpenChatAsync();
        using var first = await customer.ListenAsync();
        using var second = await customer.ListenAsync();

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => customer.ListenAsync());
        Assert.Contains("429", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:aaaa::1", "20010db800010002/64")]
    [InlineData("2001:db8:1:2:bbbb::2", "20010db800010002/64")]
    public void One_household_is_one_address(string address, string network) => Assert.Equal(network, RateLimits.Network(IPAddress.Parse(address)));
}
