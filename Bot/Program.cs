using Bot;
using Bot.Handoff;
using Bot.Pages;
using Bot.Storage;
using Bot.Studio;
using Bot.Turns;

if (Commands.Handles(args))
{
    return await Commands.RunAsync(args);
}

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppRoot.Find() });
builder.Services.AddStorage().AddServerLock().AddFaqSearch().AddDialogs().AddTurns().AddHandoff().AddPages();

var app = builder.Build();
app.MapHealth().MapPages();
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
