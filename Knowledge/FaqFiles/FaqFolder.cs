using System.Text;

namespace Knowledge.FaqFiles;

/// <summary>The folder editors keep the FAQ in: the .md and .txt files directly inside it. The one class here that touches the disk.</summary>
/// <remarks>README.md and names beginning with <c>.</c> or <c>~</c> (editors' temporary files) are not part of the FAQ.</remarks>
/// <param name="path">The folder; it need not exist yet.</param>
public sealed class FaqFolder(string path)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

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

    private IEnumerable<string> Files() =>
        from file in Directory.EnumerateFiles(path)
        let name = System.IO.Path.GetFileName(file)
        where name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)
        where !name.StartsWith('.') && !name.StartsWith('~') && !name.Equals("README.md", StringComparison.OrdinalIgnoreCase)
        orderby name
        select file;

    private static FaqSource? ReadSource(string file, List<FaqMistake> broken)
    {
        string name = System.IO.Path.GetFileName(file);
        try
        {
            byte[] bytes = File.ReadAllBytes(file);
            try
            {
                return new FaqSource(name, Strict.GetString(bytes));
            }
            catch (DecoderFallbackException fault)
            {
                int line = 1 + bytes.AsSpan(0, Math.Clamp(fault.Index, 0, bytes.Length)).Count((byte)'\n');
                broken.Add(new FaqMistake(name, line, "这一行有不是 UTF-8 的字符。请用编辑器把文件另存为 UTF-8 编码。"));
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            broken.Add(new FaqMistake(name, 0, $"读不了这个文件（{fault.Message}）。请检查它是否被占用、有没有读取权限。"));
        }
        return null;
    }
}
