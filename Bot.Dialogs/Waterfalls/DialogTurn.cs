using Bot.Dialogs.Escalation;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Waterfalls;

/// <summary>One turn as dialogs see it: what the customer said, understood, and when.</summary>
/// <remarks>For one turn and one thread.</remarks>
internal sealed class DialogTurn
{
    /// <param name="zone">The shop's time zone: what 昨天 means.</param>
    public DialogTurn(TurnContext context, TimeZoneInfo zone, CancellationToken stop)
    {
        Context = context;
        Stop = stop;
        Local = TimeZoneInfo.ConvertTime(context.Now, zone).DateTime;
        Text = context.Activity.Text?.Trim() ?? "";
        Said = Understood.Read(new Utterance(Text), Local);
        Photos = [.. (context.Activity.Attachments ?? [])
            .Where(attachment => attachment.ContentUrl is not null)
            .Select(attachment => new Photo(attachment.ContentUrl ?? "", attachment.Name))];
    }

    public TurnContext Context { get; }

    public CancellationToken Stop { get; }

    /// <summary>The turn's moment in the shop's time zone.</summary>
    public DateTime Local { get; }

    public DateOnly Today => DateOnly.FromDateTime(Local);

    /// <summary>The customer's words, trimmed; empty for a photo alone.</summary>
    public string Text { get; }

    /// <summary>The same, half-width, lower case and Simplified.</summary>
    public string Plain => Said.Utterance.Text;

    /// <summary>The facts in the words.</summary>
    public Understood Said { get; }

    /// <summary>The photos that came with this message.</summary>
    public IReadOnlyList<Photo> Photos { get; }

    /// <summary>The question that the FAQ took the message for when it starts a dialog: its words are plain where the customer's may not be. Null: not looked up.</summary>
    public string? Topic { get; set; }

    /// <summary>The message asks for something else than what is being done: a prompt for free words does not swallow it.</summary>
    public bool ChangesMind { get; init; }

    /// <summary>Whether one of the words stands in the text.</summary>
    public bool Mentions(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Plain.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
