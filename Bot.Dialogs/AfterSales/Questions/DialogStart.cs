using Knowledge.FaqFiles;

namespace Bot.Dialogs.AfterSales.Questions;

/// <summary>A dialog that begins.</summary>
/// <param name="Topic">What the message was taken for, so that the dialog knows which of the things it does is wanted; null: the message's own words say all.</param>
internal sealed record DialogStart(string Dialog, string? Topic)
{
    public static DialogStart? By(FaqEntry entry) => entry.Action is { } dialog ? new DialogStart(dialog, entry.Question) : null;
}
