using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Dialogs.Shop;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Bot.Orders.Api;

/// <summary>The shop's own order system over HTTP, as openapi.yaml describes it. Whatever goes wrong with it is <see cref="ShopAnswer{T}.Unavailable"/>.</summary>
/// <remarks>Logs say what failed and how, never an address, a body or whose order it was.</remarks>
internal sealed partial class OrdersApi : IOrders, IDisposable
{
    private const int BodyBytesMax = 1024 * 1024;
    private const int CustomerOrdersMax = 50;
    private const int NumberLengthMax = 64;

    private readonly HttpClient _http;
    private readonly Uri _root;
    private readonly RequestSignature _signature;
    private readonly ResiliencePipeline<ApiAnswer> _pipeline;
    private readonly ILogger<OrdersApi> _logger;

    public OrdersApi(IOptions<OrdersOptions> options, TimeProvider time, ILogger<OrdersApi> logger)
    {
        _logger = logger;
        _root = new Uri($"{options.Value.Endpoint?.TrimEnd('/')}/");
        _signature = new RequestSignature(Encoding.UTF8.GetBytes(options.Value.Secret ?? ""), time);
        _pipeline = ApiPipeline.Create(options.Value, time, isOpen => LogCircuit(isOpen ? "opened" : "closed"));
        // A redirect would carry the request to where its signature does not hold.
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = BodyBytesMax,
        };
    }

    public void Dispose() => _http.Dispose();

    public ValueTask<ShopAnswer<Order>> FindAsync(string number, CancellationToken stop) => IsNumber(number)
        ? AskAsync("an order", $"orders/{number}", ApiJson.Default.ApiOrder, order => Named(number, order)?.ToOrder(), ifMissing: null, stop)
        : ValueTask.FromResult<ShopAnswer<Order>>(new ShopAnswer<Order>.Missing());

    public ValueTask<ShopAnswer<IReadOnlyList<Order>>> ReadOfCustomerAsync(string customerId, CancellationToken stop) => AskAsync(
        "a customer's orders",
        $"orders?customer={Uri.EscapeDataString(customerId)}&limit={CustomerOrdersMax}",
        ApiJson.Default.ApiOrders,
        found => OwnedBy(customerId, found),
        ifMissing: [],
        stop);

    public ValueTask<ShopAnswer<IReadOnlyList<ProductVariant>>> ReadVariantsAsync(string sku, CancellationToken stop) => AskAsync(
        "variants", $"variants?sku={Uri.EscapeDataString(sku)}", ApiJson.Default.ApiVariants, VariantsIn, ifMissing: null, stop);

    // What customers type becomes part of an address: «..» would be another one.
    private static bool IsNumber(string number) => number.Length is > 0 and <= NumberLengthMax && number.All(one => char.IsAsciiLetterOrDigit(one) || one is '-' or '_');

    private static ApiOrder? Named(string number, ApiOrder order) =>
        order.IsSound && order.Number.Equals(number, StringComparison.OrdinalIgnoreCase) ? order : null;

    // One order of somebody else spoils the whole answer: nothing of it may be shown.
    private static IReadOnlyList<Order>? OwnedBy(string customerId, ApiOrders found) =>
        found.Orders.All(order => order is { IsSound: true } && order.CustomerId == customerId)
            ? [.. found.Orders.Select(order => order.ToOrder()).OrderByDescending(order => order.OrderedAt).Take(CustomerOrdersMax)]
            : null;

    private static IReadOnlyList<ProductVariant>? VariantsIn(ApiVariants found) =>
        found.Variants.All(variant => variant is { IsSound: true }) ? [.. found.Variants.Select(variant => variant.ToVariant())] : null;

    /// <param name="what">For the log.</param>
    /// <param name="read">Null: the answer contradicts the contract.</param>
    /// <param name="ifMissing">What 404 means; null: there is no such thing.</param>
    private async ValueTask<ShopAnswer<T>> AskAsync<TBody, T>(
        string what, string address, JsonTypeInfo<TBody> type, Func<TBody, T?> read, T? ifMissing, CancellationToken stop)
        where TBody : class
        where T : class
    {
        try
        {
            var answer = await _pipeline.ExecuteAsync(limit => GetAsync(new Uri(_root, address), limit), stop);
            if (answer.Status == HttpStatusCode.NotFound)
            {
                return ifMissing is null ? new ShopAnswer<T>.Missing() : new ShopAnswer<T>.Known(ifMissing);
            }

            if (answer.Status != HttpStatusCode.OK)
            {
                LogRefused(what, (int)answer.Status);
            }
            else if (answer.MediaType != "application/json")
            {
                LogFailed(what, "the answer is not application/json");
            }
            else if (JsonSerializer.Deserialize(answer.Body, type) is { } body && read(body) is { } known)
            {
                return new ShopAnswer<T>.Known(known);
            }
            else
            {
                LogFailed(what, "the answer contradicts openapi.yaml");
            }
        }
        catch (JsonException e)
        {
            LogFailed(what, $"the answer is not what openapi.yaml says, at {e.Path}");
        }
        catch (TimeoutRejectedException)
        {
            LogFailed(what, "no answer in time");
        }
        catch (HttpRequestException e)
        {
            LogFailed(what, e.HttpRequestError.ToString());
        }
        catch (BrokenCircuitException)
        {
            LogSpared(what);
        }

        return new ShopAnswer<T>.Unavailable();
    }

    private async ValueTask<ApiAnswer> GetAsync(Uri address, CancellationToken limit)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        // Each try anew: the shop refuses old timestamps.
        _signature.Sign(request, body: []);
        request.Headers.Accept.Add(new("application/json"));
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseContentRead, limit);
        return new ApiAnswer(response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsByteArrayAsync(limit));
    }

    [LoggerMessage(LogLevel.Warning, "The shop's API answered {Status} when asked for {What}")]
    private partial void LogRefused(string what, int status);

    [LoggerMessage(LogLevel.Warning, "The shop's API could not be asked for {What}: {Reason}")]
    private partial void LogFailed(string what, string reason);

    [LoggerMessage(LogLevel.Debug, "The shop's API was not asked for {What}, it is being left alone")]
    private partial void LogSpared(string what);

    [LoggerMessage(LogLevel.Warning, "The circuit to the shop's API has {State}")]
    private partial void LogCircuit(string state);
}

/// <summary>What came back, body and all.</summary>
internal sealed record ApiAnswer(HttpStatusCode Status, string? MediaType, byte[] Body);
