using Bot.Dialogs;
using Knowledge.FaqFiles;
using Knowledge.Search;

namespace Bot.Studio.Measuring;

/// <summary>What an editor expects the bot to do with a question.</summary>
internal abstract record Expectation
{
    private const int ChoicesMax = 3;

    private Expectation() { }

    /// <summary>Whether a customer gets there: the right answer is shown or among the choices, or the bot steps back as it should.</summary>
    public abstract bool IsMetBy(FaqResult result);

    /// <summary>Ids of the entries whose answer would be right; empty when no answer is.</summary>
    public abstract IReadOnlySet<string> Gold(FaqCorpus corpus, FaqResult result);

    /// <summary>The entry that asks for a person answers by stepping back.</summary>
    public static bool StepsBack(FaqResult result) => result.Band != Band.Answer || result.Ranked[0].Entry.Action == SupportBot.HumanAction;

    private static HashSet<string> Set(IEnumerable<string> ids) => ids.ToHashSet(StringComparer.Ordinal);

    /// <summary>One of these entries.</summary>
    public sealed record Entries(IReadOnlySet<string> Ids, string Written) : Expectation
    {
        public override bool IsMetBy(FaqResult result) =>
            (result.Band == Band.Answer && Ids.Contains(result.Ranked[0].Entry.Id))
            || (result.Band == Band.Choices && result.Ranked.Take(ChoicesMax).Any(ranked => Ids.Contains(ranked.Entry.Id)));

        public override IReadOnlySet<string> Gold(FaqCorpus corpus, FaqResult result) => Ids;

        public override string ToString() => Written;
    }

    /// <summary>闲聊, small talk: a brief reply.</summary>
    public sealed record SmallTalk : Expectation
    {
        public const string Word = FaqEntry.SmallTalkLabel;

        public override bool IsMetBy(FaqResult result) => result.Band == Band.Answer && result.Ranked[0].Entry.IsSmallTalk;

        public override IReadOnlySet<string> Gold(FaqCorpus corpus, FaqResult result) =>
            Set(corpus.Entries.Where(entry => entry.IsSmallTalk).Select(entry => entry.Id));

        public override string ToString() => Word;
    }

    /// <summary>追问, asking back: choices, or a request to rephrase.</summary>
    public sealed record AskBack : Expectation
    {
        public const string Word = "追问";

        public override bool IsMetBy(FaqResult result) => result.Band is Band.Choices or Band.Noise;

        public override IReadOnlySet<string> Gold(FaqCorpus corpus, FaqResult result) => Set([]);

        public override string ToString() => Word;
    }

    /// <summary>转人工: a person, or for noise one request to rephrase before; no answer and no guesses.</summary>
    public sealed record Person : Expectation
    {
        public const string Word = "转人工";

        public override bool IsMetBy(FaqResult result) => result.Band != Band.Choices && StepsBack(result);

        /// <summary>Who asks for a person in so many words has a right entry; what the FAQ does not know has none.</summary>
        public override IReadOnlySet<string> Gold(FaqCorpus corpus, FaqResult result) =>
            Set(result.Ranked.Take(1).Where(ranked => ranked.Entry.Action == SupportBot.HumanAction).Select(ranked => ranked.Entry.Id));

        public override string ToString() => Word;
    }
}
