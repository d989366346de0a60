using Bot.Dialogs.Activities;

namespace Bot.Dialogs;

/// <summary>Decides every turn that is the bot's to decide.</summary>
public sealed class SupportBot(string greeting)
{
    public Task OnTurnAsync(TurnContext turn, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        turn.Send(Activity.Message(greeting));
        return Task.CompletedTask;
    }
}
