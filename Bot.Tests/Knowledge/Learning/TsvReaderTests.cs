using Knowledge.FaqFiles;
using Knowledge.Indexing;
using Knowledge.Learning;
using Knowledge.Search;

namespace Bot.Tests.Knowledge.Learning;

public sealed class TsvReaderTests
{
    private const string Corpus = "id\tquestion\tanswer\tgroup\nc1\t怎么退货\t\treturn\nc2\t怎么开发票\t\t-\nc3\t退货流程\t\treturn\n";

    private readonly List<FaqMistake> _mistakes = [];

    [Fact]
    public void Lines_of_one_group_are_wordings_of_one_entry()
    {
        var corpus = Read(Corpus);
        Assert.Equal([("return", 1), ("c2", 0)], corpus.Corpus.Entries.Select(entry => (entry.Id, entry.Wordings.Count)));
        Assert.Equal(("return", "c2"), (corpus.EntryOf["c3"], corpus.EntryOf["c2"]));
        Assert.Empty(_mistakes);
    }

    [Fact]
    public void An_answer_is_given_the_id_of_the_line_that_speaks_most_for_it()
    {
        var corpus = Read(Corpus);
        var search = new FaqSearch(FaqIndex.Build(corpus.Corpus));
        Assert.Equal(["c3", "c1", "c2"], new[] { "退货流程", "怎么退货", "怎么开发票" }.Select(question => corpus.LineOf(search.Ask(question, Evaluation.AnyDay).Ranked[0])));
    }

    [Fact]
    public void Every_malformed_line_is_told_with_its_number()
    {
        Read("id\tquestion\tanswer\nc1\t怎么退货\t\nc1\t怎么换货\t\n\t怎么退款\t\nc4\nc5\t \t\n");
        Assert.Equal([5, 3, 4, 6], _mistakes.Select(mistake => mistake.Line));
    }

    [Fact]
    public void A_missing_column_is_told() => Assert.Contains("question", Assert.Single(Mistakes(() => Read("id\ttext\nc1\t怎么退货\n"))).What, StringComparison.Ordinal);

    [Fact]
    public void Labels_name_lines_and_mean_entries_and_none_means_none()
    {
        var questions = TsvReader.ReadQuestions(new FaqSource("q.tsv", "query\tgold\n想退货\tc3,c1\r\n天气\tNONE\n\tNONE\n"), Read(Corpus), _mistakes, out bool isLabelled);
        Assert.True(isLabelled);
        Assert.Equal(["return"], questions[0].Gold);
        Assert.Equal([true, false, false], questions.Select(question => question.IsAnswerable));
        Assert.Empty(_mistakes);
    }

    [Fact]
    public void A_label_the_corpus_lacks_is_told() =>
        Assert.Contains("c9", Assert.Single(Mistakes(() => TsvReader.ReadQuestions(new FaqSource("q.tsv", "query\tgold\n想退货\tc9\n"), Read(Corpus), _mistakes, out _))).What, StringComparison.Ordinal);

    [Fact]
    public void Questions_without_labels_are_read_all_the_same()
    {
        var questions = TsvReader.ReadQuestions(new FaqSource("q.tsv", "query\n想退货\n"), Read(Corpus), _mistakes, out bool isLabelled);
        Assert.False(isLabelled);
        Assert.Equal("想退货", Assert.Single(questions).Text);
    }

    private TsvCorpus Read(string text) => TsvReader.ReadCorpus(new FaqSource("corpus.tsv", text), _mistakes);

    private List<FaqMistake> Mistakes(Action read)
    {
        read();
        return _mistakes;
    }
}
