namespace Bot.Tests.Support;

/// <summary>The checkout that the tests were built from.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find();

    public static string Folder(string name) => System.IO.Path.Combine(Path, name);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "Bot.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"No Bot.slnx above {AppContext.BaseDirectory}.");
        }

        return folder.FullName;
    }
}
