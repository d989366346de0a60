using System.Collections.Concurrent;
using System.Collections.Frozen;
using Knowledge.FaqFiles;
using Knowledge.Scoring;

namespace Knowledge.Indexing;

/// <summary>A finished snapshot of the FAQ: immutable, complete, safe to read from any number of threads.</summary>
public sealed class FaqIndex
{
    private readonly FrozenDictionary<string, FaqEntry> _byId;
    private readonly ConcurrentQueue<Workbench> _idle = [];

    internal FaqIndex(FaqCorpus corpus, FittedWeights weights, IndexedTexts texts)
    {
        _byId = corpus.Entries.ToFrozenDictionary(entry => entry.Id, StringComparer.Ordinal);
        Corpus = corpus;
        Hot = [.. corpus.Hot.Select(id => _byId[id])];
        Weights = weights;
        Texts = texts;
        Version = $"{corpus.Version}-{weights.Version}";
    }

    /// <summary>Names the content and the weights: the same version and question give the same numbers everywhere.</summary>
    public string Version { get; }

    /// <summary>What the snapshot was built from.</summary>
    public FaqCorpus Corpus { get; }

    public IReadOnlyList<FaqEntry> Entries => Corpus.Entries;

    /// <summary>The entries offered with the greeting, in the editors' order. May be empty.</summary>
    public IReadOnlyList<FaqEntry> Hot { get; }

    /// <summary>What confidence is enough for which band.</summary>
    public Thresholds Thresholds => Weights.Thresholds;

    internal FittedWeights Weights { get; }

    internal IndexedTexts Texts { get; }

    public static FaqIndex Build(FaqCorpus corpus) => Build(corpus, FittedWeights.Shipped);

    /// <param name="corpus">Free of mistakes.</param>
    /// <param name="weights">Fitted to the shop's own labelled questions, say.</param>
    public static FaqIndex Build(FaqCorpus corpus, FittedWeights weights) => new(corpus, weights, IndexBuilder.Read(corpus));

    /// <returns>Null when no entry has this id. An entry outside its 有效期 is found here all the same.</returns>
    public FaqEntry? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>A workbench for one question. There are as many as there were questions at one time.</summary>
    internal Workbench Rent() => _idle.TryDequeue(out var idle) ? idle : new Workbench(Texts);

    internal void Return(Workbench used) => _idle.Enqueue(used);
}
