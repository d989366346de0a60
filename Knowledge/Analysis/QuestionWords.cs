namespace Knowledge.Analysis;

/// <summary>What a question asks for.</summary>
[Flags]
internal enum Asked
{
    Nothing = 0,
    How = 1,
    When = 2,
    Why = 4,
    Whether = 8,
    HowMuch = 16,
    Where = 32,
    Who = 64,
    What = 128,
}

internal static class QuestionWords
{
    // The longest one counts: 怎么回事 asks why, 怎么 how. Written for this project from everyday usage.
    private static readonly Phrases<Asked> Words = new(
    [
        ("什么时候", Asked.When), ("什么时间", Asked.When), ("啥时候", Asked.When), ("啥时", Asked.When), ("何时", Asked.When), ("几时", Asked.When),
        ("多久", Asked.When), ("多长时间", Asked.When), ("几天", Asked.When), ("多少天", Asked.When), ("几点", Asked.When), ("几号", Asked.When), ("多快", Asked.When),
        ("为什么", Asked.Why), ("为啥", Asked.Why), ("为何", Asked.Why), ("什么原因", Asked.Why), ("怎么回事", Asked.Why), ("咋回事", Asked.Why), ("什么情况", Asked.Why),
        ("怎么还", Asked.Why), ("怎么没", Asked.Why), ("怎么不", Asked.Why), ("凭什么", Asked.Why),
        ("在哪", Asked.Where), ("哪里", Asked.Where), ("哪儿", Asked.Where), ("去哪", Asked.Where), ("到哪", Asked.Where), ("什么地方", Asked.Where), ("何处", Asked.Where),
        ("多少", Asked.HowMuch), ("多大", Asked.HowMuch), ("几块", Asked.HowMuch), ("几个", Asked.HowMuch), ("几次", Asked.HowMuch), ("几件", Asked.HowMuch),
        ("怎么样", Asked.What), ("怎样", Asked.How), ("怎么", Asked.How), ("咋", Asked.How), ("如何", Asked.How), ("怎", Asked.How), ("教程", Asked.How), ("步骤", Asked.How),
        ("能不能", Asked.Whether), ("可不可以", Asked.Whether), ("能否", Asked.Whether), ("可否", Asked.Whether), ("行不行", Asked.Whether), ("是不是", Asked.Whether),
        ("是否", Asked.Whether), ("有没有", Asked.Whether), ("会不会", Asked.Whether),
        ("要不要", Asked.Whether), ("可以", Asked.Whether), ("能", Asked.Whether), ("吗", Asked.Whether),
        ("谁", Asked.Who), ("什么", Asked.What), ("啥", Asked.What), ("哪个", Asked.What), ("哪些", Asked.What), ("哪种", Asked.What),
    ]);

    public static Asked Read(ReadOnlySpan<char> folded)
    {
        var asks = Asked.Nothing;
        for (int at = 0; at < folded.Length;)
        {
            int length = Words.Match(folded[at..], out var asked);
            asks |= asked;
            at += Math.Max(length, 1);
        }
        return asks;
    }
}
