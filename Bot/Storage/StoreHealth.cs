using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Storage;

/// <summary>Ready means that the store answers.</summary>
internal sealed class StoreHealth(IConversationStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // An exception of the store is reported as unhealthy by the framework.
        await store.LastDeskEventAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
