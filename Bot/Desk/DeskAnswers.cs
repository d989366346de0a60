using System.Text.Json.Serialization.Metadata;
using Bot.Desk.Wire;
using Bot.Handoff;
using Bot.Turns;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bot.Desk;

/// <summary>What the desk's endpoints answer.</summary>
internal static class DeskAnswers
{
    public static IResult NotSignedIn { get; } = Refused(StatusCodes.Status401Unauthorized, "NotSignedIn", DeskWording.NotSignedIn);
    public static IResult NotAllowed { get; } = Refused(StatusCodes.Status403Forbidden, "NotAllowed", DeskWording.NotAllowed);
    public static IResult CodeUnknown { get; } = Refused(StatusCodes.Status403Forbidden, "CodeUnknown", DeskWording.CodeUnknown);
    public static IResult WrongNameOrPassword { get; } =
        Refused(StatusCodes.Status401Unauthorized, "WrongNameOrPassword", DeskWording.WrongNameOrPassword);
    public static IResult TooManySignIns { get; } = Refused(StatusCodes.Status429TooManyRequests, "TooManyRequests", DeskWording.TooManySignIns);
    public static IResult Busy { get; } = Refused(StatusCodes.Status429TooManyRequests, "TooManyRequests", DeskWording.Busy);
    public static IResult Malformed { get; } = Refused(StatusCodes.Status400BadRequest, "BadSyntax", DeskWording.Malformed);
    public static IResult NotFromDesk { get; } = Refused(StatusCodes.Status400BadRequest, "NotFromDesk", DeskWording.NotFromDesk);
    public static IResult TooLarge { get; } = Refused(StatusCodes.Status413PayloadTooLarge, "TooLarge", DeskWording.TooLarge);
    public static IResult NotFound { get; } = Refused(StatusCodes.Status404NotFound, "NotFound", DeskWording.NotFound);
    public static IResult UnknownConversation { get; } =
        Refused(StatusCodes.Status404NotFound, "ConversationNotFound", DeskWording.UnknownConversation);

    public static IResult UnknownCase { get; } = Refused(StatusCodes.Status404NotFound, "CaseNotFound", DeskWording.UnknownCase);
    public static IResult CaseChanged { get; } = Refused(StatusCodes.Status409Conflict, "CaseChanged", DeskWording.CaseChanged);
    public static IResult CaseCannotMove { get; } = Refused(StatusCodes.Status409Conflict, "CaseCannotMove", DeskWording.CaseCannotMove);

    public static IResult LockedOut(TimeSpan time) => Refused(StatusCodes.Status401Unauthorized, "LockedOut", DeskWording.LockedOut(time));

    /// <param name="message">What is wrong with what the person wrote, Chinese.</param>
    public static IResult BadArgument(string message) => Refused(StatusCodes.Status400BadRequest, "BadArgument", message);

    public static IResult Ok<T>(T value, JsonTypeInfo<T> type) => TypedResults.Json(value, type);

    public static IResult TakenBy(VerbResult.TakenBy taken) => Conflict(
        "TakenBy", DeskWording.TakenBy(taken.Winner.Name), taken.Version, new Person(taken.Winner.Id, taken.Winner.Name));

    public static IResult NotWaiting(VerbResult.NotInState now) => Conflict(
        "NotWaiting", now.State == ConversationState.Waiting ? DeskWording.LineChanged : DeskWording.NotWaiting, now.Version);

    public static IResult NotOwner(VerbResult.NotInState now) => Conflict(
        "NotOwner", DeskWording.NotOwner, now.Version, now.Owner is { } owner ? new Person(owner.Id, owner.Name) : null);

    private static JsonHttpResult<ConflictBody> Conflict(string code, string message, OwnerVersion version, Person? owner = null) => TypedResults.Json(
        new ConflictBody(new ErrorDetail(code, message), version.Value, owner), DeskJson.Wire.ConflictBody, statusCode: StatusCodes.Status409Conflict);

    private static JsonHttpResult<ErrorBody> Refused(int status, string code, string message) =>
        TypedResults.Json(new ErrorBody(new ErrorDetail(code, message)), DeskJson.Wire.ErrorBody, statusCode: status);
}
