using Bot.Turns;

namespace Bot.Handoff;

internal static class HandoffServices
{
    /// <summary>Into the waiting line, out of it, and what agents do.</summary>
    public static IServiceCollection AddHandoff(this IServiceCollection services)
    {
        services.AddOptions<HandoffOptions>().BindConfiguration("Handoff").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ServiceHours>();
        services.AddSingleton<Escalations>();
        services.AddSingleton<AgentVerbs>();
        services.AddSingleton<ConversationStates>();
        services.AddSingleton<LineAnnouncer>();
        services.AddSingleton<ICommitListener>(provider => provider.GetRequiredService<LineAnnouncer>());
        services.AddHostedService(provider => provider.GetRequiredService<LineAnnouncer>());
        return services;
    }
}
