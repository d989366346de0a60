using Knowledge.Analysis;

namespace Bot.Tests.Knowledge.Analysis;

/// <summary>What every segmenter promises, held against real questions, mixed scripts, emoji and random UTF-16.</summary>
public abstract class SegmenterContract
{
    private const int Seeds = 200;

    public static TheoryData<string> AnyText() =>
    [
        "", " ", "退", "我11月3号买的鞋子想退，订单2024110388472", "iPhone15Pro怎么换货？？", "😀😀", "👨‍👩‍👧退货", "\uD83D", "\uDE00退", "\u0000\u001F\u200B",
        "<script>alert(1)</script>", "'; DROP TABLE faq; --", "預約上門取件", "ｗｉｆｉ１２３", "𠮷野家𠮷", new string('退', 10_000),
        .. Enumerable.Range(1, Seeds).Select(RandomUtf16),
    ];

    [Theory, MemberData(nameof(AnyText))]
    public void Pieces_joined_are_the_text(string text)
    {
        char[] folded = Fold(text);
        Assert.Equal(new string(folded), string.Concat(Segment(folded).Select(token => token.Of(folded).ToString())));
    }

    [Theory, MemberData(nameof(AnyText))]
    public void Pieces_follow_each_other_and_none_is_empty(string text)
    {
        int end = 0;
        foreach (var token in Segment(Fold(text)))
        {
            Assert.Equal(end, token.Start);
            Assert.True(token.Length > 0);
            end = token.End;
        }
        Assert.Equal(text.Length, end);
    }

    private protected abstract ISegmenter Segmenter { get; }

    private protected List<Token> Segment(char[] folded)
    {
        List<Token> tokens = [new Token(7, 7, TokenKind.Word)];              // what another text left behind must not stay
        Segmenter.Segment(folded, tokens);
        return tokens;
    }

    private protected string[] Pieces(string text)
    {
        char[] folded = Fold(text);
        return [.. Segment(folded).Select(token => token.Of(folded).ToString())];
    }

    private static char[] Fold(string text)
    {
        char[] folded = new char[text.Length];
        Folding.Fold(text, folded);
        return folded;
    }

    private static string RandomUtf16(int seed)
    {
        var random = new Random(seed);
        return new string([.. Enumerable.Range(0, seed).Select(_ => (char)random.Next(char.MaxValue + 1))]);
    }
}

public sealed class CharacterSegmenterTests : SegmenterContract
{
    private protected override ISegmenter Segmenter { get; } = new CharacterSegmenter();

    [Fact]
    public void Han_stands_alone_while_letters_and_digits_run_together() =>
        Assert.Equal(["退", "iphone", "15", " ", "吗", "𠮷"], Pieces("退iPhone15，吗𠮷"));
}

public sealed class WordSegmenterTests : SegmenterContract
{
    private protected override ISegmenter Segmenter { get; } =
        new WordSegmenter(new[] { "退货", "退货申请", "申请表", "货运", "运费", "运费险", "iphone15", "wifi" }.Index().ToDictionary(word => word.Item, word => word.Index));

    [Theory]
    [InlineData("退货申请表", "退货申请|表")]                                    // two pieces either way: the longer word comes first
    [InlineData("退货运费", "退货|运费")]
    [InlineData("退货运费险", "退货|运费险")]
    [InlineData("买iPhone15退货", "买|iphone15|退货")]
    [InlineData("ＷＩＦＩ", "wifi")]
    public void The_cut_has_the_fewest_pieces(string text, string expected) => Assert.Equal(expected.Split('|'), Pieces(text));
}
