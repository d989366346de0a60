using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Orders;

/// <summary>A shop's order API on a real socket; the test says what it answers.</summary>
internal sealed class ShopApiServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Asked> _asked = [];

    private ShopApiServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(async context =>
        {
            var request = context.Request;
            var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
            _asked.Enqueue(new Asked(request.Method, target, $"{request.Headers["X-Support-Timestamp"]}", $"{request.Headers["X-Support-Signature"]}"));
            await Answer(context);
        });
    }

    public Func<HttpContext, Task> Answer { get; set; } = context => Status(context, StatusCodes.Status404NotFound);

    /// <summary>With a path of its own, as an API behind a gateway has.</summary>
    public string Endpoint => $"{_app.Urls.Single()}/support";

    public IReadOnlyList<Asked> Requests => [.. _asked];

    public static async Task<ShopApiServer> StartAsync()
    {
        var server = new ShopApiServer();
        await server._app.StartAsync();
        return server;
    }

    public void AnswerJson(string json) => Answer = context => Json(context, json);

    public static Task Json(HttpContext context, string json)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(json, context.RequestAborted);
    }

    public static Task Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <param name="Target">Path and query as they came over the wire.</param>
    internal sealed record Asked(string Method, string Target, string Timestamp, string Signature);
}
