using Bot.Orders.Samples;
using Bot.Storage;
using Bot.Studio;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Bot;

/// <summary>Turns what can go wrong at start into one clear message for whoever starts the server.</summary>
internal static class StartFailure
{
    /// <summary>The message for the console; null when the failure is not one of the known ones and deserves its stack.</summary>
    public static string? Describe(Exception error) => error switch
    {
        DataFolderException or FolderRejectedException or SampleFileException => error.Message,
        SqliteException broken => $"The database bot.db in the data folder cannot be used: {broken.Message} Restore a backup, or set Storage:DataFolder to another folder.",
        UnauthorizedAccessException => $"{error.Message} Give this user access, or set Storage:DataFolder to another folder.",
        InvalidOperationException { InnerException: FormatException reason } => $"appsettings.json: {error.Message} {reason.Message}",
        OptionsValidationException invalid => $"appsettings.json: {string.Join("; ", invalid.Failures)}",
        IOException { InnerException: AddressInUseException } => $"{error.Message} Stop the other program or choose another address: --urls http://localhost:5080",
        AggregateException { InnerExceptions: [var only] } => Describe(only),
        InvalidOperationException { InnerException: { } inner } => Describe(inner),
        _ => null,
    };
}
