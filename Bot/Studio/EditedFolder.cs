using Bot.Storage;
using Knowledge.FaqFiles;

namespace Bot.Studio;

/// <summary>A folder that editors write in, and the copy of its last version without mistakes, which a restart with a broken folder still has.</summary>
/// <remarks>For one caller at a time.</remarks>
/// <typeparam name="T">What the files say.</typeparam>
internal sealed class EditedFolder<T>
    where T : class
{
    private readonly EditedFiles<T> _files;
    private readonly string _incoming;
    private readonly string _lastGood;
    private readonly string _beforeLast;
    private readonly ILogger _logger;
    private FolderStamp _seen;

    /// <param name="path">The folder; it need not exist.</param>
    public EditedFolder(string path, EditedFiles<T> files, DataFolder data, ILogger logger)
    {
        Path = path;
        _files = files;
        _incoming = data.File($"{files.KeptAs}-incoming");
        _lastGood = data.File($"{files.KeptAs}-last-good");
        _beforeLast = data.File($"{files.KeptAs}-before-last-good");
        _logger = logger;
        _seen = Look();
    }

    public string Path { get; }

    /// <summary>What to start with: the folder as it is, or its last good version, which is logged together with every mistake.</summary>
    /// <exception cref="FolderRejectedException">The folder has mistakes and there is no last good version.</exception>
    public T ReadFirst()
    {
        var mistakes = new List<FaqMistake>();
        try
        {
            if (Read(mistakes) is { } good)
            {
                return good;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            mistakes.Add(new FaqMistake("", 0, $"读取{_files.Name}文件夹「{Path}」时出错：{e.Message}"));
        }

        if (ReadLastGood() is not { } last)
        {
            throw new FolderRejectedException(_files.Name, Path, Listed(mistakes));
        }

        EditedFolderLog.StartedWithLastGood(_logger, _files.Name, mistakes.Count, Listed(mistakes));
        return last;
    }

    /// <returns>Null when the folder looks as before, or has mistakes; those are logged.</returns>
    /// <exception cref="IOException">The folder or the data folder cannot be read or written now.</exception>
    public T? ReadWhenChanged()
    {
        var now = Look();
        if (now == _seen)
        {
            return null;
        }

        // A folder that cannot be read now throws here and, still unseen, is read again at the next look.
        var mistakes = new List<FaqMistake>();
        var read = Read(mistakes);
        // The stamp from before reading: a file saved during the read is read again.
        _seen = now;
        if (read is null)
        {
            EditedFolderLog.Rejected(_logger, _files.Name, mistakes.Count, Listed(mistakes));
        }

        return read;
    }

    private FolderStamp Look() => FolderStamp.Of(Path, _files.List);

    /// <summary>Reads a copy, so that what is kept as last good is exactly what was read.</summary>
    private T? Read(List<FaqMistake> mistakes)
    {
        if (!Directory.Exists(Path))
        {
            return _files.Load(Path, mistakes);
        }

        Remove(_incoming);
        Directory.CreateDirectory(_incoming);
        foreach (var file in _files.List(Path))
        {
            var copy = new FileInfo(System.IO.Path.Combine(_incoming, System.IO.Path.GetRelativePath(Path, file)));
            copy.Directory?.Create();
            File.Copy(file, copy.FullName);
        }

        var read = _files.Load(_incoming, mistakes);
        if (read is not null)
        {
            Keep();
        }

        return read;
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

    private T? ReadLastGood() =>
        new[] { _lastGood, _beforeLast }.Where(Directory.Exists).Select(folder => _files.Load(folder, [])).FirstOrDefault(read => read is not null);

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Listed(IEnumerable<FaqMistake> mistakes) => string.Join(Environment.NewLine, mistakes.Select(mistake => $"  {mistake}"));
}

/// <summary>One kind of folder that editors write in.</summary>
/// <param name="Name">Chinese, as messages to editors name it: 问答.</param>
/// <param name="KeptAs">What the copies in the data folder are called: faq.</param>
/// <param name="List">The files of a folder that count, in any order.</param>
/// <param name="Load">Reads a folder and adds every mistake; null when there is one.</param>
internal sealed record EditedFiles<T>(string Name, string KeptAs, Func<string, IEnumerable<string>> List, Func<string, ICollection<FaqMistake>, T?> Load)
    where T : class;

/// <summary>The folder has mistakes and nothing good can be served instead; the message lists them all.</summary>
public sealed class FolderRejectedException(string name, string folder, string mistakes)
    : Exception($"{name}文件夹「{folder}」有错误，无法启动。请按下面的提示修改后重新启动：{Environment.NewLine}{mistakes}");

internal static partial class EditedFolderLog
{
    [LoggerMessage(LogLevel.Error, "{Name}文件有 {Count} 处错误，仍使用上一个正确版本，修改保存后会自动重新加载：\n{Mistakes}")]
    public static partial void Rejected(ILogger logger, string name, int count, string mistakes);

    [LoggerMessage(LogLevel.Error, "{Name}文件有 {Count} 处错误，已用上一个正确版本启动，修改保存后会自动重新加载：\n{Mistakes}")]
    public static partial void StartedWithLastGood(ILogger logger, string name, int count, string mistakes);
}
