using Bot.Dialogs.Activities;
using Bot.Turns;

namespace Bot.DirectLine;

/// <summary>Starts conversations of this channel; starting one again changes nothing.</summary>
internal sealed class ConversationStarts(ConversationTurns turns, CustomerTurns customers, TimeProvider time)
{
    public const string Channel = "directline";

    private static readonly TimeSpan RetryAfterQueue = TimeSpan.FromSeconds(2);

    /// <param name="user">Null: unknown; the conversation gets a user id of its own, and whoever posts is shown as he says.</param>
    public async Task<Checked<StartResult>> StartAsync(ConversationId id, ChannelAccount? user)
    {
        var fresh = new Conversation
        {
            Id = id,
            Channel = Channel,
            Customer = user ?? new ChannelAccount($"guest_{id}", Role: Roles.User),
            CreatedAt = time.GetUtcNow(),
        };
        return turns.TryStart(fresh, customers.Start(), out var turn) ? await turn : Refusal.TooManyStarts(RetryAfterQueue);
    }
}
