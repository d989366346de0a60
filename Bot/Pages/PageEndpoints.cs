using Microsoft.AspNetCore.Http.HttpResults;

namespace Bot.Pages;

/// <summary>The pages that people open: demo shop, chat, desk, the launcher that shops embed, and what they load.</summary>
public static partial class PageEndpoints
{
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddOptions<WidgetOptions>().BindConfiguration("Widget").ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton(_ => BuiltPages.Load(Path.Combine(AppContext.BaseDirectory, "wwwroot")))
            .AddSingleton<PagePolicy>();
    }

    public static IEndpointRouteBuilder MapPages(this IEndpointRouteBuilder routes)
    {
        var built = routes.ServiceProvider.GetRequiredService<BuiltPages>();
        if (built.IsEmpty)
        {
            LogNoPages(routes.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger("Bot.Pages"), built.Folder);
        }

        var policy = routes.ServiceProvider.GetRequiredService<PagePolicy>();
        var pages = routes.MapGroup("").AllowAnonymous().ExcludeFromDescription();
        pages.MapPage("/", "/", PagePolicy.Shop);
        pages.MapPage("/chat", "/chat", policy.Chat);
        pages.MapPage("/desk", "/desk", PagePolicy.Desk);
        // The desk's own addresses inside the page; what is under api and hub belongs to the server alone.
        pages.MapPage(@"/desk/{**view:regex(^(?!(api|hub)(/|$)))}", "/desk", PagePolicy.Desk);
        pages.MapMethods("/widget.js", Reads, (HttpResponse response, BuiltPages files) => Launcher(response, files));
        pages.MapMethods("/assets/{**path}", Reads, (HttpRequest request, BuiltPages files) => Asset(request, files));
        pages.MapMethods("/webchat/{**path}", Reads, (HttpRequest request, BuiltPages files) => Asset(request, files));
        return routes;
    }

    private static void MapPage(this RouteGroupBuilder pages, string pattern, string address, Func<HttpRequest, string> policy) =>
        pages.MapMethods(pattern, Reads, (HttpRequest request, HttpResponse response, BuiltPages files) =>
        {
            response.Headers.ContentSecurityPolicy = policy(request);
            response.Headers["Referrer-Policy"] = "same-origin";
            response.Headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            return Find(files, address);
        });

    // Foreign pages load the launcher; a shop that isolates itself (COEP) may only do so when the script says so.
    private static Results<BuiltFileResult, ContentHttpResult, NotFound> Launcher(HttpResponse response, BuiltPages files)
    {
        response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return Find(files, "/widget.js");
    }

    private static Results<BuiltFileResult, ContentHttpResult, NotFound> Asset(HttpRequest request, BuiltPages files) =>
        Find(files, request.Path.Value ?? "");

    private static Results<BuiltFileResult, ContentHttpResult, NotFound> Find(BuiltPages files, string address) =>
        files.Find(address) is { } file ? new BuiltFileResult(file)
        : files.IsEmpty ? TypedResults.Text("The pages are not built: build without -p:SkipPages=true.", statusCode: StatusCodes.Status503ServiceUnavailable)
        : TypedResults.NotFound();

    [LoggerMessage(LogLevel.Warning, "No built pages in {Folder}: the shop, the chat and the desk answer 503 until a build without -p:SkipPages=true")]
    private static partial void LogNoPages(ILogger logger, string folder);
}
