using Bot.Dialogs.Cases;
using Bot.Storage.Sqlite;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Bot.Storage;

internal static class StorageServices
{
    private const string Ready = "ready";

    /// <summary>The data folder and the store in it.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().BindConfiguration("Storage").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<DataFolder>();
        services.AddSingleton<SqliteDatabase>();
        services.AddSingleton<IConversationStore, SqliteConversationStore>();
        services.AddSingleton<ICaseStore, SqliteCaseStore>();
        services.AddSingleton<IOutbox, SqliteOutbox>();
        services.AddSingleton<ICases>(provider => provider.GetRequiredService<ICaseStore>());
        services.AddHealthChecks().AddCheck<StoreHealth>("store", tags: [Ready]);
        return services;
    }

    /// <summary><c>/health/live</c>: the process runs; <c>/health/ready</c>: it can serve.</summary>
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }).AllowAnonymous();
        return routes;
    }

    /// <summary>Refuses a second server on the same data folder; commands beside a server do without it.</summary>
    public static IServiceCollection AddServerLock(this IServiceCollection services) => services
        .AddSingleton<ServerLock>()
        .AddHostedService<ServerLockHolder>();
}

/// <summary>Takes the lock before anything listens; the container lets go of it last.</summary>
internal sealed class ServerLockHolder(ServerLock held) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        GC.KeepAlive(held);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
