namespace Bot.Dialogs.Understanding.Answers;

/// <summary>One clause, without punctuation. It answers when it holds nothing but answer words, or begins with one that can begin nothing else.</summary>
internal static class ReplyClause
{
    // May be followed by more without a comma: 好的帮我退吧, 不用了我自己寄.
    private static readonly WordList s_openers = new("好的 好滴 好嘞 嗯 是的 对的 行的 可以的 没错 没问题 不用了 不需要了 不了 算了 不是的 不要了");

    // After an opener they make a condition or a question of it: 是的话, 好的吗.
    private const string NotAfterOpener = "话吗么不没呢";

    // 好的 opens a sentence before these, and describes a thing before others: 好的手机壳.
    private const string AfterGood = "我你您那就请帮谢麻辛感亲知收明懂了退换取寄发给等先可现马直按";

    private static readonly WordList s_questions = new("吗 么 怎么 什么 多少 哪 谁 为啥 咋 几天 多久 能不能 可不可以 是不是 有没有");

    // Before another denial they turn it round: 不是不行.
    private static readonly WordList s_turners = new("不是 没有 不会");

    public static Recognized<bool>? Read(ReadOnlySpan<char> clause)
    {
        Recognized<bool>? first = null;
        Recognized<bool>? denial = null;
        var previous = default(ReadOnlySpan<char>);
        var previousEnd = -1;
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

            if (kind == ReplyWord.No && previousEnd == at && IsTurned(previous, word))
            {
                first = denial = new Recognized<bool>(at - previous.Length, at + length, Value: true);
            }
            else if (kind != ReplyWord.Filler)
            {
                var found = new Recognized<bool>(at, at + length, kind == ReplyWord.Yes);
                first ??= found;
                denial ??= found.Value ? null : found;
                previous = word;
                previousEnd = at + length;
            }

            at += length;
        }

        // 好的不用了 and 不太好 deny.
        return denial ?? first;
    }

    /// <summary>不是不行, 没有不同意; but 没有没有 and 不是不是 only insist.</summary>
    private static bool IsTurned(ReadOnlySpan<char> previous, ReadOnlySpan<char> word) =>
        word.Length > 1 && word[0] == '不' && !word.SequenceEqual(previous) && s_turners.Holds(previous);

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

        var end = start + s_openers.LengthAt(clause, start);
        var next = Scan.At(clause, end);
        var isOpen = end > start && !NotAfterOpener.Contains(next) && (clause[start] != '好' || AfterGood.Contains(next)) && !s_questions.IsIn(clause[end..]);
        return isOpen ? new Recognized<bool>(start, end, clause[start] is not ('不' or '算')) : null;
    }
}
