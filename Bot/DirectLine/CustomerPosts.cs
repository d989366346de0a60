using Bot.Dialogs.Activities;
using Bot.Identity;
using Bot.Turns;

namespace Bot.DirectLine;

/// <summary>Brings a customer's post to its conversation and says what became of it.</summary>
internal sealed class CustomerPosts(
    ConversationTurns turns, CustomerTurns customers, IdentityInContext identity, ActivityStreams streams, TimeProvider time)
{
    private static readonly TimeSpan RetryAfterQueue = TimeSpan.FromSeconds(2);

    /// <remarks>Returns when the turn is durable. The caller going away does not stop it.</remarks>
    public async Task<Checked<Receipt>> ReceiveAsync(ConversationId id, CustomerPost post)
    {
        if (post.Activity.Type == ActivityTypes.Typing)
        {
            return PassTyping(id, post.Activity);
        }

        var (posted, vouched) = await identity.TakeAsync(post.Activity);
        if (!turns.TryRun(id, customers.Receive(posted, post.Key, vouched), out var turn))
        {
            return Refusal.TooManyPosts(time.GetUtcNow(), RetryAfterQueue);
        }

        try
        {
            switch (await turn)
            {
                case PostResult.Accepted { Stored.Activity.Id: { } stored }:
                    return new Receipt(stored, IsStored: true);

                case PostResult.Repeated { First.Activity: { Id: { } first } activity }:
                    streams.Pass(id, ClientActivity.Echo(activity, posted));
                    return new Receipt(first, IsStored: false);

                case PostResult.Ended:
                    return Refusal.ConversationEnded;

                default:
                    throw new InvalidOperationException("A stored activity has an id.");
            }
        }
        catch (ConversationNotFoundException)
        {
            return Refusal.ConversationNotFound;
        }
    }

    // Cheap and out of the log, as often as it comes; the echo goes to the sender too, who waits for it.
    private Receipt PassTyping(ConversationId id, Activity typing)
    {
        var typingId = $"{id}|typing-{Guid.NewGuid():N}";
        streams.Pass(id, typing with
        {
            Id = typingId,
            Timestamp = time.GetUtcNow(),
            ChannelId = ConversationStarts.Channel,
            Conversation = new ConversationAccount(id.Value),
        });
        return new Receipt(typingId, IsStored: false);
    }

    /// <param name="IsStored">By this post; false for typing and for a repeat.</param>
    internal sealed record Receipt(string Id, bool IsStored);
}
