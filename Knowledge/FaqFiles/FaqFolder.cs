using System.Text;
using System.Text.Unicode;

namespace Knowledge.FaqFiles;

/// <summary>The folder editors keep the FAQ in: the .md and .txt files directly inside it. The one class here that touches the disk.</summary>
/// <remarks>README.md and names beginning with <c>.</c> or <c>~</c> (editors' temporary files) are not part of the FAQ.</remarks>
/// <param name="path">The folder; it need not exist yet.</param>
public sealed class FaqFolder(string path)
{
    public string Path => path;

    /// <summary>Reads the whole folder as it is now. Unreadable files are mistakes, never exceptions.</summary>
    public FaqLoad Load(IReadOnlySet<string> knownActions)
    {
        if (!Directory.Exists(path)) return new FaqLoad.Rejected([new FaqMistake("", 0, $"找不到问答文件夹「{path}」。请检查设置 Faq:Folder。")]);
        var broken = new List<FaqMistake>();
        FaqSource[] sources = [.. Files().Select(file => ReadSource(file, broken)).OfType<FaqSource>()];
        return (FaqLoader.Load(sources, knownActions), broken) switch
        {
            (var load, []) => load,
            (FaqLoad.Rejected rejected, _) => new FaqLoad.Rejected([.. broken, .. rejected.Mistakes]),
            _ => new FaqLoad.Rejected(broken),
        };
    }

    /// <summary>Whether a file directly inside the folder belongs to the FAQ, by its name.</summary>
    /// <param name="file">A name or a path.</param>
    public static bool IsPart(string file)
    {
        string name = System.IO.Path.GetFileName(file);
        return (name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase))
            && !name.StartsWith('.') && !name.StartsWith('~') && !name.Equals("README.md", StringComparison.OrdinalIgnoreCase);
    }

    private IEnumerable<string> Files() =>
        from file in Directory.EnumerateFiles(path)
        where IsPart(file)
        orderby System.IO.Path.GetFileName(file)
        select file;

    private static FaqSource? ReadSource(string file, List<FaqMistake> broken)
    {
        string name = System.IO.Path.GetFileName(file);
        try
        {
            return new FaqSource(name, Decode(File.ReadAllBytes(file), name, broken));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            broken.Add(new FaqMistake(name, 0, $"读不了这个文件（{fault.Message}）。请检查它是否被占用、有没有读取权限。"));
            return null;
        }
    }

    /// <summary>A file that is not UTF-8 is still read, as far as it goes, so that its other mistakes are told in the same breath.</summary>
    private static string Decode(byte[] bytes, string name, List<FaqMistake> broken)
    {
        var lines = new List<int>();
        int line = 0;
        foreach (var range in bytes.AsSpan().Split((byte)'\n'))
        {
            line++;
            if (!Utf8.IsValid(bytes.AsSpan(range))) lines.Add(line);
        }
        string others = lines.Count > 1 ? $"和另外 {lines.Count - 1} 行" : "";
        if (lines.Count > 0) broken.Add(new FaqMistake(name, lines[0], $"这一行{others}不是 UTF-8 编码。请用编辑器把文件另存为 UTF-8。"));
        return Encoding.UTF8.GetString(bytes);
    }
}
