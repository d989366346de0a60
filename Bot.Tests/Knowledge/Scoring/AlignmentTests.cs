using Bot.Tests.Knowledge.Search;
using Knowledge.Analysis;
using Knowledge.FaqFiles;
using Knowledge.Indexing;
using Knowledge.Scoring;

namespace Bot.Tests.Knowledge.Scoring;

public sealed class AlignmentTests
{
    private const string Alphabet = "甲乙丙丁戊";                              // words of no other meaning, so that nothing is replaced

    [Theory]
    [InlineData("甲乙丙丁", "甲乙丙丁", 4, 4)]
    [InlineData("甲乙丙丁", "丙丁甲乙", 2, 2)]
    [InlineData("甲丙乙丁", "甲丁", 2, 1)]
    [InlineData("甲乙", "丙丁", 0, 0)]
    public void Longest_common_subsequence_and_run_are_found(string question, string wording, int subsequence, int run) =>
        Assert.Equal((subsequence, run), Compare(question, wording));

    [Fact]
    public void Both_are_those_of_the_textbook_tables_for_any_two_texts()
    {
        var random = new Random(7);
        string Text() => new([.. Enumerable.Range(0, random.Next(1, QuestionTerms.LongestSequence + 1)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
        for (int i = 0; i < 300; i++)
        {
            string question = Text(), wording = Text();
            Assert.Equal((Subsequence(question, wording), Run(question, wording)), Compare(question, wording));
        }
    }

    [Fact]
    public void Texts_beyond_the_bound_are_compared_up_to_it()
    {
        string text = string.Concat(Enumerable.Repeat("甲乙", 150));
        Assert.Equal((QuestionTerms.LongestSequence, QuestionTerms.LongestSequence), Compare(text, text));
    }

    private static (int Subsequence, int Run) Compare(string question, string wording)
    {
        var texts = FaqIndex.Build(SmallShop.Corpus(new FaqSource("a.md", $"# 甲\n## {wording} {{#a}}\n\n答。\n## {Alphabet} {{#b}}\n\n答。"))).Texts;
        var text = new AnalyzedText();
        texts.Analyzer.Analyze(question, text);
        var terms = new QuestionTerms(texts);
        terms.Read(text);
        var alignment = new Alignment(terms);
        alignment.Read(texts.Characters[0]);
        alignment.Read(texts.Characters[0]);                                 // what the first reading left behind must not show
        return (alignment.Subsequence, alignment.Run);
    }

    private static int Subsequence(string one, string other)
    {
        int[,] best = new int[one.Length + 1, other.Length + 1];
        for (int i = 1; i <= one.Length; i++)
        {
            for (int j = 1; j <= other.Length; j++)
            {
                best[i, j] = one[i - 1] == other[j - 1] ? best[i - 1, j - 1] + 1 : Math.Max(best[i - 1, j], best[i, j - 1]);
            }
        }
        return best[one.Length, other.Length];
    }

    private static int Run(string one, string other)
    {
        for (int length = Math.Min(one.Length, other.Length); length > 0; length--)
        {
            for (int start = 0; start + length <= one.Length; start++)
            {
                if (other.Contains(one.Substring(start, length), StringComparison.Ordinal)) return length;
            }
        }
        return 0;
    }
}
