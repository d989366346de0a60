using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Bot;

/// <summary>The server itself: whose word counts about where a request came from, and how much it holds at once.</summary>
internal static class HttpServices
{
    public static IServiceCollection AddHttpLimits(this IServiceCollection services)
    {
        services.AddOptions<HttpOptions>().BindConfiguration("Http").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<HttpOptions>>((kestrel, http) =>
        {
            kestrel.Limits.MaxConcurrentConnections = http.Value.ConnectionsMax;
            kestrel.Limits.MaxConcurrentUpgradedConnections = http.Value.SocketsMax;
        });
        // After all others: ASPNETCORE_FORWARDEDHEADERS_ENABLED would believe everybody.
        services.AddOptions<ForwardedHeadersOptions>().PostConfigure<IOptions<HttpOptions>>((forwarded, http) =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in http.Value.TrustedNetworks)
            {
                forwarded.KnownIPNetworks.Add(network);
            }
        });
        return services;
    }
}
