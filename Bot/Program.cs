using Bot;
using Bot.Accounts;
using Bot.Cases;
using Bot.Desk;
using Bot.DirectLine;
using Bot.DirectLine.Uploads;
using Bot.Handoff;
using Bot.Identity;
using Bot.Orders;
using Bot.Orders.Samples;
using Bot.Pages;
using Bot.Storage;
using Bot.Studio;
using Bot.Turns;
using Bot.Webhooks;
using Microsoft.AspNetCore.Authorization;

if (Commands.Handles(args))
{
    return await Commands.RunAsync(args);
}

try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppRoot.Find() });
    builder.Services.AddHttpLimits().AddStorage().AddServerLock().AddFaqSearch().AddOrders().AddIdentity().AddDialogs().AddTurns().AddHandoff().AddCases().AddWebhooks();
    builder.Services.AddDirectLine().AddAccounts().AddDesk().AddPages();
    builder.Services.AddSingleton<PictureLink>(services => services.GetRequiredService<UploadLinks>().RenderForOwnPage);
    builder.Services.AddSingleton(Console.Out).AddHostedService<Welcome>();
    // Closed by default: an address that names no rule of its own is for those who are signed in.
    builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(
        new AuthorizationPolicyBuilder(DeskSession.Scheme).RequireAuthenticatedUser().Build());

    // Until it has started, what goes wrong is told below, in one line; the host would add the stack of every service it stops.
    var hasStarted = false;
    builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => hasStarted && level >= LogLevel.Information);

    var app = builder.Build();
    app.Lifetime.ApplicationStarted.Register(() => hasStarted = true);
    // First: links, limits by address and the check of origins go by where the client is, not by the proxy before us.
    app.UseForwardedHeaders();
    app.UseDirectLine().UseAuthentication().UseAuthorization().UseRateLimiter();
    app.MapHealth().MapPages().MapSampleOrders().MapDirectLine().MapCases().MapDesk();
    await app.RunAsync();
    return 0;
}
catch (Exception e) when (StartFailure.Describe(e) is { } message)
{
    await Console.Error.WriteLineAsync(message);
    return 1;
}
