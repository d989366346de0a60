using Bot.Dialogs.Activities;

namespace Bot.Turns;

/// <summary>Who speaks besides the customer.</summary>
public static class Speakers
{
    private const string AgentPrefix = "agent:";

    public static ChannelAccount Bot { get; } = new("bot", "智能助手", Roles.Bot);

    /// <summary>An agent is a bot to the wire, with a name of his own.</summary>
    public static ChannelAccount Agent(AgentName agent) => new(AgentPrefix + agent.Id, agent.Name, Roles.Bot);

    public static bool IsAgent(ChannelAccount? account) => account?.Id?.StartsWith(AgentPrefix, StringComparison.Ordinal) == true;

    public static bool IsCustomer(ChannelAccount? account) => account?.Role == Roles.User;
}
