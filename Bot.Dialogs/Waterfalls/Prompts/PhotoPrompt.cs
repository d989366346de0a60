using Bot.Dialogs.Escalation;

namespace Bot.Dialogs.Waterfalls.Prompts;

/// <summary>At least one picture; where it is not required, «没有照片» is an answer too: an empty list.</summary>
internal sealed record PhotoPrompt(string Text, string Retry, bool IsRequired) : Prompt<IReadOnlyList<Photo>>(Text, Retry)
{
    private static readonly string[] s_none = ["没有", "没拍", "不方便", "拍不了", "没照片", "跳过", "不用", "不发", "没法拍", "扔了"];

    public override IReadOnlyList<string> Buttons => IsRequired ? [] : [DialogWording.NoPhoto];

    public override Recognition<IReadOnlyList<Photo>> Recognize(DialogTurn turn, bool isLastResort)
    {
        if (turn.Photos.Count > 0)
        {
            return new Recognition<IReadOnlyList<Photo>>.Answer(turn.Photos);
        }

        if (!turn.Mentions(s_none) && turn.Said.YesNo != false)
        {
            return Recognition<IReadOnlyList<Photo>>.None.Instance;
        }

        return IsRequired
            ? new Recognition<IReadOnlyList<Photo>>.Refused(DialogWording.PhotoNeeded)
            : new Recognition<IReadOnlyList<Photo>>.Answer([]);
    }
}
