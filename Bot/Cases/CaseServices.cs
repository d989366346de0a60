namespace Bot.Cases;

internal static class CaseServices
{
    /// <summary>Moving cases on. Needs turns, handoff and the store.</summary>
    public static IServiceCollection AddCases(this IServiceCollection services)
    {
        services.AddOptions<CaseOptions>().BindConfiguration("Cases").ValidateDataAnnotations().ValidateOnStart();
        services.AddRateLimiter(limiter => limiter.AddPolicy<string, CaseRateLimit>(CaseRateLimit.Name));
        return services.AddSingleton<CaseVerbs>();
    }
}
