using System.Collections.Frozen;

namespace Bot.Dialogs.Understanding.Answers;

/// <summary>What a word contributes to an answer.</summary>
internal enum ReplyWord
{
    Yes,
    No,

    /// <summary>Says neither: particles, courtesy, 那就, 我觉得.</summary>
    Filler,
}

/// <summary>The words an answer to a yes-or-no question is made of. Written for this project from everyday chat.</summary>
internal static class ReplyWords
{
    private const string Yes =
        "好 好的 好啊 好呀 好嘞 好哇 好滴 好哒 好吧 行 行的 可 可以 可行 是 是的 对 对的 对头 嗯 恩 嗯嗯 恩恩 嗯呢 昂 中 成 妥 妥了 同意 没问题 没错 不错 当然 必须 必须的 确认 确定 接受 愿意 " +
        "要 想 想要 需要 有 能 会 提交 无误 正确 就这样 这样吧 就这么办 就是 就是这个 是这个 就它 是它 ok okay okk yes yep yeah sure 欧克 得嘞 得 没毛病 赞成";

    private const string No =
        "不 不是 不是的 不行 不好 不可 不可以 不对 不中 不成 不同意 不用 不用了 不必 不必了 不需要 不要 不要了 不想 不想要 不能 不会 不了 不愿意 不接受 不确认 不提交 不是这个 不正确 不赞成 " +
        "没 没有 没有的 拒绝 否定 否 否认 算了 算了吧 免了 别了 别啊 别呀 no nope 没门 休想 再说吧 下次吧";

    private const string Fillers =
        "你好 您好 那 那就 那么 就 我 我们 我觉得 我想 我看 觉得 所以 因为 哦 噢 喔 啊 呀 吧 的 了 啦 哈 嘛 滴 哒 呢 呗 咯 喽 哟 诶 欸 唉 哎 额 呃 哈哈 嘿嘿 呵呵 亲 亲亲 谢谢 谢谢你 谢谢您 感谢 多谢 谢 " +
        "麻烦 麻烦了 麻烦你了 麻烦您了 辛苦 辛苦了 你 您 也 都 先 还是 应该 挺 很 太 真 真的 暂时 目前 现在 这样 这个 那个 其实 好像";

    private static readonly FrozenDictionary<string, ReplyWord> s_words = Build();

    private static readonly FrozenDictionary<string, ReplyWord>.AlternateLookup<ReadOnlySpan<char>> s_lookup =
        s_words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int s_longest = s_words.Keys.Max(word => word.Length);

    /// <summary>The longest word that begins here.</summary>
    /// <returns>Its length, or 0.</returns>
    public static int Match(ReadOnlySpan<char> clause, out ReplyWord word)
    {
        for (var length = Math.Min(s_longest, clause.Length); length > 0; length--)
        {
            var isCut = length < clause.Length && Scan.IsLatin(clause[length - 1]) && char.IsAsciiLetterOrDigit(clause[length]);
            if (!isCut && s_lookup.TryGetValue(clause[..length], out word))
            {
                return length;
            }
        }

        word = ReplyWord.Filler;
        return 0;
    }

    private static FrozenDictionary<string, ReplyWord> Build()
    {
        (string Words, ReplyWord Kind)[] all = [(Yes, ReplyWord.Yes), (No, ReplyWord.No), (Fillers, ReplyWord.Filler)];
        return all
            .SelectMany(list => list.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => KeyValuePair.Create(word, list.Kind)))
            .ToFrozenDictionary(StringComparer.Ordinal);
    }
}
