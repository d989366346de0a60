using Bot.Dialogs.Activities;
using Bot.Dialogs.AfterSales.Questions;
using Knowledge.Search;

namespace Bot.Dialogs;

/// <summary>Decides every turn that is the bot's to decide: while it owns the conversation, and while the customer waits for a person.</summary>
/// <remarks>A function of the turn and of the published knowledge: the same turn decided twice gives the same writes. Safe for any number of turns at once.</remarks>
public sealed class SupportBot(FaqSearch search, string shopName, TimeZoneInfo shopZone)
{
    /// <summary>The action of entries that mean «I want a person».</summary>
    public const string HumanAction = QuestionDialog.HumanAction;

    private readonly QuestionDialog _questions = new(search, shopZone);

    /// <summary>The names an entry's 办理 (the dialog it starts) may have.</summary>
    public static IReadOnlySet<string> Actions { get; } = new HashSet<string>(StringComparer.Ordinal) { HumanAction };

    /// <exception cref="OperationCanceledException">The turn took too long.</exception>
    public Task OnTurnAsync(TurnContext turn, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        switch (turn.Activity)
        {
            case { Type: ActivityTypes.ConversationUpdate } update:
                Greet(turn, update);
                break;
            case { Type: ActivityTypes.Event, Name: EventNames.PageContext } page:
                TakeContext(turn, page);
                break;
            case { Type: ActivityTypes.Event, Name: EventNames.HandoffCancel } when turn.IsWaiting:
                turn.LeaveLine();
                break;
            case { Type: ActivityTypes.Message } message:
                OnMessage(turn, message);
                break;
        }

        return Task.CompletedTask;
    }

    /// <summary>What an activity tells while a person owns the conversation: remembered for the next agent, answered by nobody here.</summary>
    public static BotState TakeNote(BotState state, Activity activity) => activity switch
    {
        { Type: ActivityTypes.Message } => Facts.FromMessage(state, activity),
        { Type: ActivityTypes.Event, Name: EventNames.PageContext } => Facts.FromPage(state, activity.Value),
        _ => state,
    };

    private void Greet(TurnContext turn, Activity update)
    {
        // Greet for members other than the bot itself, and once.
        if (turn.State.Greeted || update.MembersAdded?.Any(member => member.Id != update.Recipient?.Id) != true)
        {
            return;
        }

        var hot = search.Current.Hot.Select(entry => entry.Question);
        turn.Send(Activity.Message(QuestionWording.Greeting(shopName)).Suggest([.. hot, QuestionWording.TalkToPerson]));
        turn.State = turn.State with { Greeted = true };
    }

    private static void TakeContext(TurnContext turn, Activity page)
    {
        var known = TakeNote(turn.State, page);
        if (ReferenceEquals(known, turn.State))
        {
            return;
        }

        turn.State = known;
        if (!turn.IsWaiting)
        {
            turn.Send(Activity.Message(QuestionWording.OrderNoted).Suggest(QuestionWording.TalkToPerson));
        }
    }

    private void OnMessage(TurnContext turn, Activity message)
    {
        turn.State = TakeNote(turn.State, message);
        var text = message.Text?.Trim() ?? "";
        if (turn.IsWaiting)
        {
            OnMessageInLine(turn, text);
        }
        else if (text.Length == 0)
        {
            turn.Send(Activity.Message(message.Attachments is { Count: > 0 } ? QuestionWording.PhotoReceived : QuestionWording.Rephrase)
                .Suggest(QuestionWording.TalkToPerson));
        }
        else
        {
            _questions.Answer(turn, text);
        }
    }

    private static void OnMessageInLine(TurnContext turn, string text)
    {
        if (ShortAnswers.LeavesLine(text))
        {
            turn.LeaveLine();
        }
        else if (!turn.State.ToldToWait)
        {
            turn.Send(Activity.Message(QuestionWording.WaitingNoted));
            turn.State = turn.State with { ToldToWait = true };
        }
    }
}
