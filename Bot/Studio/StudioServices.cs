namespace Bot.Studio;

internal static class StudioServices
{
    /// <summary>The FAQ: read at start, reloaded when its folder changes.</summary>
    public static IServiceCollection AddFaqSearch(this IServiceCollection services)
    {
        services.AddOptions<FaqOptions>().BindConfiguration("Faq").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<FaqPublisher>();
        services.AddSingleton(provider => provider.GetRequiredService<FaqPublisher>().Search);
        services.AddHostedService<FaqWatcher>();
        return services;
    }
}
