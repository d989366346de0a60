using System.Net;
using Bot.Accounts;
using Bot.Desk.Wire;
using Bot.Turns;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Http.Metadata;

namespace Bot.Desk;

internal static class DeskServices
{
    // An agent's page asks for a number and an id, nothing longer.
    private const long HubMessageMax = 4 * 1024;

    // A page that takes no bytes for so long is cut off; it comes back and misses nothing.
    private static readonly TimeSpan SlowestSend = TimeSpan.FromSeconds(10);

    /// <summary>The agents' console. Needs accounts, turns, the store and a <see cref="PictureLink"/>; the pipeline needs the rate limiter.</summary>
    public static IServiceCollection AddDesk(this IServiceCollection services)
    {
        services.AddSingleton<VerbRunner>().AddSingleton<DeskItems>().AddSingleton<TranscriptLines>().AddSingleton<CaseViews>();
        services.AddSingleton<DeskSignals>().AddSingleton<ICommitListener>(provider => provider.GetRequiredService<DeskSignals>());
        services.AddSingleton<ListsFeed>().AddSingleton<ConversationFeed>().AddSingleton<OpenDesks>();
        services.AddHostedService<SessionSweep>();

        services.AddSignalR(hub => hub.MaximumReceiveMessageSize = HubMessageMax).AddJsonProtocol(protocol =>
        {
            var options = DeskJson.Configure(protocol.PayloadSerializerOptions);
            options.TypeInfoResolverChain.Insert(0, DeskJson.Wire);
        });
        services.AddRateLimiter(limiter => limiter.AddPolicy<IPAddress, SignInRateLimit>(SignInRateLimit.Name));
        services.AddOptions<CookieAuthenticationOptions>(DeskSession.Scheme).Configure(cookie =>
        {
            // A page asks with fetch: it is told, not sent elsewhere.
            cookie.Events.OnRedirectToLogin = context => DeskAnswers.NotSignedIn.ExecuteAsync(context.HttpContext);
            cookie.Events.OnRedirectToAccessDenied = context => DeskAnswers.NotAllowed.ExecuteAsync(context.HttpContext);
        });
        return services;
    }

    public static void MapDesk(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/desk/api")
            .RequireAuthorization(AccountPolicies.Desk)
            .AddEndpointFilter(DeskRequest.Guard)
            .WithMetadata(new BodyLimit());
        api.MapSession();
        api.MapConversations();
        api.MapDeskCases();
        api.Map("/{**rest}", () => DeskAnswers.NotFound).AllowAnonymous();

        routes.MapHub<DeskHub>("/desk/hub", connection =>
        {
            connection.Transports = HttpTransportType.WebSockets;
            connection.TransportSendTimeout = SlowestSend;
            connection.CloseOnAuthenticationExpiration = true;
        }).RequireAuthorization(new AuthorizationPolicyBuilder(AccountPolicies.ServesCustomers).AddRequirements(new OwnOrigin()).Build());
    }

    private sealed class BodyLimit : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => DeskRequest.BodyMax;
    }
}
