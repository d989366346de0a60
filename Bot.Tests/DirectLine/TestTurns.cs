using Bot.Dialogs.Activities;
using Bot.Turns;

namespace Bot.Tests.DirectLine;

/// <summary>What happens to a conversation from elsewhere, as one turn.</summary>
internal static class TestTurns
{
    public static Task WriteAsync(this DirectLineHost host, DirectLineCustomer customer, IReadOnlyList<Activity> activities, bool hidden = false) =>
        host.RunAsync(customer, draft =>
        {
            foreach (var activity in activities)
            {
                draft.Append(activity, hidden);
            }
        });

    public static Task CloseAsync(this DirectLineHost host, DirectLineCustomer customer) =>
        host.RunAsync(customer, draft => draft.Change(before => before with { State = ConversationState.Closed }));

    public static async Task RunAsync(this DirectLineHost host, DirectLineCustomer customer, Action<TurnDraft> write)
    {
        Assert.True(host.Turns.TryRun(new ConversationId(customer.Id), new Written(write), out var done));
        await done;
    }

    /// <summary>A turn that the test ends when it wants to.</summary>
    public static Task HoldAsync(this DirectLineHost host, DirectLineCustomer customer, Task until)
    {
        Assert.True(host.Turns.TryRun(new ConversationId(customer.Id), new Held(until), out var done));
        return done;
    }

    private sealed class Written(Action<TurnDraft> write) : ITurn<object>
    {
        public Task<object> RunAsync(TurnDraft draft, CancellationToken stop)
        {
            write(draft);
            return Task.FromResult(new object());
        }
    }

    private sealed class Held(Task until) : ITurn<object>
    {
        public async Task<object> RunAsync(TurnDraft draft, CancellationToken stop)
        {
            await until;
            return new object();
        }
    }
}
