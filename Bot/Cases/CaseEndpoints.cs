using System.Text.Json;
using Bot.Desk;
using Bot.Dialogs.Cases;
using Bot.Storage;
using Bot.Webhooks;

namespace Bot.Cases;

/// <param name="State">Where the case moves to.</param>
/// <param name="Note">What the customer is told with it, Chinese.</param>
/// <param name="Revision">The one the sender saw; without it the move is made from whichever it is now.</param>
/// <param name="EventId">The sender's own id of this move, kept when it is sent again.</param>
internal sealed record MoveRequest(CaseState State, string? Note = null, long? Revision = null, string? EventId = null);

/// <summary>What the shop's systems ask and do, each request signed. openapi.yaml describes it.</summary>
internal static class CaseEndpoints
{
    public const string Root = "/api/cases";

    /// <summary>UTF-16 units of a note.</summary>
    public const int NoteMax = 1000;

    private const int EventIdMax = 128;
    private const string ShopSystem = "商家系统";

    public static IEndpointRouteBuilder MapCases(this IEndpointRouteBuilder routes)
    {
        var one = routes.MapGroup($"{Root}/{{number}}")
            .AllowAnonymous()
            .RequireRateLimiting(CaseRateLimit.Name)
            .AddEndpointFilter<RouteGroupBuilder, SignedRequest>();
        one.MapGet("/", FindAsync);
        one.MapPost("/state", MoveAsync);
        one.MapGet("/photos/{place:int}", ShowPhotoAsync);
        return routes;
    }

    private static async Task<IResult> FindAsync(string number, ICaseStore cases, CancellationToken stop) =>
        await cases.FindAsync(new CaseNumber(number), stop) is { } found ? CaseAnswers.Found(found) : CaseAnswers.Unknown;

    private static async Task<IResult> MoveAsync(string number, HttpRequest request, CaseVerbs verbs, CancellationToken stop)
    {
        if (await ReadAsync(request, stop) is not { } body)
        {
            return CaseAnswers.Malformed;
        }

        if (body.Note?.Length > NoteMax || body.EventId is { Length: 0 or > EventIdMax })
        {
            return CaseAnswers.Invalid($"note may have {NoteMax} characters, eventId 1 to {EventIdMax}.");
        }

        var move = new CaseMove
        {
            Number = new CaseNumber(number),
            To = body.State,
            Actor = ShopSystem,
            Note = string.IsNullOrWhiteSpace(body.Note) ? null : body.Note.Trim(),
            Seen = body.Revision,
            EventId = body.EventId,
        };
        return await verbs.MoveAsync(move, stop) switch
        {
            CaseMoveResult.Moved { Case: var moved } => CaseAnswers.Found(moved),
            CaseMoveResult.Changed { Now: var now } => CaseAnswers.Changed(now),
            CaseMoveResult.NotAllowed { Now: var now } => CaseAnswers.NotAllowed(now, body.State),
            CaseMoveResult.Busy => CaseAnswers.Busy,
            _ => CaseAnswers.Unknown,
        };
    }

    /// <summary>Leads to a private link that works for a while.</summary>
    private static async Task<IResult> ShowPhotoAsync(string number, int place, ICaseStore cases, PictureLink links, CancellationToken stop) =>
        await cases.FindAsync(new CaseNumber(number), stop) switch
        {
            null => CaseAnswers.Unknown,
            { Photos: var photos } when place < 1 || place > photos.Count => CaseAnswers.UnknownPhoto,
            { Photos: var photos } => TypedResults.Redirect(links(photos[place - 1].Url)),
        };

    private static async Task<MoveRequest?> ReadAsync(HttpRequest request, CancellationToken stop)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(request.Body, CaseWire.Json.MoveRequest, stop);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
