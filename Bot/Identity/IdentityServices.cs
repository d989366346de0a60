namespace Bot.Identity;

internal static class IdentityServices
{
    /// <summary>Customers whom the shop's page vouches for.</summary>
    public static IServiceCollection AddIdentity(this IServiceCollection services)
    {
        services.AddOptions<IdentityOptions>().BindConfiguration("Identity").ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<SignedIdentity>().AddSingleton<IdentityInContext>().AddHostedService<IdentityAtStart>();
    }

    /// <summary>Makes or reads the secret before anything listens, so that a folder that cannot keep it stops the start with a clear line.</summary>
    private sealed class IdentityAtStart(SignedIdentity identity) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            GC.KeepAlive(identity);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
