using Bot.Dialogs.Activities;
using Bot.Dialogs.AfterSales.Complaints;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Escalation;
using Bot.Dialogs.Understanding;
using Knowledge.Search;

namespace Bot.Dialogs.AfterSales.Questions;

/// <summary>A free question: answered from the FAQ, narrowed down by choices, or given to a person when the bot is not sure.</summary>
/// <param name="hasDialog">Whether there is a dialog of this name, which an entry's 办理 may give; such an entry starts it instead of being shown.</param>
internal sealed class QuestionDialog(FaqSearch search, FaqLookup lookup, Func<string?, bool> hasDialog)
{
    /// <summary>The action of the entry that means «I want a person».</summary>
    public const string HumanAction = "human";

    private readonly Answers _answers = new(search, hasDialog);

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
        else if (Answers.OpenIn(turn.State) is { } open && (ShortAnswers.SaysUseful(text) || ShortAnswers.SaysNotUseful(text)))
        {
            Answers.React(turn, open, ShortAnswers.SaysUseful(text) ? Reaction.Useful : Reaction.NotUseful);
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
        if (certain is null or { Entry: { Action: null, IsSmallTalk: false } } && AfterSalesDialogs.AskedFor(new Utterance(text).Text) is { } asked && hasDialog(asked))
        {
            // Told with its reasons, a wish fits no wording well, or that of the reasons; named in so many words, it is clear.
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
            if (LikelyDialog.Find(result.Ranked.Select(ranked => (hasDialog(ranked.Entry.Action) ? ranked.Entry.Action : null, ranked.Probability))) is { } likely)
            {
                return new DialogStart(likely, Topic: null);
            }

            _answers.Offer(turn, text, result);
        }
        else
        {
            ToPerson.StepBack(turn, HandoffReason.NotSure, text, result);
        }

        return null;
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
            if (hasDialog(first.Entry.Action))
            {
                return DialogStart.By(first.Entry);
            }

            _answers.Show(turn, first.Entry, first.Probability, result.KnowledgeVersion);
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
        if (hasDialog(entry.Action))
        {
            return DialogStart.By(entry);
        }

        _answers.Show(turn, entry, chosen.Probability, index.Version);
        return null;
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

}
