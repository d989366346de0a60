namespace Bot.Dialogs.Understanding.Answers;

/// <summary>Yes or no as customers say it: 嗯, 好滴, 不用了, 算了, 👌, 不是不行. Questions (可以不可以, 行吗, 好？) are neither.</summary>
/// <remarks>The first clause answers, or the last; those between explain.</remarks>
public static class ReplyScanner
{
    /// <summary>At most one answer.</summary>
    public static Recognized<Reply>? Find(Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ReadOnlySpan<char> text = utterance.Text;
        var isFirst = true;
        for (var at = 0; at < text.Length;)
        {
            // 手机坏了👎 is no answer, 👎手机坏了 is.
            if (isFirst && ReplyEmoji.Match(text[at..], out var sign) is > 0 and var length)
            {
                return Answer(text, at, at + length, sign == ReplyWord.Yes);
            }

            var end = EndOfClause(text, at);
            if (end > at && (isFirst || IsLast(text, end)) && !IsAsked(text, at, end) && ReplyClause.Read(text[at..end]) is { } found)
            {
                return Answer(text, at + found.Start, at + found.End, found.Value);
            }

            isFirst &= IsQuiet(text[at..end]);
            at = Math.Max(end, at + 1);
        }

        return null;
    }

    private static Recognized<Reply> Answer(ReadOnlySpan<char> text, int start, int end, bool isYes)
    {
        var isWhole = IsQuiet(text[..start]) && IsQuiet(text[end..]);
        return new Recognized<Reply>(start, end, new Reply(isYes, isWhole));
    }

    private static bool IsQuiet(ReadOnlySpan<char> rest)
    {
        for (var at = 0; at < rest.Length;)
        {
            var length = ReplyWords.Match(rest[at..], out var word);
            if (!Scan.IsBreak(rest[at]) && (length == 0 || word != ReplyWord.Filler))
            {
                return false;
            }

            at += Math.Max(length, 1);
        }

        return true;
    }

    private static int EndOfClause(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && !Scan.IsBreak(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>«可以？» asks, «需要——» goes on; No.1 and no-iron answer nothing.</summary>
    private static bool IsAsked(ReadOnlySpan<char> text, int start, int end)
    {
        var mark = Scan.At(text, Scan.SkipBlanks(text, end));
        return mark is '?' or '—' or '-' || Scan.At(text, start - 1) is '-' or '_' || (mark == '.' && char.IsAsciiDigit(Scan.At(text, end + 1)));
    }

    /// <summary>Between the first words and the last nobody answers: 只退这个 就可以 是吗.</summary>
    private static bool IsLast(ReadOnlySpan<char> text, int end)
    {
        while (end < text.Length && Scan.IsBreak(text[end]) && text[end] != '?')
        {
            end++;
        }

        return end == text.Length;
    }
}
