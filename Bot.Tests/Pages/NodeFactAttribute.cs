namespace Bot.Tests.Pages;

/// <summary>A fact that needs Node.js and the pages' packages; skipped, with the reason, where the tests were built without them.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (!Directory.Exists(Path.Combine(WebFolder, "node_modules", "vitest")))
        {
            Skip = "Needs Node.js: the packages of Bot/Web are not installed (built with -p:SkipPages=true).";
        }
    }

    /// <summary>Bot/Web of the source tree the tests were built from.</summary>
    public static string WebFolder { get; } = FindWebFolder();

    private static string FindWebFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var web = Path.Combine(folder.FullName, "Bot", "Web");
            if (File.Exists(Path.Combine(web, "package.json")))
            {
                return web;
            }
        }
        return AppContext.BaseDirectory;
    }
}
