using Knowledge.Analysis;
using Knowledge.FaqFiles;

namespace Knowledge.Indexing;

/// <summary>Reads a corpus into numbers, once.</summary>
internal static class IndexBuilder
{
    public static IndexedTexts Read(FaqCorpus corpus)
    {
        var analyzer = new Analyzer(corpus.Words, corpus.Entries.SelectMany(entry => entry.Labels).Where(label => label != FaqEntry.SmallTalkLabel));
        var vocabulary = new Vocabulary();
        var characters = new TermLists.Builder();
        var pairs = new TermLists.Builder();
        var words = new TermLists.Builder();
        var cues = new List<Cues>();
        var fingerprints = new List<ulong>();
        var entryOf = new List<int>();
        int[] entryStarts = new int[corpus.Entries.Count + 1];

        var text = new AnalyzedText();
        foreach (var (number, entry) in corpus.Entries.Index())
        {
            foreach (string wording in entry.Wordings.Prepend(entry.Question))
            {
                analyzer.Analyze(wording, text);
                vocabulary.Learn(text, characters, pairs);
                foreach (int word in text.WordNumbers) words.Add(word);
                words.EndList();
                cues.Add(text.Cues);
                fingerprints.Add(text.Fingerprint());
                entryOf.Add(number);
            }
            entryStarts[number + 1] = entryOf.Count;
        }
        var surroundings = ReadSurroundings(corpus, analyzer, vocabulary);

        var characterLists = characters.Build();
        var pairLists = pairs.Build();
        var wordLists = words.Build();
        int[] owners = [.. entryOf];
        var characterPostings = PostingsBuilder.Build(characterLists, vocabulary.Characters, owners);
        var pairPostings = PostingsBuilder.Build(pairLists, vocabulary.Pairs, owners);
        return new IndexedTexts
        {
            Analyzer = analyzer,
            Vocabulary = vocabulary,
            EntryStarts = entryStarts,
            EntryOf = owners,
            Characters = characterLists,
            Pairs = pairLists,
            Words = wordLists,
            Surroundings = surroundings,
            Cues = [.. cues],
            Fingerprints = [.. fingerprints],
            CharacterMass = Mass(characterLists, characterPostings),
            PairMass = Mass(pairLists, pairPostings),
            CharacterPostings = characterPostings,
            PairPostings = pairPostings,
            Sounds = new Sounds(vocabulary, pairPostings),
            WordPostings = PostingsBuilder.Build(wordLists, analyzer.Words, owners),
            Validity = [.. corpus.Entries.Select(entry => ((entry.ValidFrom ?? DateOnly.MinValue).DayNumber, (entry.ValidTo ?? DateOnly.MaxValue).DayNumber))],
        };
    }

    private static TermLists ReadSurroundings(FaqCorpus corpus, Analyzer analyzer, Vocabulary vocabulary)
    {
        var unused = new TermLists.Builder();
        var surroundings = new TermLists.Builder();
        var text = new AnalyzedText();
        foreach (var entry in corpus.Entries)
        {
            analyzer.Analyze($"{string.Join(' ', entry.Labels)} {entry.ShortAnswer}", text);
            vocabulary.Learn(text, unused, surroundings);
        }
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
