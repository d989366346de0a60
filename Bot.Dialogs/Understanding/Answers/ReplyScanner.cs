namespace Bot.Dialogs.Understanding.Answers;

/// <summary>Yes or no as customers say it: 嗯, 好滴, 不用了, 算了, 👌, 不是不行. Questions (可以不可以, 行吗, 好？) are neither.</summary>
/// <remarks>The first clause that answers counts; a clause answers when it holds nothing but answer words, or begins with one that cannot begin anything else.</remarks>
public static class ReplyScanner
{
    // May be followed by more without a comma: 好的帮我退吧, 不用了我自己寄.
    private static readonly string[] s_openers =
        ["好的", "好滴", "好嘞", "嗯", "恩", "是的", "对的", "行的", "可以的", "没错", "没问题", "不用了", "不需要了", "不了", "算了", "不是的", "不要了"];

    // After an opener they make a condition or a question of it: 是的话, 好的吗.
    private const string NotAfterOpener = "话吗么不没呢";

    private static readonly string[] s_questions = ["吗", "么", "怎么", "什么", "多少", "哪", "谁", "为啥", "咋", "几天", "多久", "能不能", "可不可以", "是不是", "有没有"];

    // Before another denial they turn it round: 不是不行.
    private static readonly string[] s_turners = ["不是", "没有", "不会"];

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
            if (end > at && !IsAsked(text, end) && ReadClause(text[at..end]) is { } found)
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
            var length = Scan.IsBreak(rest[at]) ? 1 : ReplyWords.Match(rest[at..], out var word) is > 0 and var known && word == ReplyWord.Filler ? known : 0;
            if (length == 0)
            {
                return false;
            }

            at += length;
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

    /// <summary>«可以？» asks; No.1 answers nothing.</summary>
    private static bool IsAsked(ReadOnlySpan<char> text, int end)
    {
        var mark = Scan.At(text, Scan.SkipBlanks(text, end));
        return mark == '?' || (mark == '.' && char.IsAsciiDigit(Scan.At(text, end + 1)));
    }

    private static Recognized<bool>? ReadClause(ReadOnlySpan<char> clause)
    {
        Recognized<bool>? first = null;
        Recognized<bool>? denial = null;
        var previous = default(ReadOnlySpan<char>);
        for (var at = 0; at < clause.Length;)
        {
            var length = ReplyWords.Match(clause[at..], out var kind);
            if (length == 0)
            {
                return ReadOpener(clause);
            }

            var word = clause.Slice(at, length);
            if (kind == ReplyWord.No && AsksAgain(previous, word, isLast: at + length == clause.Length))
            {
                return null;
            }

            if (kind == ReplyWord.No && IsTurned(previous, word))
            {
                first = denial = new Recognized<bool>(at - previous.Length, at + length, Value: true);
            }
            else if (kind != ReplyWord.Filler)
            {
                var found = new Recognized<bool>(at, at + length, kind == ReplyWord.Yes);
                first ??= found;
                denial ??= found.Value ? null : found;
                previous = word;
            }

            at += length;
        }

        // 好的不用了 and 不太好 deny.
        return denial ?? first;
    }

    /// <summary>不是不行, 没有不同意; but 没有没有 and 不是不是 only insist.</summary>
    private static bool IsTurned(ReadOnlySpan<char> previous, ReadOnlySpan<char> word) =>
        word.Length > 1 && word[0] == '不' && !word.SequenceEqual(previous) && IsOneOf(previous, s_turners);

    /// <summary>好不好, 可以不可以, 行不: a word and its denial ask.</summary>
    private static bool AsksAgain(ReadOnlySpan<char> previous, ReadOnlySpan<char> word, bool isLast)
    {
        if (previous.IsEmpty || word[0] is not ('不' or '没') || previous[0] is '不' or '没' or '嗯' or '恩')
        {
            return false;
        }

        return word.Length == 1 ? isLast : previous.StartsWith(word[1..]) || word[1..].StartsWith(previous);
    }

    private static Recognized<bool>? ReadOpener(ReadOnlySpan<char> clause)
    {
        var start = 0;
        while (start < clause.Length && ReplyWords.Match(clause[start..], out var word) is > 0 and var length && word == ReplyWord.Filler)
        {
            start += length;
        }

        foreach (var opener in s_openers)
        {
            var end = start + opener.Length;
            if (Scan.StartsWith(clause, start, opener) && !NotAfterOpener.Contains(Scan.At(clause, end)) && !IsQuestion(clause[end..]))
            {
                return new Recognized<bool>(start, end, opener[0] is not ('不' or '算'));
            }
        }

        return null;
    }

    private static bool IsQuestion(ReadOnlySpan<char> text)
    {
        foreach (var word in s_questions)
        {
            if (text.IndexOf(word) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOneOf(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }
}
