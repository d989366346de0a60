namespace Bot.Studio;

internal static class StudioServices
{
    /// <summary>What editors keep in files, the FAQ and the policy: read at start, reloaded when a folder changes.</summary>
    public static IServiceCollection AddFaqSearch(this IServiceCollection services)
    {
        services.AddOptions<FaqOptions>().BindConfiguration("Faq").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<FaqPublisher>().AddSingleton<PolicyPublisher>();
        services.AddSingleton<IFolderPublisher>(provider => provider.GetRequiredService<FaqPublisher>());
        services.AddSingleton<IFolderPublisher>(provider => provider.GetRequiredService<PolicyPublisher>());
        services.AddSingleton(provider => provider.GetRequiredService<FaqPublisher>().Search);
        services.AddSingleton(provider => provider.GetRequiredService<PolicyPublisher>().Policy);
        services.AddHostedService<FolderWatcher>();
        return services;
    }
}
