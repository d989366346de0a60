using System.Security.Claims;
using Bot.Accounts;
using Bot.Desk.Wire;
using Bot.Dialogs.Activities;
using Bot.Handoff;
using Bot.Storage;
using Bot.Turns;

namespace Bot.Desk;

/// <summary>What an agent does to a conversation.</summary>
internal static class ConversationEndpoints
{
    /// <summary>UTF-16 units of a message or a note.</summary>
    public const int TextMax = 4000;

    private const int KeyMax = 64;

    public static void MapConversations(this IEndpointRouteBuilder desk)
    {
        var conversation = desk.MapGroup("/conversations/{id}");
        conversation.MapPost("/claim", ClaimAsync);
        conversation.MapPost("/release", ReleaseAsync);
        conversation.MapPost("/resolve", ResolveAsync);
        conversation.MapPost("/messages", SendAsync);
        conversation.MapPost("/typing", TypingAsync);
    }

    private static Task<IResult> ClaimAsync(string id, HttpRequest request, ClaimsPrincipal user, AgentVerbs verbs, VerbRunner runner) =>
        request.WithBodyAsync(DeskJson.Wire.ClaimRequest, body =>
            runner.RunAsync(id, verbs.Claim(DeskSession.AgentOf(user), new OwnerVersion(body.OwnerVersion)), DeskAnswers.NotWaiting));

    private static Task<IResult> ReleaseAsync(string id, HttpRequest request, ClaimsPrincipal user, AgentVerbs verbs, VerbRunner runner) =>
        HandBackAsync(id, request, runner, body => verbs.Release(DeskSession.AgentOf(user), new OwnerVersion(body.OwnerVersion), body.Note));

    private static Task<IResult> ResolveAsync(string id, HttpRequest request, ClaimsPrincipal user, AgentVerbs verbs, VerbRunner runner) =>
        HandBackAsync(id, request, runner, body => verbs.Resolve(DeskSession.AgentOf(user), new OwnerVersion(body.OwnerVersion), body.Note));

    private static Task<IResult> HandBackAsync(string id, HttpRequest request, VerbRunner runner, Func<HandBackRequest, ITurn<VerbResult>> verb) =>
        request.WithBodyAsync(DeskJson.Wire.HandBackRequest, body => body.Note is null || IsText(body.Note)
            ? runner.RunAsync(id, verb(body), DeskAnswers.NotOwner)
            : Task.FromResult(DeskAnswers.BadArgument(DeskWording.TextLength(TextMax))));

    private static Task<IResult> SendAsync(string id, HttpRequest request, ClaimsPrincipal user, AgentVerbs verbs, VerbRunner runner) =>
        request.WithBodyAsync(DeskJson.Wire.ReplyRequest, body =>
        {
            if (!IsText(body.Text))
            {
                return Task.FromResult(DeskAnswers.BadArgument(DeskWording.TextLength(TextMax)));
            }

            return body.Key.Length is > 0 and <= KeyMax
                ? runner.RunAsync(
                    id, verbs.Send(DeskSession.AgentOf(user), new OwnerVersion(body.OwnerVersion), body.Key, body.Text), DeskAnswers.NotOwner)
                : Task.FromResult(DeskAnswers.Malformed);
        });

    /// <summary>Shown to the customer while the agent has the conversation; otherwise nobody is told.</summary>
    private static async Task<IResult> TypingAsync(
        string id, ClaimsPrincipal user, IConversationStore store, ActivityStreams streams, CancellationToken stop)
    {
        var agent = DeskSession.AgentOf(user);
        if (await store.FindAsync(new ConversationId(id), stop) is { State: ConversationState.WithAgent } conversation && conversation.Agent?.Id == agent.Id)
        {
            streams.Pass(conversation.Id, new Activity { Type = ActivityTypes.Typing, From = Speakers.Agent(agent) });
        }

        return TypedResults.NoContent();
    }

    private static bool IsText(string text) => !string.IsNullOrWhiteSpace(text) && text.Length <= TextMax;
}
