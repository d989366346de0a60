using Bot.Dialogs.Activities;

namespace Bot.DirectLine;

/// <summary>What a customer wrote, checked: safe to store, to echo and to show to others.</summary>
/// <param name="Activity">With its sender set and without attachments; pictures are added by the upload.</param>
/// <param name="Key">What is the same for a message and its retries; null when the client gave nothing.</param>
/// <param name="Described">The pictures the client announced: names and thumbnails, no addresses of its own.</param>
internal sealed record CustomerPost(Activity Activity, string? Key, IReadOnlyList<Attachment> Described);
