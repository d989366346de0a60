using Bot.Dialogs.Shop;
using Bot.Handoff;
using Bot.Orders.Api;
using Bot.Orders.Samples;
using Microsoft.Extensions.Options;

namespace Bot.Orders;

internal static partial class OrdersServices
{
    /// <summary>The shop's orders: from its API where one is set, invented ones otherwise.</summary>
    public static IServiceCollection AddOrders(this IServiceCollection services)
    {
        services.AddOptions<OrdersOptions>().BindConfiguration("Orders").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<OrdersApi>();
        services.AddSingleton(OpenSamples);
        services.AddSingleton<IOrders>(provider => provider.GetRequiredService<IOptions<OrdersOptions>>().Value.AreSamples
            ? provider.GetRequiredService<SampleOrders>()
            : provider.GetRequiredService<OrdersApi>());
        services.AddHostedService<OrdersAtStart>();
        return services;
    }

    private static SampleOrders OpenSamples(IServiceProvider provider)
    {
        var file = provider.GetRequiredService<IOptions<OrdersOptions>>().Value.SampleFile;
        var path = Path.GetFullPath(file, provider.GetRequiredService<IHostEnvironment>().ContentRootPath);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(provider.GetRequiredService<IOptions<HandoffOptions>>().Value.TimeZone);
        return new SampleOrders(SampleFile.Read(path), zone, provider.GetRequiredService<TimeProvider>());
    }

    /// <summary>Opens the orders before anything listens, so that a file that cannot be used stops the start with a clear line.</summary>
    private sealed partial class OrdersAtStart(IOrders orders, ILogger<OrdersAtStart> logger) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            if (orders is SampleOrders)
            {
                LogSamples();
            }

            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        [LoggerMessage(LogLevel.Information, "Orders are invented ones; set Orders:Endpoint for the shop's own")]
        private partial void LogSamples();
    }
}
