using System.Security.Claims;
using Bot.Accounts;
using Bot.Cases;
using Bot.Desk.Wire;
using Bot.Dialogs.Cases;

namespace Bot.Desk;

/// <summary>What an agent does to a case; any agent may, whoever has its conversation.</summary>
internal static class DeskCaseEndpoints
{
    public static void MapDeskCases(this IEndpointRouteBuilder desk) => desk.MapPost("/cases/{number}/move", MoveAsync);

    private static Task<IResult> MoveAsync(
        string number, HttpRequest request, ClaimsPrincipal user, CaseVerbs verbs, CaseViews views, CancellationToken stop) =>
        request.WithBodyAsync(DeskJson.Wire.CaseMoveRequest, async body =>
        {
            if (body.Note?.Length > CaseEndpoints.NoteMax)
            {
                return DeskAnswers.BadArgument(DeskWording.TextLength(CaseEndpoints.NoteMax));
            }

            var move = new CaseMove
            {
                Number = new CaseNumber(number),
                To = body.State,
                Actor = DeskSession.AgentOf(user).Name,
                Note = string.IsNullOrWhiteSpace(body.Note) ? null : body.Note.Trim(),
                Seen = body.Revision,
            };
            return await verbs.MoveAsync(move, stop) switch
            {
                CaseMoveResult.Moved { Case: var moved } => DeskAnswers.Ok(views.Describe(moved), DeskJson.Wire.DeskCase),
                CaseMoveResult.Changed => DeskAnswers.CaseChanged,
                CaseMoveResult.NotAllowed => DeskAnswers.CaseCannotMove,
                CaseMoveResult.Busy => DeskAnswers.Busy,
                _ => DeskAnswers.UnknownCase,
            };
        });
}
