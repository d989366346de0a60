using Bot.Storage;
using Knowledge.FaqFiles;
using Knowledge.Indexing;
using Knowledge.Search;
using Microsoft.Extensions.Options;

namespace Bot.Studio;

/// <summary>Serves the FAQ folder as it is when it is free of mistakes, and the last good version when it is not.</summary>
/// <remarks>Whatever is published was copied into the data folder first, so that a restart with a broken folder still has it.</remarks>
public sealed partial class FaqPublisher
{
    private readonly string _folder;
    private readonly string _incoming;
    private readonly string _lastGood;
    private readonly string _beforeLast;
    private readonly ILogger<FaqPublisher> _logger;
    private FolderStamp _seen;

    /// <exception cref="FaqRejectedException">The folder has mistakes and there is no last good version.</exception>
    public FaqPublisher(IOptions<FaqOptions> options, IHostEnvironment environment, DataFolder data, ILogger<FaqPublisher> logger)
    {
        _logger = logger;
        _folder = Path.GetFullPath(options.Value.Folder, environment.ContentRootPath);
        _incoming = data.File("faq-incoming");
        _lastGood = data.File("faq-last-good");
        _beforeLast = data.File("faq-before-last-good");
        _seen = FolderStamp.Of(_folder);
        Search = new FaqSearch(First());
    }

    /// <summary>The door through which every question goes.</summary>
    public FaqSearch Search { get; }

    /// <summary>Reads the folder when it looks different and publishes it when it has no mistakes; otherwise every mistake is logged and nothing changes.</summary>
    /// <remarks>For one caller, <see cref="FaqWatcher"/>.</remarks>
    /// <exception cref="IOException">The folder or the data folder cannot be read or written now.</exception>
    public void ReloadWhenChanged()
    {
        var now = FolderStamp.Of(_folder);
        if (now == _seen)
        {
            return;
        }

        // A folder that cannot be read now throws here and, still unseen, is read again at the next look.
        var mistakes = new List<FaqMistake>();
        var loaded = LoadFolder(mistakes);
        // The stamp from before reading: a file saved during the read is read again.
        _seen = now;
        if (loaded is { } faq)
        {
            Search.Publish(Built(faq));
        }
        else
        {
            LogRejected(mistakes.Count, Listed(mistakes));
        }
    }

    private FaqIndex First()
    {
        var mistakes = new List<FaqMistake>();
        try
        {
            if (LoadFolder(mistakes) is { } faq)
            {
                return Built(faq);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            mistakes.Add(new FaqMistake("", 0, $"读取问答文件夹「{_folder}」时出错：{e.Message}"));
        }

        if (LoadLastGood() is not { } last)
        {
            throw new FaqRejectedException(_folder, Listed(mistakes));
        }

        LogStartedWithLastGood(mistakes.Count, Listed(mistakes));
        return last.BuildIndex();
    }

    private FaqIndex Built(ShopFaq faq)
    {
        var index = faq.BuildIndex();
        LogPublished(index.Entries.Count, index.Version);
        return index;
    }

    /// <summary>Reads a copy, so that what is kept as last good is exactly what was read.</summary>
    private ShopFaq? LoadFolder(List<FaqMistake> mistakes)
    {
        if (!Directory.Exists(_folder))
        {
            return ShopFaq.Load(_folder, mistakes);
        }

        Recreate(_incoming);
        foreach (var file in Directory.EnumerateFiles(_folder).Where(ShopFaq.IsPart))
        {
            File.Copy(file, Path.Combine(_incoming, Path.GetFileName(file)));
        }

        var faq = ShopFaq.Load(_incoming, mistakes);
        if (faq is not null)
        {
            Keep();
        }

        return faq;
    }

    /// <summary>Makes the incoming copy the last good one; at every moment one of the two folders is whole.</summary>
    private void Keep()
    {
        Remove(_beforeLast);
        if (Directory.Exists(_lastGood))
        {
            Directory.Move(_lastGood, _beforeLast);
        }

        Directory.Move(_incoming, _lastGood);
        Remove(_beforeLast);
    }

    private ShopFaq? LoadLastGood() =>
        new[] { _lastGood, _beforeLast }.Where(Directory.Exists).Select(folder => ShopFaq.Load(folder, [])).FirstOrDefault(faq => faq is not null);

    private static void Recreate(string folder)
    {
        Remove(folder);
        Directory.CreateDirectory(folder);
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Listed(IEnumerable<FaqMistake> mistakes) => string.Join(Environment.NewLine, mistakes.Select(mistake => $"  {mistake}"));

    [LoggerMessage(LogLevel.Information, "FAQ published: {Entries} entries, version {Version}")]
    private partial void LogPublished(int entries, string version);

    [LoggerMessage(LogLevel.Error, "问答文件有 {Count} 处错误，仍使用上一个正确版本，修改保存后会自动重新加载：\n{Mistakes}")]
    private partial void LogRejected(int count, string mistakes);

    [LoggerMessage(LogLevel.Error, "问答文件有 {Count} 处错误，已用上一个正确版本启动，修改保存后会自动重新加载：\n{Mistakes}")]
    private partial void LogStartedWithLastGood(int count, string mistakes);
}

/// <summary>The FAQ folder has mistakes and nothing good can be served instead; the message lists them all.</summary>
public sealed class FaqRejectedException(string folder, string mistakes)
    : Exception($"问答文件夹「{folder}」有错误，无法启动。请按下面的提示修改后重新启动：{Environment.NewLine}{mistakes}");
