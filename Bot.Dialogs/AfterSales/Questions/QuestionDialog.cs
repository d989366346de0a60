using Bot.Dialogs.Activities;
using Bot.Dialogs.AfterSales.Complaints;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Escalation;
using Bot.Dialogs.Understanding;
using Knowledge.FaqFiles;
using Knowledge.Search;

namespace Bot.Dialogs.AfterSales.Questions;

/// <summary>A free question: answered from the FAQ, narrowed down by choices, or given to a person when the bot is not sure.</summary>
/// <param name="startsDialog">Whether an entry starts a dialog instead of being shown.</param>
internal sealed class QuestionDialog(FaqSearch search, FaqLookup lookup, Func<FaqEntry, bool> startsDialog)
{
    /// <summary>The action of the entry that means «I want a person».</summary>
    public const string HumanAction = "human";

    private const int ChoicesMax = 3;
    private const int RelatedMax = 2;
    private const int ShownMax = 20;

    /// <summary>Answers, or names the dialog that begins.</summary>
    public DialogStart? Answer(TurnContext turn, string text)
    {
        var offered = turn.State.Offered;
        if (Alarms.Find(text) is { } alarm)
        {
            ToPerson.StepBack(turn, alarm.Reason(), text, lookup.Look(turn, text), alarm);
        }
        else if (ShortAnswers.AsksForPerson(text))
        {
            ToPerson.StepBack(turn, HandoffReason.Asked, turn.State.LastQuestion ?? text, result: null);
        }
        else if (AfterSalesDialogs.Titled(ChoiceAnswers.Bare(text)) is { } titled)
        {
            // A button of the bot's own, whatever the editors have written.
            turn.State = turn.State with { NoiseInARow = 0, Offered = null };
            return new DialogStart(titled, offered is null ? null : turn.State.LastQuestion);
        }
        else if (AfterSalesDialogs.AskedFor(new Utterance(text).Text) is null && CaseNumber.Find(new Utterance(text)) is not null)
        {
            // «SH261121048213 到哪了», or the number alone: no entry can know it.
            turn.State = turn.State with { NoiseInARow = 0, LastQuestion = text, Offered = null };
            return new DialogStart(AfterSalesDialogs.Progress, Topic: null);
        }
        else if (ComplaintWords.Complains(text))
        {
            turn.State = turn.State with { NoiseInARow = 0, LastQuestion = text, Offered = null };
            return new DialogStart(AfterSalesDialogs.Complaint, Topic: null);
        }
        else if (ShortAnswers.LeavesLine(text))
        {
            turn.Send(Activity.Message(QuestionWording.NotInLine));
        }
        else if (offered is not null && ChoiceAnswers.Find(text, [.. offered.Select(guess => guess.Title)]) is { } chosen)
        {
            return ShowChosen(turn, offered[chosen]);
        }
        else if (offered is not null && ChoiceAnswers.IsNeither(text))
        {
            ToPerson.StepBack(turn, HandoffReason.NotSure, turn.State.LastQuestion ?? text, result: null);
        }
        else if (OpenAnswer(turn.State) is { } open && (ShortAnswers.SaysUseful(text) || ShortAnswers.SaysNotUseful(text)))
        {
            React(turn, open, ShortAnswers.SaysUseful(text) ? Reaction.Useful : Reaction.NotUseful);
        }
        else
        {
            return Ask(turn, text);
        }

        return null;
    }

    private DialogStart? Ask(TurnContext turn, string text)
    {
        var result = lookup.Look(turn, text);
        if (result.Band == Band.Noise)
        {
            OnNoise(turn, text);
            return null;
        }

        turn.State = turn.State with { NoiseInARow = 0 };
        var certain = result is { Band: Band.Answer, Ranked: [var first, ..] } ? first : null;
        if (certain is null or { Entry: { Action: null, IsSmallTalk: false } } && AfterSalesDialogs.AskedFor(new Utterance(text).Text) is { } asked
            && result.Ranked.Any(ranked => ranked.Entry.Action == asked && startsDialog(ranked.Entry)))
        {
            // Told with its reasons, a wish fits no wording well, or that of the reasons; named in so many words, with its entry among the likely ones, it is clear.
            turn.State = turn.State with { LastQuestion = text, Offered = null };
            return new DialogStart(asked, Topic: null);
        }

        if (certain is not null)
        {
            return OnCertain(turn, text, certain, result);
        }

        turn.State = turn.State with { LastQuestion = text, Offered = null };
        if (result.Band == Band.Choices)
        {
            Offer(turn, text, result);
        }
        else
        {
            ToPerson.StepBack(turn, HandoffReason.NotSure, text, result);
        }

        return null;
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

    private DialogStart? OnCertain(TurnContext turn, string text, RankedEntry first, FaqResult result)
    {
        if (first.Entry.Action == HumanAction)
        {
            ToPerson.StepBack(turn, HandoffReason.Asked, turn.State.LastQuestion ?? text, result: null);
        }
        else if (first.Entry.IsSmallTalk)
        {
            turn.Send(Activity.Message(first.Entry.Answer, TextFormats.Markdown));
        }
        else
        {
            turn.State = turn.State with { LastQuestion = text, Offered = null };
            if (startsDialog(first.Entry))
            {
                return DialogStart.By(first.Entry);
            }

            Show(turn, first.Entry, first.Probability, result.KnowledgeVersion);
        }

        return null;
    }

    private DialogStart? ShowChosen(TurnContext turn, EntryGuess chosen)
    {
        var index = search.Current;
        if (index.Find(chosen.EntryId) is not { } entry)
        {
            // The editors took the entry away between the offer and the click.
            return Ask(turn, chosen.Title);
        }

        if (entry.Action == HumanAction)
        {
            ToPerson.StepBack(turn, HandoffReason.Asked, turn.State.LastQuestion ?? entry.Question, result: null);
            return null;
        }

        turn.State = turn.State with { NoiseInARow = 0, Offered = null };
        if (startsDialog(entry))
        {
            return DialogStart.By(entry);
        }

        Show(turn, entry, chosen.Probability, index.Version);
        return null;
    }

    private void Show(TurnContext turn, FaqEntry entry, double probability, string version)
    {
        var related = entry.Related.Select(search.Current.Find).OfType<FaqEntry>().Take(RelatedMax);
        turn.Send(Activity.Message(entry.Answer, TextFormats.Markdown)
            .Suggest([QuestionWording.Useful, QuestionWording.NotUseful, .. related.Select(other => startsDialog(other) ? AfterSalesDialogs.Titles[other.Action ?? ""] : other.Question).Distinct(StringComparer.Ordinal), QuestionWording.TalkToPerson]));
        Remember(turn, entry, probability, version);
    }

    private static void Remember(TurnContext turn, FaqEntry entry, double probability, string version)
    {
        var shown = new ShownAnswer(entry.Id, entry.Question, probability, version, turn.Now);
        turn.State = turn.State with { Shown = [.. turn.State.Shown.Append(shown).TakeLast(ShownMax)] };
    }

    private void Offer(TurnContext turn, string text, FaqResult result)
    {
        EntryGuess[] offered = [.. result.Ranked.Where(ranked => !ranked.Entry.IsSmallTalk).Take(ChoicesMax).Select(Guess)];
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
        return Array.TrueForAll(entries, pair => pair.Entry is not null && startsDialog(pair.Entry))
            ? [.. entries.DistinctBy(pair => pair.Entry?.Action).Select(pair => pair.Guess with { Title = AfterSalesDialogs.Titles[pair.Entry?.Action ?? ""] })]
            : null;
    }

    private static void OnNoise(TurnContext turn, string text)
    {
        if (turn.State.NoiseInARow > 0)
        {
            ToPerson.StepBack(turn, HandoffReason.Noise, turn.State.LastQuestion ?? text, result: null);
            return;
        }

        turn.Send(Activity.Message(QuestionWording.Rephrase).Suggest(QuestionWording.TalkToPerson));
        turn.State = turn.State with { NoiseInARow = 1 };
    }

    private static ShownAnswer? OpenAnswer(BotState state) => state.Shown is [.., { Reaction: null } last] ? last : null;

    private static void React(TurnContext turn, ShownAnswer open, Reaction reaction)
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

    private static EntryGuess Guess(RankedEntry ranked) => new(ranked.Entry.Id, ranked.Entry.Question, ranked.Probability);
}

/// <summary>A dialog that begins.</summary>
/// <param name="Topic">What the message was taken for, so that the dialog knows which of the things it does is wanted; null: the message's own words say all.</param>
internal sealed record DialogStart(string Dialog, string? Topic)
{
    public static DialogStart? By(FaqEntry entry) => entry.Action is { } dialog ? new DialogStart(dialog, entry.Question) : null;
}
