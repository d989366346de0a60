using Knowledge.Analysis;
using Knowledge.FaqFiles;

namespace Bot.Tests.Knowledge.Analysis;

public sealed class PlainWordsTests
{
    private static readonly Lexicon Shop = new(["如何家居"], [["寄件", "发出"]], []);

    [Theory]
    [InlineData("咋退", "怎么退")]
    [InlineData("啥时候能到", "何时能到")]
    [InlineData("可不可以退吗", "能退 ")]
    [InlineData("吗", "吗")]
    [InlineData("", "")]
    public void Words_of_one_meaning_become_one_word_and_particles_blank(string text, string plain) => Assert.Equal(plain, Read(Lexicon.Empty, text).Plain.ToString());

    [Fact]
    public void The_shops_synonyms_and_words_come_first() => Assert.Equal("如何家居怎么寄件", Read(Shop, "如何家居如何发出").Plain.ToString());

    [Fact]
    public void A_group_that_shares_a_word_with_the_shops_joins_it() => Assert.Equal("寄件 寄件", Read(Shop, "发货 寄出").Plain.ToString());

    [Fact]
    public void Every_token_knows_where_in_the_original_it_comes_from()
    {
        const string Question = "咋退，啥时候到账";
        var text = Read(Lexicon.Empty, Question);
        Assert.Equal(["咋", "咋", "退", "啥时候", "啥时候", "到账", "到账"], text.Characters.Select(token => Question[text.OriginOf(token).Start..text.OriginOf(token).End]));
        Assert.Equal([true, true, false, true, true, false, false], text.Characters.Select(text.IsReplaced));
    }

    private static AnalyzedText Read(Lexicon lexicon, string question)
    {
        var text = new AnalyzedText();
        new Analyzer(lexicon, []).Analyze(question, text);
        return text;
    }
}
