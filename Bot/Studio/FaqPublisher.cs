using Bot.Storage;
using Knowledge.Indexing;
using Knowledge.Search;
using Microsoft.Extensions.Options;

namespace Bot.Studio;

/// <summary>Serves the FAQ folder as it is when it is free of mistakes, and the last good version when it is not.</summary>
/// <remarks>Whatever is published was copied into the data folder first, so that a restart with a broken folder still has it.</remarks>
internal sealed partial class FaqPublisher : IFolderPublisher
{
    private static readonly EditedFiles<ShopFaq> s_files =
        new("问答", KeptAs: "faq", folder => Directory.EnumerateFiles(folder).Where(ShopFaq.IsPart), ShopFaq.Load);

    private readonly EditedFolder<ShopFaq> _folder;
    private readonly ILogger<FaqPublisher> _logger;

    /// <exception cref="FolderRejectedException">The folder has mistakes and there is no last good version.</exception>
    public FaqPublisher(IOptions<FaqOptions> options, IHostEnvironment environment, DataFolder data, ILogger<FaqPublisher> logger)
    {
        _logger = logger;
        _folder = new EditedFolder<ShopFaq>(options.Value.FolderIn(environment), s_files, data, logger);
        Search = new FaqSearch(Built(_folder.ReadFirst()));
    }

    public string Folder => _folder.Path;

    /// <summary>The door through which every question goes.</summary>
    public FaqSearch Search { get; }

    public void ReloadWhenChanged()
    {
        if (_folder.ReadWhenChanged() is { } faq)
        {
            Search.Publish(Built(faq));
        }
    }

    private FaqIndex Built(ShopFaq faq)
    {
        var index = faq.BuildIndex();
        LogPublished(index.Entries.Count, index.Version);
        return index;
    }

    [LoggerMessage(LogLevel.Information, "FAQ published: {Entries} entries, version {Version}")]
    private partial void LogPublished(int entries, string version);
}
