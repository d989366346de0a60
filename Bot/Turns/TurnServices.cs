using System.Security.Cryptography;
using Bot.Dialogs;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Policies;
using Bot.Dialogs.Shop;
using Bot.Handoff;
using Knowledge.Search;
using Microsoft.Extensions.Options;

namespace Bot.Turns;

internal static class TurnServices
{
    /// <summary>The bot's dialogs, as one object that decides turns.</summary>
    public static IServiceCollection AddDialogs(this IServiceCollection services)
    {
        services.AddOptions<ShopOptions>().BindConfiguration("Shop").ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton(provider => new SupportBot(
            provider.GetRequiredService<FaqSearch>(),
            provider.GetRequiredService<IOptions<ShopOptions>>().Value.Name,
            TimeZoneInfo.FindSystemTimeZoneById(provider.GetRequiredService<IOptions<HandoffOptions>>().Value.TimeZone),
            provider.GetRequiredService<IOrders>(),
            provider.GetRequiredService<ICases>(),
            provider.GetRequiredService<PublishedPolicy>(),
            new CaseNumbers(RandomNumberGenerator.GetInt32)));
    }

    /// <summary>Turns: one at a time per conversation, told to streams and desks once durable.</summary>
    public static IServiceCollection AddTurns(this IServiceCollection services)
    {
        services.AddOptions<TurnOptions>().BindConfiguration("Turns").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ConversationTurns>();
        services.AddSingleton<CustomerTurns>();
        services.AddSingleton<ActivityStreams>();
        services.AddSingleton<ICommitListener>(provider => provider.GetRequiredService<ActivityStreams>());
        return services;
    }
}
