using Knowledge.Analysis;
using Knowledge.FaqFiles;

namespace Bot.Tests.Knowledge.Analysis;

public sealed class GeneralWordsTests
{
    private static readonly Analyzer Analyzer = new(Lexicon.Empty, []);

    [Theory]
    [InlineData("身份证过期", "身份证 过期")]
    [InlineData("研究生命的起源", "研究 生命 的 起源")]
    [InlineData("iphone15 充电", "iphone 15 充电")]
    [InlineData("充，电", "充 电")]
    [InlineData("龘龘", "龘 龘")]
    [InlineData("", "")]
    public void The_likeliest_words_cut_the_text(string question, string words)
    {
        var text = Analyze(question);
        Assert.Equal(words, string.Join(' ', text.GeneralWords.Select(word => Said(text, word))));
    }

    [Theory, MemberData(nameof(SegmenterContract.AnyText), MemberType = typeof(SegmenterContract))]
    public void Words_follow_each_other_and_cover_every_character_that_is_read(string question)
    {
        var text = Analyze(question);
        int end = 0;
        foreach (var word in text.GeneralWords)
        {
            Assert.Equal(end, word.Start);
            Assert.True(word.Length > 0);
            end += word.Length;
        }
        Assert.Equal(Math.Min(text.Characters.Count, GeneralWords.LongestText), end);
    }

    [Fact]
    public void A_things_name_tells_more_than_a_word_of_grammar()
    {
        var words = Analyze("身份证的购买").GeneralWords;
        Assert.Equal([WordKind.Thing, WordKind.Grammar, WordKind.Deed], words.Select(word => word.Kind));
        Assert.True(words[0].Tells > 5 * words[1].Tells);
    }

    [Fact]
    public void A_word_keeps_what_it_was_made_of()
    {
        var word = GeneralWord.Of(62, 2, WordKind.Deed, 11.6f);
        Assert.Equal((62, 2, WordKind.Deed, 11.6f), (word.Start, word.Length, word.Kind, word.Tells));
        Assert.Equal(0b11UL << 62, word.Places);
    }

    private static AnalyzedText Analyze(string question)
    {
        var text = new AnalyzedText();
        Analyzer.Analyze(question, text);
        return text;
    }

    private static string Said(AnalyzedText text, GeneralWord word)
    {
        var (first, last) = (text.Characters[word.Start], text.Characters[word.Start + word.Length - 1]);
        return text.Plain[first.Start..last.End].ToString();
    }
}
