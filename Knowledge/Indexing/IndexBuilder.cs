using Knowledge.Analysis;
using Knowledge.FaqFiles;

namespace Knowledge.Indexing;

/// <summary>Reads a corpus into numbers, once.</summary>
internal static class IndexBuilder
{
    // Texts are analyzed on all cores this many at a time, then learned in order: terms get the same numbers on every machine.
    private const int Batch = 2048;

    public static IndexedTexts Read(FaqCorpus corpus)
    {
        var analyzer = new Analyzer(corpus.Words, corpus.Entries.SelectMany(entry => entry.Labels).Where(label => label != FaqEntry.SmallTalkLabel));
        var vocabulary = new Vocabulary();
        var characters = new TermLists.Builder();
        var pairs = new TermLists.Builder();
        var words = new TermLists.Builder();
        var generalWords = new TermLists.Builder();
        var cues = new List<Cues>();
        var fingerprints = new List<ulong>();
        AnalyzeAll(analyzer, corpus.Entries.SelectMany(entry => entry.Wordings.Prepend(entry.Question)), text =>
        {
            vocabulary.Learn(text, characters, pairs);
            foreach (int word in text.WordNumbers) words.Add(word);
            words.EndList();
            foreach (var word in text.GeneralWords) generalWords.Add(word.Packed);
            generalWords.EndList();
            cues.Add(text.Cues);
            fingerprints.Add(text.Fingerprint());
        });

        var characterLists = characters.Build();
        var pairLists = pairs.Build();
        var wordLists = words.Build();
        var surroundings = ReadSurroundings(corpus, analyzer, vocabulary);
        int[] owners = [.. corpus.Entries.SelectMany((entry, number) => Enumerable.Repeat(number, entry.Wordings.Count + 1))];
        Postings[] postings = new Postings[3];
        Parallel.Invoke(
            () => postings[0] = PostingsBuilder.Build(characterLists, vocabulary.Characters, owners),
            () => postings[1] = PostingsBuilder.Build(pairLists, vocabulary.Pairs, owners),
            () => postings[2] = PostingsBuilder.Build(wordLists, analyzer.Words, owners));
        return new IndexedTexts
        {
            Analyzer = analyzer,
            Vocabulary = vocabulary,
            EntryStarts = EntryStarts(corpus),
            EntryOf = owners,
            Characters = characterLists,
            Pairs = pairLists,
            Words = wordLists,
            GeneralWords = generalWords.Build(),
            Surroundings = surroundings,
            Cues = [.. cues],
            Fingerprints = [.. fingerprints],
            CharacterMass = Mass(characterLists, postings[0]),
            PairMass = Mass(pairLists, postings[1]),
            CharacterPostings = postings[0],
            PairPostings = postings[1],
            WordPostings = postings[2],
            Sounds = new Sounds(vocabulary, postings[1]),
            Validity = [.. corpus.Entries.Select(entry => ((entry.ValidFrom ?? DateOnly.MinValue).DayNumber, (entry.ValidTo ?? DateOnly.MaxValue).DayNumber))],
        };
    }

    private static void AnalyzeAll(Analyzer analyzer, IEnumerable<string> texts, Action<AnalyzedText> learn)
    {
        AnalyzedText[] analyzed = [.. Enumerable.Range(0, Batch).Select(_ => new AnalyzedText())];
        foreach (string[] batch in texts.Chunk(Batch))
        {
            Parallel.For(0, batch.Length, i => analyzer.Analyze(batch[i], analyzed[i]));
            foreach (var text in analyzed.AsSpan(0, batch.Length)) learn(text);
        }
    }

    private static int[] EntryStarts(FaqCorpus corpus)
    {
        int[] starts = new int[corpus.Entries.Count + 1];
        foreach (var (number, entry) in corpus.Entries.Index()) starts[number + 1] = starts[number] + entry.Wordings.Count + 1;
        return starts;
    }

    private static TermLists ReadSurroundings(FaqCorpus corpus, Analyzer analyzer, Vocabulary vocabulary)
    {
        var unused = new TermLists.Builder();
        var surroundings = new TermLists.Builder();
        var texts = corpus.Entries.Select(entry => $"{string.Join(' ', entry.Labels)} {entry.ShortAnswer}");
        AnalyzeAll(analyzer, texts, text => vocabulary.Learn(text, unused, surroundings));
        return surroundings.Build();
    }

    private static float[] Mass(TermLists lists, Postings postings)
    {
        float[] mass = new float[lists.Count];
        for (int list = 0; list < mass.Length; list++)
        {
            foreach (int term in lists[list]) mass[list] += postings.Rarity(term);
        }
        return mass;
    }
}
