using Bot;
using Bot.Handoff;
using Bot.Storage;
using Bot.Studio;
using Bot.Turns;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppRoot.Find() });
builder.Services.AddStorage().AddServerLock().AddFaqSearch().AddDialogs().AddTurns().AddHandoff();

var app = builder.Build();
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
