using Bot.Dialogs.Cases;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bot.Cases;

/// <param name="Error">English, for the shop's developers.</param>
/// <param name="Case">As it stands now, where that helps.</param>
internal sealed record CaseError(string Error, CaseDocument? Case = null);

/// <summary>What the shop's systems are answered.</summary>
internal static class CaseAnswers
{
    public static IResult Closed { get; } = Refused(StatusCodes.Status401Unauthorized, "This API is closed: Webhooks:Secret is not set.");
    public static IResult NotSigned { get; } = Refused(
        StatusCodes.Status401Unauthorized, "webhook-timestamp or webhook-signature is missing, does not match, or is more than 5 minutes off.");
    public static IResult TooLarge { get; } = Refused(StatusCodes.Status413PayloadTooLarge, "The body is too long.");
    public static IResult Malformed { get; } = Refused(StatusCodes.Status400BadRequest, "The body is not the JSON that openapi.yaml describes.");
    public static IResult Unknown { get; } = Refused(StatusCodes.Status404NotFound, "There is no such case.");
    public static IResult UnknownPhoto { get; } = Refused(StatusCodes.Status404NotFound, "The case has no such photo.");
    public static IResult TooManyRequests { get; } = Refused(StatusCodes.Status429TooManyRequests, "Too many requests; see Retry-After.");
    public static IResult Busy { get; } = Refused(StatusCodes.Status429TooManyRequests, "The conversation of this case is busy; try again in a second.");

    public static IResult Invalid(string error) => Refused(StatusCodes.Status422UnprocessableEntity, error);

    public static IResult Found(Case @case) => TypedResults.Json(CaseDocument.Of(@case), CaseWire.Json.CaseDocument);

    public static IResult Changed(Case now) =>
        Refused(StatusCodes.Status409Conflict, $"The case has been changed since; its revision is {now.Revision}.", now);

    public static IResult NotAllowed(Case now, CaseState to) =>
        Refused(StatusCodes.Status422UnprocessableEntity, $"A case that is {Word(now.State)} cannot become {Word(to)}; see case.next.", now);

    private static string Word(CaseState state) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(state.ToString());

    private static JsonHttpResult<CaseError> Refused(int status, string error, Case? now = null) =>
        TypedResults.Json(new CaseError(error, now is null ? null : CaseDocument.Of(now)), CaseWire.Json.CaseError, statusCode: status);
}
