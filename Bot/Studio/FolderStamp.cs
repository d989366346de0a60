namespace Bot.Studio;

/// <summary>Names, sizes and times of a folder's files as one comparable value.</summary>
public readonly record struct FolderStamp(string Value)
{
    /// <param name="list">The files of the folder that count, by their paths.</param>
    public static FolderStamp Of(string folder, Func<string, IEnumerable<string>> list) => new(
        Directory.Exists(folder)
            ? string.Join('\n', list(folder).Select(path => new FileInfo(path))
                // A link that leads nowhere, as some editors leave beside an open file, has no size.
                .Where(file => file.Exists)
                .OrderBy(file => file.FullName, StringComparer.Ordinal)
                .Select(file => $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}"))
            : "missing");
}
