using System.Collections.Frozen;
using System.Security.Cryptography;

namespace Bot.Pages;

/// <summary>
/// What the build put into wwwroot, by the path of its address; read once at start, immutable, safe for any thread. Only what
/// is listed here can be asked for, so no address reaches another file.
/// </summary>
internal sealed class BuiltPages
{
    private static readonly FrozenDictionary<string, string> ContentTypes = new Dictionary<string, string>
    {
        [".css"] = "text/css; charset=utf-8",
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".png"] = "image/png",
        [".svg"] = "image/svg+xml; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
        [".webp"] = "image/webp",
        [".woff2"] = "font/woff2",
    }.ToFrozenDictionary();

    private readonly FrozenDictionary<string, BuiltFile> _files;

    private BuiltPages(string folder, IEnumerable<KeyValuePair<string, BuiltFile>> files) => (Folder, _files) = (folder, files.ToFrozenDictionary());

    public string Folder { get; }

    public bool IsEmpty => _files.Count == 0;

    public IEnumerable<string> Addresses => _files.Keys;

    /// <summary>Reads the folder; one that is missing gives no pages and no exception.</summary>
    public static BuiltPages Load(string folder)
    {
        string[] paths = Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];
        var present = paths.ToHashSet();
        return new BuiltPages(folder, paths
            .Where(path => !IsTwin(path, present) && !Path.GetFileName(path).StartsWith('.'))
            .Select(path => (Path: path, Address: AddressOf(Path.GetRelativePath(folder, path).Replace('\\', '/'))))
            .Select(file => KeyValuePair.Create(file.Address, Read(file.Path, file.Address, present))));
    }

    public BuiltFile? Find(string address) => _files.GetValueOrDefault(address);

    private static bool IsTwin(string path, HashSet<string> present) =>
        Path.GetExtension(path) is ".br" or ".gz" && present.Contains(path[..^3]);

    private static string AddressOf(string relative) => relative switch
    {
        "pages/shop/index.html" => "/",
        "pages/chat/index.html" => "/chat",
        "pages/desk/index.html" => "/desk",
        "widget/widget.js" => "/widget.js",
        _ when relative.StartsWith("pages/", StringComparison.Ordinal) => relative["pages".Length..],
        _ => $"/{relative}",
    };

    private static BuiltFile Read(string path, string address, HashSet<string> present)
    {
        string? Twin(string extension) => present.Contains(path + extension) ? path + extension : null;
        return new BuiltFile(
            ContentTypes.GetValueOrDefault(Path.GetExtension(path), "application/octet-stream"),
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))[..20],
            // Vite names everything in assets by its content, Web Chat's path holds its version.
            address.StartsWith("/assets/", StringComparison.Ordinal) || address.StartsWith("/webchat/", StringComparison.Ordinal),
            path,
            Twin(".br"),
            Twin(".gz"));
    }
}
