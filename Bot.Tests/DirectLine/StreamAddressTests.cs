namespace Bot.Tests.DirectLine;

public sealed class StreamAddressTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private readonly DirectLineHost _host = shared.Host;

    [Fact]
    public async Task A_stream_address_works_once()
    {
        var customer = await _host.OpenChatAsync();
        var address = (await customer.ReconnectAsync("?watermark=0"))["streamUrl"];

        using var first = await _host.ListenAsync(address);
        await first.SetAsync();

        await RefusedAsync(address, 403);
    }

    [Fact]
    public async Task A_stream_address_opens_no_other_conversation_and_cannot_be_made_up()
    {
        var customer = await _host.OpenChatAsync();
        var other = await _host.OpenChatAsync();
        async Task<string> AddressAsync() => (await customer.ReconnectAsync("?watermark=0"))["streamUrl"];

        await RefusedAsync((await AddressAsync()).Replace(customer.Id, other.Id, StringComparison.Ordinal), 403);
        await RefusedAsync((await AddressAsync()) + "x", 403);
        await RefusedAsync((await AddressAsync()).Split("&t=")[0], 401);
        await RefusedAsync((await AddressAsync()).Split("&t=")[0] + "&t=" + customer.Token, 403);
        await RefusedAsync((await AddressAsync()).Replace("watermark=0", "watermark=x", StringComparison.Ordinal), 400);
    }

    [Fact]
    public async Task A_stream_is_only_for_web_sockets()
    {
        var customer = await _host.OpenChatAsync();
        var address = new Uri((await customer.ReconnectAsync("?watermark=0"))["streamUrl"]);

        (await _host.Anonymous.GetAsync(address.PathAndQuery)).Refuses(400, "BadArgument");

        using var listener = await _host.ListenAsync(address.AbsoluteUri);
        await listener.SetAsync();
    }

    private async Task RefusedAsync(string address, int status)
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => _host.ListenAsync(address));
        Assert.Contains(status.ToString(), refused.Message, StringComparison.Ordinal);
    }
}
