using Bot.Dialogs.Activities;

namespace Bot.Dialogs.Waterfalls.Prompts;

/// <summary>A question with its buttons, and what counts as an answer. A typed answer counts as much as a button.</summary>
/// <param name="Text">The question, Chinese.</param>
/// <param name="Retry">Said before the buttons when an answer could not be used: what is expected, with an example.</param>
internal abstract record Prompt<T>(string Text, string Retry)
{
    /// <summary>Cards shown with the question.</summary>
    public IReadOnlyList<Attachment> Cards { get; init; } = [];

    /// <summary>Answers to click, in order.</summary>
    public virtual IReadOnlyList<string> Buttons => [];

    /// <param name="isLastResort">Nothing else could be made of the message: a doubtful answer counts too.</param>
    public abstract Recognition<T> Recognize(DialogTurn turn, bool isLastResort);

    internal Activity ToActivity() => Say(Text);

    internal Activity Say(string text)
    {
        var message = Activity.Message(text).Suggest([.. Buttons, DialogWording.Cancel, DialogWording.TalkToPerson]) with { InputHint = "expectingInput" };
        return Cards.Count == 0 ? message : message with { Attachments = Cards, AttachmentLayout = "carousel" };
    }
}

/// <summary>What a prompt made of a message.</summary>
internal abstract record Recognition<T>
{
    private Recognition() { }

    public sealed record Answer(T Value) : Recognition<T>;

    /// <summary>An answer, but one that cannot be: counts as an attempt.</summary>
    /// <param name="Why">What was wrong and what to do, Chinese.</param>
    public sealed record Refused(string Why) : Recognition<T>;

    /// <summary>No answer to this question; perhaps something else.</summary>
    public sealed record None : Recognition<T>
    {
        public static None Instance { get; } = new();
    }
}
