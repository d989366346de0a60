using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Bot.Dialogs.Policies;
using Bot.Dialogs.Shop;
using Bot.Orders;
using Bot.Orders.Api;
using Bot.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Orders;

public sealed class OrdersApiTests : IAsyncLifetime, IDisposable
{
    private const string Secret = "a-secret-of-the-tests-that-is-long-enough";

    private const string Shoes = """
        {
          "number": "a2026030112345", "customerId": "U1", "phoneTail": "0042", "state": "received", "orderedAt": "2026-03-01T20:15:00+08:00",
          "receivedAt": "2026-03-04T11:20:00+08:00", "payment": "creditCard", "total": 407.5, "freight": 8.5, "loyaltyPoints": 12,
          "items": [{ "sku": "S-41", "name": "跑鞋", "goods": "运动鞋", "variant": "41 码", "quantity": 1, "price": 399, "circumstances": ["madeToOrder"] }],
          "parcel": { "carrier": "顺丰速运", "trackingNumber": "SF1", "signedBy": "门卫", "events": [
            { "at": "2026-03-04T11:20:00+08:00", "what": "门卫代收" }, { "at": "2026-03-02T09:00:00+08:00", "what": "已揽收" }] },
          "invoice": { "title": "个人", "issuedOn": "2026-03-05" },
          "refunds": [{ "amount": 10, "requestedAt": "2026-03-05T10:00:00+08:00", "sentAt": null }]
        }
        """;

    private readonly LogLines _logs = new();
    private readonly ShiftedTime _time = new();
    private ShopApiServer _shop = null!; // xunit sets it up before every test

    public async Task InitializeAsync() => _shop = await ShopApiServer.StartAsync();

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    public void Dispose() => _logs.Dispose();

    [Fact]
    public async Task An_order_arrives_with_all_that_the_shop_says_of_it()
    {
        _shop.AnswerJson(Shoes);
        using var api = Open();

        var order = Assert.IsType<ShopAnswer<Order>.Known>(await api.FindAsync("A2026030112345", default)).Value;

        Assert.Equal(("A2026030112345", "U1", "0042", OrderState.Received), (order.Number, order.CustomerId, order.PhoneTail, order.State));
        Assert.Equal((407.5m, 8.5m, PaymentMethod.CreditCard), (order.Total, order.Freight, order.Payment));
        var item = Assert.Single(order.Items);
        Assert.Equal(("S-41", "运动鞋", "41 码", 399m), (item.Sku, item.Goods, item.Variant, item.Price));
        Assert.Equal([Circumstance.MadeToOrder], item.Circumstances);
        Assert.Equal(["已揽收", "门卫代收"], order.Parcel?.Events.Select(happened => happened.What));
        Assert.Equal(new DateOnly(2026, 3, 5), order.Invoice?.IssuedOn);
        Assert.Null(Assert.Single(order.Refunds).SentAt);
    }

    [Fact]
    public async Task A_request_is_signed_so_that_the_shop_can_check_it_by_the_description_alone()
    {
        _shop.AnswerJson("""{ "orders": [] }""");
        using var api = Open();
        await api.ReadOfCustomerAsync("顾客 1/../&x=%2F", default);

        var asked = Assert.Single(_shop.Requests);
        Assert.Equal("GET", asked.Method);
        Assert.StartsWith("/support/orders?customer=", asked.Target, StringComparison.Ordinal);
        Assert.Equal(_time.GetUtcNow().ToUnixTimeSeconds(), long.Parse(asked.Timestamp), tolerance: 60);
        var text = $"GET\n{asked.Target}\n{asked.Timestamp}\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(Secret));
        Assert.Equal(Convert.ToHexString(hmac.ComputeHash(Encoding.UTF8.GetBytes(text))), asked.Signature, ignoreCase: true);
    }

    [Fact]
    public async Task A_shop_that_stumbles_is_asked_three_times_and_one_that_says_no_once()
    {
        using var api = Open();
        _shop.Answer = context => _shop.Requests.Count < 3 ? ShopApiServer.Status(context, 503) : ShopApiServer.Json(context, Shoes);
        Assert.IsType<ShopAnswer<Order>.Known>(await api.FindAsync("A2026030112345", default));
        Assert.Equal(3, _shop.Requests.Count);

        _shop.Answer = context => ShopApiServer.Status(context, 404);
        Assert.IsType<ShopAnswer<Order>.Missing>(await api.FindAsync("A2026030112345", default));
        Assert.IsType<ShopAnswer<IReadOnlyList<ProductVariant>>.Missing>(await api.ReadVariantsAsync("S-41", default));
        Assert.Empty(Assert.IsType<ShopAnswer<IReadOnlyList<Order>>.Known>(await api.ReadOfCustomerAsync("U9", default)).Value);
        Assert.Equal(6, _shop.Requests.Count);
    }

    [Fact]
    public async Task A_refused_signature_is_logged_once_with_its_status_and_nothing_of_the_customer()
    {
        _shop.Answer = async context =>
        {
            context.Response.StatusCode = 401;
            await context.Response.WriteAsync("secret body");
        };
        using var api = Open();
        Assert.IsType<ShopAnswer<Order>.Unavailable>(await api.FindAsync("A2026030112345", default));
        Assert.Single(_shop.Requests);
        Assert.Contains("401", Assert.Single(_logs.All), StringComparison.Ordinal);
        AssertNothingToldOfTheCustomer();
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{ "number": "A2026030112345" }""")]
    [InlineData("""{ "number": "A2026030112345", "customerId": "U1", "phoneTail": "0042", "state": "received", "orderedAt": "gestern", "total": 1, "items": [] }""")]
    [InlineData("""{ "number": "A2026030112345", "customerId": "U1", "phoneTail": "0042", "state": 77, "orderedAt": "2026-03-01T20:15:00+08:00", "total": 1, "items": [{ "sku": "S", "name": "n", "goods": "鞋", "quantity": 1, "price": 1 }] }""")]
    [InlineData("""{ "number": "A2026030112345", "customerId": "U1", "phoneTail": "0042", "state": "received", "orderedAt": "2026-03-01T20:15:00+08:00", "total": 1, "items": [null] }""")]
    [InlineData("""{ "number": "B9", "customerId": "U1", "phoneTail": "0042", "state": "received", "orderedAt": "2026-03-01T20:15:00+08:00", "total": 1, "items": [{ "sku": "S", "name": "n", "goods": "鞋", "quantity": 1, "price": 1 }] }""")]
    public async Task An_answer_that_breaks_the_contract_is_none(string body)
    {
        _shop.AnswerJson(body);
        using var api = Open();
        Assert.IsType<ShopAnswer<Order>.Unavailable>(await api.FindAsync("A2026030112345", default));
        Assert.Single(_shop.Requests);
        Assert.Single(_logs.All);
        AssertNothingToldOfTheCustomer();
    }

    [Fact]
    public async Task An_order_of_somebody_else_spoils_a_customers_list()
    {
        _shop.AnswerJson($$"""{ "orders": [{{Shoes}}] }""");
        using var api = Open();
        Assert.IsType<ShopAnswer<IReadOnlyList<Order>>.Known>(await api.ReadOfCustomerAsync("U1", default));
        Assert.IsType<ShopAnswer<IReadOnlyList<Order>>.Unavailable>(await api.ReadOfCustomerAsync("U2", default));
    }

    [Fact]
    public async Task Another_content_type_a_redirect_and_a_huge_body_are_no_answers()
    {
        using var api = Open();
        _shop.Answer = context => context.Response.WriteAsync(Shoes);
        Assert.IsType<ShopAnswer<Order>.Unavailable>(await api.FindAsync("A2026030112345", default));

        _shop.Answer = context => Task.Run(() => context.Response.Redirect("/elsewhere"));
        Assert.IsType<ShopAnswer<Order>.Unavailable>(await api.FindAsync("A2026030112345", default));

        _shop.Answer = async context =>
        {
            context.Response.ContentType = "application/json";
            for (var part = 0; part < 40; part++) await context.Response.WriteAsync(new string(' ', 64 * 1024));
        };
        Assert.IsType<ShopAnswer<Order>.Unavailable>(await api.FindAsync("A2026030112345", default));
        Assert.Equal(3, _shop.Requests.Count);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("a?b=c")]
    [InlineData("")]
    public async Task What_cannot_be_a_number_is_not_even_asked_for(string typed)
    {
        using var api = Open();
        Assert.IsType<ShopAnswer<Order>.Missing>(await api.FindAsync(typed, default));
        Assert.Empty(_shop.Requests);
    }

    [Fact]
    public async Task A_shop_that_hangs_costs_no_more_than_the_time_for_an_answer_and_a_turn_that_is_given_up_ends_the_question()
    {
        var arrived = new TaskCompletionSource();
        _shop.Answer = context =>
        {
            arrived.TrySetResult();
            return Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        using var api = Open(answerTime: TimeSpan.FromMilliseconds(200));
        Assert.IsType<ShopAnswer<Order>.Unavailable>(await api.FindAsync("A2026030112345", default));
        Assert.True(_shop.Requests.Count >= 1);

        using var patient = Open(answerTime: TimeSpan.FromSeconds(8));
        using var turn = new CancellationTokenSource();
        arrived = new TaskCompletionSource();
        var asking = patient.FindAsync("A2026030112345", turn.Token);
        await arrived.Task;
        await turn.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await asking);
    }

    [Fact]
    public async Task A_shop_that_is_down_is_left_alone_for_the_break_and_then_asked_again()
    {
        using var api = Open();
        _shop.Answer = context => ShopApiServer.Status(context, 500);
        Assert.IsType<ShopAnswer<Order>.Unavailable>(await api.FindAsync("A2026030112345", default));
        Assert.IsType<ShopAnswer<Order>.Unavailable>(await api.FindAsync("A2026030112345", default));
        Assert.Equal(ApiPipeline.BreakAfter, _shop.Requests.Count);

        _shop.AnswerJson(Shoes);
        Assert.IsType<ShopAnswer<Order>.Unavailable>(await api.FindAsync("A2026030112345", default));
        Assert.Equal(ApiPipeline.BreakAfter, _shop.Requests.Count);

        _time.Advance(new OrdersOptions().BreakTime);
        Assert.IsType<ShopAnswer<Order>.Known>(await api.FindAsync("A2026030112345", default));
        Assert.Contains(_logs.All, line => line.Contains("opened", StringComparison.Ordinal));
        Assert.Contains(_logs.All, line => line.Contains("closed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nobody_listens_the_dialog_goes_on_without_the_shop()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var free = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        listener.Stop();
        using var api = Open(endpoint: free);
        Assert.IsType<ShopAnswer<IReadOnlyList<ProductVariant>>.Unavailable>(await api.ReadVariantsAsync("S-41", default));
        Assert.Contains("ConnectionError", Assert.Single(_logs.All), StringComparison.Ordinal);
    }

    private OrdersApi Open(TimeSpan? answerTime = null, string? endpoint = null)
    {
        var options = new OrdersOptions { Endpoint = endpoint ?? _shop.Endpoint, Secret = Secret };
        options.AnswerTime = answerTime ?? options.AnswerTime;
        return new OrdersApi(Options.Create(options), _time, new Logger<OrdersApi>(new LoggerFactory([_logs])));
    }

    private void AssertNothingToldOfTheCustomer() => Assert.All(_logs.All, line =>
    {
        Assert.DoesNotContain("2026030112345", line, StringComparison.Ordinal);
        Assert.DoesNotContain("secret body", line, StringComparison.Ordinal);
        Assert.DoesNotContain(_shop.Endpoint, line, StringComparison.Ordinal);
    });

    /// <summary>Real timers, since real sockets answer when they will, and a clock that jumps.</summary>
    private sealed class ShiftedTime : TimeProvider
    {
        private TimeSpan _ahead;

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;

        public void Advance(TimeSpan by) => _ahead += by;
    }
}
