using Bot.Turns;

namespace Bot.Webhooks;

internal static class WebhookServices
{
    /// <summary>Tells the shop's systems of cases. Needs turns and the store.</summary>
    public static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        services.AddOptions<WebhookOptions>().BindConfiguration("Webhooks").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<WebhookEvents>().AddSingleton<WebhookPost>().AddSingleton<WebhookSender>();
        services.AddSingleton<ICommitListener>(provider => provider.GetRequiredService<WebhookSender>());
        services.AddHostedService(provider => provider.GetRequiredService<WebhookSender>());
        services.AddHealthChecks().AddCheck<WebhookHealth>("webhooks", tags: ["ready"]);
        return services;
    }
}
