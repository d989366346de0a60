using Bot.Tests.Support;

namespace Bot.Tests.Studio;

/// <summary>A small corpus of two grouped entries and one alone, and questions about it.</summary>
internal sealed class EvalFolder : IDisposable
{
    public const string Corpus = """
        id	question	answer	group
        a1	退款多久到账		refund
        a2	什么时候退钱给我		refund
        b1	怎么修改收货地址		address
        b2	地址写错了想换一个		address
        c1	可以开增值税发票吗		-

        """;

    public const string Questions = """
        query	gold
        退款几天到账	a1,a2
        收货地址怎么改	b1,b2
        能开发票吗	c1
        今天天气怎么样	NONE

        """;

    private readonly TempFolder _folder = new();

    public EvalFolder()
    {
        CorpusFile = File("corpus.tsv", Corpus);
        QuestionsFile = File("queries.dev.tsv", Questions);
        RunFile = PathOf("run.tsv");
    }

    public string Path => _folder.Path;

    public string CorpusFile { get; }

    public string QuestionsFile { get; }

    public string RunFile { get; }

    public string File(string name, string content) => _folder.File(name, content.ReplaceLineEndings("\n"));

    public string PathOf(string name) => System.IO.Path.Combine(_folder.Path, name);

    public Task<CommandRun> EvalAsync(params string[] more) =>
        CommandRun.OfAsync(["faq", "eval", "--corpus", CorpusFile, "--queries", QuestionsFile, "--out", RunFile, .. more]);

    public void Dispose() => _folder.Dispose();
}
