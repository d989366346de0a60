namespace Bot.Studio;

/// <summary>Names, sizes and times of a folder's files as one comparable value.</summary>
public readonly record struct FolderStamp(string Value)
{
    public static FolderStamp Of(string folder) => new(
        Directory.Exists(folder)
            ? string.Join('\n', new DirectoryInfo(folder).EnumerateFiles()
                // A link that leads nowhere, as some editors leave beside an open file, has no size.
                .Where(file => ShopFaq.IsPart(file.Name) && file.Exists)
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => $"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}"))
            : "missing");
}
