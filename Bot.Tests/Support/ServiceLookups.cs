using Bot.Handoff;
using Bot.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Support;

internal static class ServiceLookups
{
    public static TurnOptions GetRequiredTurnOptions(this IServiceProvider services) => services.GetRequiredService<IOptions<TurnOptions>>().Value;

    public static ConversationStates GetRequiredConversationStates(this IServiceProvider services) => services.GetRequiredService<ConversationStates>();
}
