using Knowledge.Analysis;
using Knowledge.Indexing;

namespace Knowledge.Scoring;

/// <summary>One question on its way: read, matched, ranked. Made once and used again, so that a question allocates nothing; one thread at a time.</summary>
internal sealed class Workbench
{
    private readonly IndexedTexts _texts;
    private readonly Matches _matches;
    private readonly CandidateFinder _finder;
    private readonly Ranker _ranker;
    private readonly Certainty _certainty;
    private readonly Repairer _repairer;

    public Workbench(IndexedTexts texts)
    {
        _texts = texts;
        Question = new QuestionTerms(texts);
        _matches = new Matches(texts);
        _finder = new CandidateFinder(texts);
        _ranker = new Ranker(texts, Question, _matches);
        _repairer = new Repairer(texts);
        _certainty = new Certainty(texts, Question, _matches);
    }

    public AnalyzedText Text { get; } = new();

    public QuestionTerms Question { get; }

    /// <summary>After <see cref="Read"/>: what was mistyped, as it seems.</summary>
    public IReadOnlyList<Repair> Repairs => _repairer.Repairs;

    /// <summary>After <see cref="Read"/>: different entries, best first, at most <see cref="CandidateFinder.Most"/>. May be empty.</summary>
    public List<Candidate> Ranked { get; } = new(CandidateFinder.Most);

    /// <summary>After <see cref="Read"/>, when something was found: indexed by <see cref="CertaintyEvidence"/>.</summary>
    public ReadOnlySpan<float> Certainty => _certainty.Row;

    public void Read(string question, int day, FittedWeights weights)
    {
        _texts.Analyzer.Analyze(question, Text);
        Question.Read(Text);
        _repairer.Repairs.Clear();
        if (Question.Pairs.UnknownMass + Question.Characters.UnknownMass > 0 && _repairer.Repair(Text)) Question.Read(Text);
        _matches.Read(Question);
        _finder.Find(_matches, day, Ranked);
        _ranker.Rank(Ranked, weights.Ranking);
        if (Ranked.Count > 0) _certainty.Read(Ranked, _ranker.EvidenceOf(Ranked[0]), _repairer.Repairs);
    }

    /// <summary>Indexed by <see cref="Evidence"/>; valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<float> EvidenceOf(Candidate candidate) => _ranker.EvidenceOf(candidate);
}
