namespace Knowledge.FaqFiles;

/// <summary>One question of the FAQ with its answer, as an editor wrote it. Immutable.</summary>
public sealed record FaqEntry
{
    /// <summary>The label of entries that are conversation rather than knowledge: greetings, thanks, goodbyes (闲聊, small talk).</summary>
    public const string SmallTalkLabel = "闲聊";

    /// <summary>Stable id: a-z, 0-9 and <c>-</c>; unique across all files.</summary>
    public required string Id { get; init; }

    /// <summary>The heading of the file the entry stands in.</summary>
    public required string Topic { get; init; }

    /// <summary>The standard question: the one shown to customers.</summary>
    public required string Question { get; init; }

    /// <summary>Other ways customers ask it (相似问), in file order, without the standard question. May be empty.</summary>
    public IReadOnlyList<string> Wordings { get; init; } = [];

    /// <summary>Labels (标签), in file order. May be empty.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>First day on which the entry is found; null when it always was.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day on which the entry is found; null when it never ends.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Name of the dialog that this entry starts (办理), or null. Opaque to this project.</summary>
    public string? Action { get; init; }

    /// <summary>Ids of entries worth offering next (相关); all of them exist. May be empty.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>The first paragraph of the answer, Markdown.</summary>
    public required string ShortAnswer { get; init; }

    /// <summary>The whole answer, Markdown of paragraphs, lists, bold, https links and tables only; lines end with <c>\n</c>.</summary>
    public required string Answer { get; init; }

    /// <summary>File name relative to the FAQ folder.</summary>
    public required string File { get; init; }

    /// <summary>Line of the entry's heading, counted from 1.</summary>
    public required int Line { get; init; }

    public bool IsSmallTalk => Labels.Contains(SmallTalkLabel);

    public bool IsValidOn(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || day <= ValidTo);
}
