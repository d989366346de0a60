using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Webhooks;

/// <summary>The shop's own system: a real HTTP server that keeps what was posted to it and answers as the test wants.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    // A guard only: a test that waits for what never comes should say so instead of hanging.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Channel<Hook> _hooks = Channel.CreateUnbounded<Hook>();
    private readonly WebApplication _app;

    private WebhookReceiver(WebApplication app) => _app = app;

    public string Address => $"{_app.Urls.Single()}/hooks/cases?shop=1";

    /// <summary>What is answered; 200 unless the test says otherwise.</summary>
    public Func<Hook, HttpContext, Task> Answer { get; set; } = (_, _) => Task.CompletedTask;

    public static async Task<WebhookReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new WebhookReceiver(builder.Build());
        receiver._app.MapPost("/hooks/cases", receiver.ReceiveAsync);
        await receiver._app.StartAsync();
        return receiver;
    }

    public Task<Hook> NextAsync() => _hooks.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    public bool IsEmpty => !_hooks.Reader.TryPeek(out _);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var headers = context.Request.Headers;
        var hook = new Hook(
            headers["webhook-id"].ToString(), headers["webhook-timestamp"].ToString(), headers["webhook-signature"].ToString(),
            context.Request.ContentType ?? "", await reader.ReadToEndAsync());
        _hooks.Writer.TryWrite(hook);
        await Answer(hook, context);
    }
}

/// <summary>One post as it came in.</summary>
internal sealed record Hook(string Id, string Timestamp, string Signature, string ContentType, string Body)
{
    public JsonObject Json => JsonNode.Parse(Body)?.AsObject() ?? throw new InvalidOperationException("The body is null.");

    public JsonNode Case => Json["data"] ?? throw new InvalidOperationException("The body has no data.");

    public int Revision => (int?)Case["revision"] ?? 0;

    public long SentAt => long.Parse(Timestamp);
}
