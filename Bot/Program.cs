using Bot;
using Bot.Accounts;
using Bot.Desk;
using Bot.DirectLine;
using Bot.DirectLine.Uploads;
using Bot.Handoff;
using Bot.Pages;
using Bot.Storage;
using Bot.Studio;
using Bot.Turns;
using Microsoft.AspNetCore.Authorization;

if (Commands.Handles(args))
{
    return await Commands.RunAsync(args);
}

try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppRoot.Find() });
    builder.Services.AddHttpLimits().AddStorage().AddServerLock().AddFaqSearch().AddDialogs().AddTurns().AddHandoff();
    builder.Services.AddDirectLine().AddAccounts().AddDesk().AddPages();
    builder.Services.AddSingleton<PictureLink>(services => services.GetRequiredService<UploadLinks>().RenderForOwnPage);
    builder.Services.AddSingleton(Console.Out).AddHostedService<Welcome>();
    // Closed by default: an address that names no rule of its own is for those who are signed in.
    builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(
        new AuthorizationPolicyBuilder(DeskSession.Scheme).RequireAuthenticatedUser().Build());

    var app = builder.Build();
    // First: links, limits by address and the check of origins go by where the client is, not by the proxy before us.
    app.UseForwardedHeaders();
    app.UseDirectLine().UseAuthentication().UseAuthorization().UseRateLimiter();
    app.MapHealth().MapPages().MapDirectLine().MapDesk();
    await app.RunAsync();
    return 0;
}
catch (Exception e) when (StartFailure.Describe(e) is { } message)
{
    await Console.Error.WriteLineAsync(message);
    return 1;
}
