using System.CommandLine;
using Bot.Accounts;
using Bot.Recognize;
using Bot.Storage;
using Bot.Studio;
using Microsoft.Extensions.Hosting.Internal;

namespace Bot;

/// <summary>The commands beside the server: <c>dotnet run --project Bot -- faq check</c>.</summary>
internal static class Commands
{
    /// <summary>Whether these arguments name a command; anything else starts the server.</summary>
    public static bool Handles(string[] args) =>
        args is [var first, ..] && (first is "--help" or "-h" or "-?" or "--version" || Root().Subcommands.Any(command => command.Name == first));

    /// <returns>The exit code: 0 done, 1 the answer is no, 2 wrong usage or input, 3 it exists already.</returns>
    public static Task<int> RunAsync(string[] args) => RunAsync(args, Console.Out, Console.Error);

    /// <inheritdoc cref="RunAsync(string[])"/>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var parsed = Root().Parse(args);
        try
        {
            var code = await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
            return parsed.Errors.Count > 0 ? 2 : code;
        }
        catch (Exception e) when (StartFailure.Describe(e) is { } message)
        {
            await error.WriteLineAsync(message);
            return 1;
        }
    }

    private static RootCommand Root() => new("网店售后机器人。After-sales support bot; without a command it starts the server.")
    {
        FaqCommands.Create(),
        new PolicyCommands(TimeProvider.System, Console.Out, Console.Error).Create(),
        AdminCommand.Create(OpenStorage, Console.In),
        RecognizeCommand.Create(),
    };

    /// <summary>The storage as the settings name it, without a server around it.</summary>
    private static ServiceProvider OpenStorage()
    {
        var root = AppRoot.Find();
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(Settings(root))
            .AddSingleton<IHostEnvironment>(new HostingEnvironment { ContentRootPath = root })
            .AddSingleton(TimeProvider.System)
            .AddLogging()
            .AddStorage()
            .AddAccountRegistration()
            .BuildServiceProvider();
    }

    /// <summary>The settings of appsettings.json and the environment.</summary>
    public static IConfiguration Settings(string root) => new ConfigurationBuilder()
        .SetBasePath(root)
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .Build();
}
