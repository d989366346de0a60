using Bot.Dialogs.Activities;
using Bot.Storage;
using Bot.Turns;

namespace Bot.Handoff;

/// <summary>What an agent does to a conversation, each a turn: checked against the owner version, written in one commit.</summary>
public sealed class AgentVerbs(IConversationStore store)
{
    /// <summary>Takes a waiting conversation. Of many at once one wins; the others are told who.</summary>
    /// <param name="seen">The owner version the agent's list showed.</param>
    public ITurn<VerbResult> Claim(AgentName agent, OwnerVersion seen) => new Verb(draft => draft.Before switch
    {
        // The winner's own second click.
        { State: ConversationState.WithAgent, Agent: { } owner } mine when owner.Id == agent.Id => new VerbResult.Done(mine.OwnerVersion),
        { State: ConversationState.WithAgent, Agent: { } owner } taken => new VerbResult.TakenBy(owner, taken.OwnerVersion),
        { State: ConversationState.Waiting } waiting when waiting.OwnerVersion == seen => Take(draft, agent),
        { } other => new VerbResult.NotInState(other.State, other.OwnerVersion),
    });

    /// <summary>Sends the agent's words to the customer.</summary>
    /// <param name="key">The page's own key of this message; a repeat is answered with the first result.</param>
    public ITurn<VerbResult> Send(AgentName agent, OwnerVersion seen, string key, string text) => new Verb(async (draft, stop) =>
    {
        var scoped = $"{Speakers.Agent(agent).Id}/{key}";
        if (await store.FindByKeyAsync(draft.Before.Id, scoped, stop) is { } first)
        {
            return new VerbResult.Done(draft.Before.OwnerVersion, first);
        }

        return WhenOwner(draft, agent, seen, () =>
        {
            var sent = draft.Append(Activity.Message(text) with { From = Speakers.Agent(agent) }, key: scoped);
            draft.Tell(DeskEventKind.Said, agent);
            return new VerbResult.Done(draft.After.OwnerVersion, sent);
        });
    });

    /// <summary>Puts the conversation back into the line for a colleague.</summary>
    public ITurn<VerbResult> Release(AgentName agent, OwnerVersion seen, string? note) => new Verb(draft => WhenOwner(draft, agent, seen, () =>
    {
        draft.Change(Ownership.Release);
        draft.Append(HandoffEvents.Status(HandoffStep.Released, agent, note), hidden: true);
        draft.Append(Activity.Message(HandoffWording.Released) with { From = Speakers.Bot });
        draft.Tell(DeskEventKind.Released, agent, note);
        return new VerbResult.Done(draft.After.OwnerVersion);
    }));

    /// <summary>Ends the human part; the bot is back and says so.</summary>
    public ITurn<VerbResult> Resolve(AgentName agent, OwnerVersion seen, string? note) => new Verb(draft => WhenOwner(draft, agent, seen, () =>
    {
        draft.Change(before => Ownership.Resolve(before, draft.Now));
        draft.Append(HandoffEvents.Status(HandoffStep.Resolved, agent, note), hidden: true);
        draft.Append(Activity.Message(HandoffWording.Resolved(agent.Name)).Suggest(HandoffWording.TalkToPerson) with { From = Speakers.Bot });
        draft.Tell(DeskEventKind.Resolved, agent, note);
        return new VerbResult.Done(draft.After.OwnerVersion);
    }));

    private static VerbResult.Done Take(TurnDraft draft, AgentName agent)
    {
        draft.Change(before => Ownership.Claim(before, agent));
        draft.Append(HandoffEvents.Status(HandoffStep.Claimed, agent, note: null), hidden: true);
        draft.Append(Activity.Message(HandoffWording.Joined(agent.Name)) with { From = Speakers.Bot });
        draft.Tell(DeskEventKind.Claimed, agent);
        return new VerbResult.Done(draft.After.OwnerVersion);
    }

    private static VerbResult WhenOwner(TurnDraft draft, AgentName agent, OwnerVersion seen, Func<VerbResult> act) => draft.Before switch
    {
        { State: ConversationState.WithAgent, Agent: { } owner } mine when owner.Id == agent.Id && mine.OwnerVersion == seen => act(),
        { State: ConversationState.WithAgent, Agent: { } owner } taken when owner.Id != agent.Id => new VerbResult.TakenBy(owner, taken.OwnerVersion),
        { } other => new VerbResult.NotInState(other.State, other.OwnerVersion, other.Agent),
    };

    private sealed class Verb(Func<TurnDraft, CancellationToken, Task<VerbResult>> run) : ITurn<VerbResult>
    {
        public Verb(Func<TurnDraft, VerbResult> run)
            : this((draft, _) => Task.FromResult(run(draft)))
        {
        }

        public Task<VerbResult> RunAsync(TurnDraft draft, CancellationToken stop) => run(draft, stop);
    }
}
