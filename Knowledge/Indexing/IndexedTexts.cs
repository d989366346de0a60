using Knowledge.Analysis;

namespace Knowledge.Indexing;

/// <summary>The wordings of all entries as numbers. Wordings of one entry stand side by side, the standard question first.</summary>
internal sealed class IndexedTexts
{
    public required Analyzer Analyzer { get; init; }

    public required Vocabulary Vocabulary { get; init; }

    /// <summary>First wording of each entry; one more number at the end.</summary>
    public required int[] EntryStarts { get; init; }

    /// <summary>The entry of each wording.</summary>
    public required int[] EntryOf { get; init; }

    /// <summary>Single characters of each wording in order.</summary>
    public required TermLists Characters { get; init; }

    /// <summary>Neighbouring characters of each wording in order.</summary>
    public required TermLists Pairs { get; init; }

    /// <summary>Numbers of the dictionary words of each wording.</summary>
    public required TermLists Words { get; init; }

    /// <summary>Words of general Chinese of each wording in order, each as <see cref="GeneralWord.Packed"/>.</summary>
    public required TermLists GeneralWords { get; init; }

    /// <summary>Pairs in an entry's labels and short answer.</summary>
    public required TermLists Surroundings { get; init; }

    public required Cues[] Cues { get; init; }

    /// <summary><see cref="AnalyzedText.Fingerprint"/> of each wording.</summary>
    public required ulong[] Fingerprints { get; init; }

    /// <summary>Sum of the characters' rarity in each wording.</summary>
    public required float[] CharacterMass { get; init; }

    /// <summary>Sum of the pairs' rarity in each wording.</summary>
    public required float[] PairMass { get; init; }

    public required Postings CharacterPostings { get; init; }

    public required Postings PairPostings { get; init; }

    public required Postings WordPostings { get; init; }

    /// <summary>For repairing what customers mistype.</summary>
    public required Sounds Sounds { get; init; }

    /// <summary>Days (<see cref="DateOnly.DayNumber"/>) on which each entry is found, both included.</summary>
    public required (int First, int Last)[] Validity { get; init; }

    public int Entries => Validity.Length;

    public int Wordings => EntryOf.Length;

    public bool IsValid(int entry, int day) => Validity[entry].First <= day && day <= Validity[entry].Last;
}
