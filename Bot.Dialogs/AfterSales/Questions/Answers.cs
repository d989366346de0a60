using Bot.Dialogs.Activities;
using Bot.Dialogs.Escalation;
using Knowledge.FaqFiles;
using Knowledge.Search;

namespace Bot.Dialogs.AfterSales.Questions;

/// <summary>Shows what the FAQ answers, offers what it may have been asked, and keeps whether it helped.</summary>
internal sealed class Answers(FaqSearch search, Func<string?, bool> hasDialog)
{
    private const int ChoicesMax = 3;
    private const int RelatedMax = 2;
    private const int ShownMax = 20;

    public void Show(TurnContext turn, FaqEntry entry, double probability, string version)
    {
        var related = entry.Related.Select(search.Current.Find).OfType<FaqEntry>().Take(RelatedMax);
        turn.Send(Activity.Message(entry.Answer, TextFormats.Markdown)
            .Suggest([QuestionWording.Useful, QuestionWording.NotUseful, .. related.Select(other => hasDialog(other.Action) ? AfterSalesDialogs.Titles[other.Action ?? ""] : other.Question).Distinct(StringComparer.Ordinal), QuestionWording.TalkToPerson]));
        Remember(turn, entry, probability, version);
    }

    public void Offer(TurnContext turn, string text, FaqResult result)
    {
        EntryGuess[] offered = [.. result.Ranked.Where(ranked => !ranked.Entry.IsSmallTalk && ranked.Entry.Action != QuestionDialog.HumanAction).Take(ChoicesMax).Select(Guess)];
        if (offered.Length == 0)
        {
            ToPerson.StepBack(turn, HandoffReason.NotSure, text, result);
            return;
        }

        var question = QuestionWording.DidYouMean;
        if (offered.Length > 1 && Dialogs(offered) is { Length: > 1 } titles)
        {
            // Things to do rather than things to read: one question, and their short names to click.
            offered = titles;
            question = GuideWording.WhichOf([.. titles.Select(guess => guess.Title)]);
        }

        turn.Send(Activity.Message(question)
            .Suggest([.. offered.Select(guess => guess.Title), QuestionWording.Neither, QuestionWording.TalkToPerson]));
        turn.State = turn.State with { Offered = offered };
    }

    /// <summary>The offered entries under the names of their dialogs, each once; null when one of them starts none.</summary>
    private EntryGuess[]? Dialogs(IReadOnlyList<EntryGuess> offered)
    {
        var entries = offered.Select(guess => (Guess: guess, Entry: search.Current.Find(guess.EntryId))).ToArray();
        return Array.TrueForAll(entries, pair => pair.Entry is not null && hasDialog(pair.Entry.Action))
            ? [.. entries.DistinctBy(pair => pair.Entry?.Action).Select(pair => pair.Guess with { Title = AfterSalesDialogs.Titles[pair.Entry?.Action ?? ""] })]
            : null;
    }

    /// <summary>Shows an answer in the middle of a dialog, without buttons of its own.</summary>
    public static void Tell(TurnContext turn, RankedEntry ranked, string version)
    {
        turn.Send(Activity.Message(ranked.Entry.Answer, TextFormats.Markdown));
        if (!ranked.Entry.IsSmallTalk)
        {
            Remember(turn, ranked.Entry, ranked.Probability, version);
        }
    }

    /// <summary>The last answer, when the customer has not said yet whether it helped.</summary>
    public static ShownAnswer? OpenIn(BotState state) => state.Shown is [.., { Reaction: null } last] ? last : null;

    public static void React(TurnContext turn, ShownAnswer open, Reaction reaction)
    {
        var failedBefore = turn.State.Shown.Any(shown => shown.Reaction == Reaction.NotUseful);
        turn.State = turn.State with { Shown = [.. turn.State.Shown.SkipLast(1), open with { Reaction = reaction }] };
        if (reaction == Reaction.Useful)
        {
            turn.Send(Activity.Message(QuestionWording.GladToHelp));
        }
        else if (failedBefore)
        {
            ToPerson.StepBack(turn, HandoffReason.NotSolved, turn.State.LastQuestion ?? open.Title, result: null);
        }
        else
        {
            turn.Send(Activity.Message(QuestionWording.TryAgain).Suggest(QuestionWording.TalkToPerson));
        }
    }

    private static void Remember(TurnContext turn, FaqEntry entry, double probability, string version)
    {
        var shown = new ShownAnswer(entry.Id, entry.Question, probability, version, turn.Now);
        turn.State = turn.State with { Shown = [.. turn.State.Shown.Append(shown).TakeLast(ShownMax)] };
    }

    private static EntryGuess Guess(RankedEntry ranked) => new(ranked.Entry.Id, ranked.Entry.Question, ranked.Probability);
}
