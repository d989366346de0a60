using Bot.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Webhooks;

/// <summary>Degraded while there are events that the shop's systems never got: customers are served, but somebody should look.</summary>
internal sealed class WebhookHealth(IOutbox outbox) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await outbox.CountGivenUpAsync(cancellationToken) is > 0 and var count
            ? HealthCheckResult.Degraded($"{count} events were given up.")
            : HealthCheckResult.Healthy();
}
