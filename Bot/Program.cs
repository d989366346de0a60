using Bot;
using Bot.Accounts;
using Bot.Desk;
using Bot.Handoff;
using Bot.Storage;
using Bot.Studio;
using Bot.Turns;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppRoot.Find() });
builder.Services.AddStorage().AddServerLock().AddFaqSearch().AddDialogs().AddTurns().AddHandoff().AddAccounts().AddDesk();

var app = builder.Build();
app.UseRateLimiter();
app.MapDesk();
try
{
    await app.RunAsync();
    return 0;
}
catch (Exception e) when (StartFailure.Describe(e) is { } message)
{
    await Console.Error.WriteLineAsync(message);
    return 1;
}
