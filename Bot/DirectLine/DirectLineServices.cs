using Bot.DirectLine.Streams;
using Bot.DirectLine.Tokens;
using Bot.DirectLine.Uploads;
using Bot.DirectLine.Widget;
using Bot.Pages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Bot.DirectLine;

/// <summary>The channel of web pages: Direct Line 3.0 as Web Chat and DirectLineJS really use it.</summary>
internal static class DirectLineServices
{
    private const string Root = "/v3/directline";

    private static readonly PathString[] Doors = [Root, "/api/widget", "/files"];

    public static IServiceCollection AddDirectLine(this IServiceCollection services)
    {
        services.AddOptions<DirectLineOptions>().BindConfiguration("DirectLine").ValidateDataAnnotations().ValidateOnStart();

        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, DirectLineAuthentication>(DirectLineAuthentication.SchemeName, configureOptions: null);
        services.AddAuthorizationBuilder().AddDirectLinePolicies();
        services.AddRateLimiter(_ => { }).AddOptions<RateLimiterOptions>().Configure<IOptions<DirectLineOptions>, TimeProvider>(RateLimits.Add);
        services.AddCors().AddOptions<CorsOptions>().Configure<IOptions<WidgetOptions>>(CrossOrigin.Add);

        return services
            .AddSingleton<DirectLineSecret>()
            .AddHostedService<DirectLineSecretAtStart>()
            .AddSingleton<DirectLineTokens>()
            .AddSingleton<StreamTickets>()
            .AddSingleton<VisitorSecrets>()
            .AddSingleton<VisibleActivities>()
            .AddSingleton<ConversationStarts>()
            .AddSingleton<ConversationAnswers>()
            .AddSingleton<CustomerPostReader>()
            .AddSingleton<CustomerPosts>()
            .AddSingleton<StreamFeeds>()
            .AddSingleton<StreamServer>()
            .AddSingleton<StreamEndpoint>()
            .AddSingleton<UploadFolder>()
            .AddSingleton<UploadRoom>()
            .AddHostedService<UploadSweep>()
            .AddSingleton<UploadLinks>()
            .AddSingleton<PictureWriter>()
            .AddSingleton<UploadReader>();
    }

    /// <summary>Error bodies and cross-origin answers. Stands before authentication: a page of another origin could not read a refusal otherwise.</summary>
    public static IApplicationBuilder UseDirectLine(this IApplicationBuilder app) => app.UseWhen(
        context => Array.Exists(Doors, door => context.Request.Path.StartsWithSegments(door)),
        door => door.UseMiddleware<ErrorBodies>().UseCors(CrossOrigin.Policy).Use(AnswerUnroutedAsync));

    public static IEndpointRouteBuilder MapDirectLine(this IEndpointRouteBuilder routes)
    {
        var directLine = routes.MapGroup(Root);
        directLine.MapTokens();
        directLine.MapConversations();
        directLine.MapActivities();
        directLine.MapUploads();
        StreamEndpoint.Map(directLine);
        routes.MapFiles();
        routes.MapWidget();
        return routes;
    }

    // Before anybody is asked who he is, and in our own words: an address of ours that is none, and routing's own 405.
    private static Task AnswerUnroutedAsync(HttpContext context, RequestDelegate next) => context.GetEndpoint() switch
    {
        null => Refusal.NotFound.ExecuteAsync(context),
        // Routing's own has no route. One of ours that forgot its policy has, and goes on to be closed by default.
        { RequestDelegate: { } answer, Metadata.Count: 0 } and not RouteEndpoint => answer(context),
        _ => next(context),
    };
}
