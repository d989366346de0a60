using System.Security.Claims;
using Bot.Accounts;
using Bot.Desk.Wire;
using Microsoft.AspNetCore.Authentication;

namespace Bot.Desk;

/// <summary>Who is signed in, signing in and out, and the first admin's link.</summary>
internal static class SessionEndpoints
{
    public static void MapSession(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/me", Me);
        desk.MapPost("/sign-in", SignInAsync).AllowAnonymous().RequireRateLimiting(SignInRateLimit.Name);
        desk.MapPost("/sign-out", (Delegate)SignOutAsync).AllowAnonymous();
        desk.MapPost("/first-admin", CreateFirstAdminAsync).AllowAnonymous().RequireRateLimiting(SignInRateLimit.Name);
    }

    private static IResult Me(ClaimsPrincipal user)
    {
        var agent = DeskSession.AgentOf(user);
        return DeskAnswers.Ok(new Agent(agent.Id, agent.Name, [.. DeskSession.RolesOf(user)]), DeskJson.Wire.Agent);
    }

    private static Task<IResult> SignInAsync(HttpContext http, SignIn signIn) => http.Request.WithBodyAsync(
        DeskJson.Wire.SignInRequest,
        async body => await signIn.TryAsync(body.Name, body.Password, http.RequestAborted) switch
        {
            SignInResult.Accepted { Account: var account } when !account.Roles.Any(role => role.ServesCustomers()) => DeskAnswers.NotAllowed,
            SignInResult.Accepted { Account: var account } => await WelcomeAsync(http, account),
            SignInResult.LockedOut { For: var time } => DeskAnswers.LockedOut(time),
            _ => DeskAnswers.WrongNameOrPassword,
        });

    private static async Task<IResult> SignOutAsync(HttpContext http)
    {
        await http.SignOutAsync(DeskSession.Scheme);
        return TypedResults.NoContent();
    }

    private static Task<IResult> CreateFirstAdminAsync(HttpContext http, FirstAdmin firstAdmin) => http.Request.WithBodyAsync(
        DeskJson.Wire.FirstAdminRequest,
        async body => await firstAdmin.CreateAsync(body.Code, body.Name, body.DisplayName, body.Password, http.RequestAborted) switch
        {
            FirstAdminResult.Created { Account: var account } => await WelcomeAsync(http, account),
            FirstAdminResult.Rejected { Mistake: var mistake } => DeskAnswers.BadArgument(mistake),
            _ => DeskAnswers.CodeUnknown,
        });

    private static async Task<IResult> WelcomeAsync(HttpContext http, Account account)
    {
        await DeskSession.SignInAsync(http, account);
        return DeskAnswers.Ok(new Agent(account.Id.Value, account.DisplayName, account.Roles), DeskJson.Wire.Agent);
    }
}
