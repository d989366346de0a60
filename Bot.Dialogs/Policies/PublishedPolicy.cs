namespace Bot.Dialogs.Policies;

/// <summary>The policy in force. Readers take <see cref="Current"/> once a turn: one decision meets one book.</summary>
/// <remarks>Safe for any number of readers beside one who publishes.</remarks>
public sealed class PublishedPolicy(PolicyBook first)
{
    private volatile PolicyBook _current = first;

    public PolicyBook Current => _current;

    public void Publish(PolicyBook next) => _current = next;
}
