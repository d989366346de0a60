using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Webhooks;

/// <summary>Posts one event and says how it ended.</summary>
internal sealed class WebhookPost(IOptions<WebhookOptions> options, TimeProvider time) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        // A redirect would carry the customer's data to an address nobody has set.
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Ends with an answer whatever the other side does, within the time it may take.</summary>
    public async Task<WebhookAnswer> SendAsync(Uri address, byte[] key, OutboxEvent told, CancellationToken stop)
    {
        using var limit = new CancellationTokenSource(options.Value.AnswerTime, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stop);
        using var request = Request(address, key, told);
        try
        {
            // The status says it all; a body is not read.
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return response.IsSuccessStatusCode
                ? WebhookAnswer.Arrived.Instance
                : new WebhookAnswer.Failed($"status {(int)response.StatusCode}", Backoff.WishOf(response.Headers.RetryAfter, time.GetUtcNow()));
        }
        catch (HttpRequestException e)
        {
            return new WebhookAnswer.Failed(e.Message, Wish: null);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            return new WebhookAnswer.Failed($"no answer within {options.Value.AnswerTime}", Wish: null);
        }
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Request(Uri address, byte[] key, OutboxEvent told)
    {
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds();
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(told.Body));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.Add(Signature.IdHeader, told.Id);
        request.Headers.Add(Signature.TimestampHeader, timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(Signature.SignatureHeader, Signature.OfEvent(key, told.Id, timestamp, told.Body));
        return request;
    }
}

/// <summary>How a post ended.</summary>
internal abstract record WebhookAnswer
{
    private WebhookAnswer() { }

    public sealed record Arrived : WebhookAnswer
    {
        public static Arrived Instance { get; } = new();
    }

    /// <param name="Why">For the log.</param>
    /// <param name="Wish">How long the receiver asked to be left alone.</param>
    public sealed record Failed(string Why, TimeSpan? Wish) : WebhookAnswer;
}
