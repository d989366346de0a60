using Bot.Dialogs.Policies;
using Bot.Storage;
using Knowledge.FaqFiles;
using Microsoft.Extensions.Options;

namespace Bot.Studio;

/// <summary>Serves the policy folder as it is when it is free of mistakes, and the last good version when it is not.</summary>
/// <remarks>A policy case that is decided otherwise than it expects is no mistake of the files; <c>policy test</c> tells of it.</remarks>
internal sealed partial class PolicyPublisher : IFolderPublisher
{
    private static readonly EditedFiles<PolicyBook> s_files = new("政策", KeptAs: "policies", PolicyFolder.Files, Load);

    private readonly EditedFolder<PolicyBook> _folder;
    private readonly ILogger<PolicyPublisher> _logger;

    /// <exception cref="FolderRejectedException">The folder has mistakes and there is no last good version.</exception>
    public PolicyPublisher(IOptions<FaqOptions> options, IHostEnvironment environment, DataFolder data, ILogger<PolicyPublisher> logger)
    {
        _logger = logger;
        _folder = new EditedFolder<PolicyBook>(PolicyFolder.Within(options.Value.FolderIn(environment)), s_files, data, logger);
        var book = _folder.ReadFirst();
        Policy = new PublishedPolicy(book);
        LogPublished(book.Clauses.Count);
    }

    public string Folder => _folder.Path;

    /// <summary>What every decision goes by.</summary>
    public PublishedPolicy Policy { get; }

    public void ReloadWhenChanged()
    {
        if (_folder.ReadWhenChanged() is { } book)
        {
            Policy.Publish(book);
            LogPublished(book.Clauses.Count);
        }
    }

    private static PolicyBook? Load(string folder, ICollection<FaqMistake> mistakes)
    {
        var load = new PolicyFolder(folder).Load();
        foreach (var mistake in load is PolicyLoad.Rejected rejected ? rejected.Mistakes : [])
        {
            mistakes.Add(mistake);
        }

        return load is PolicyLoad.Accepted accepted ? accepted.Book : null;
    }

    [LoggerMessage(LogLevel.Information, "Policy published: {Clauses} clauses")]
    private partial void LogPublished(int clauses);
}
