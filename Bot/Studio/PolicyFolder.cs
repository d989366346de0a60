using System.Text;
using Bot.Dialogs.Policies;
using Knowledge.FaqFiles;

namespace Bot.Studio;

/// <summary>The folder editors keep the policy in. Reads the disk; <see cref="PolicyLoader"/> understands the files.</summary>
/// <remarks>README.md and names beginning with <c>.</c> or <c>~</c> (editors' temporary files) are not part of the policy.</remarks>
internal sealed class PolicyFolder(string path)
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Where the policy is inside the FAQ folder.</summary>
    public static string Within(string faqFolder) => Path.Combine(faqFolder, "policies");

    /// <summary>Reads the whole folder as it is now. Unreadable files are mistakes, never exceptions.</summary>
    public PolicyLoad Load()
    {
        if (!Directory.Exists(path))
        {
            return new PolicyLoad.Rejected([new FaqMistake("", 0, $"找不到政策文件夹「{path}」。请检查设置 Faq:Folder 或 --folder。")]);
        }

        var broken = new List<FaqMistake>();
        FaqSource[] sources = [.. Files(path).Order(StringComparer.Ordinal).Select(file => Read(file, broken)).OfType<FaqSource>()];
        return (PolicyLoader.Load(sources), broken) switch
        {
            (var load, []) => load,
            (PolicyLoad.Rejected rejected, _) => new PolicyLoad.Rejected([.. broken, .. rejected.Mistakes]),
            _ => new PolicyLoad.Rejected(broken),
        };
    }

    /// <summary>The files of a policy folder that count, by their paths; in <c>tests</c>, too.</summary>
    public static IEnumerable<string> Files(string folder)
    {
        var tests = Path.Combine(folder, "tests");
        return Directory.EnumerateFiles(folder)
            .Concat(Directory.Exists(tests) ? Directory.EnumerateFiles(tests) : [])
            .Where(file => Path.GetFileName(file) is var name
                && !name.StartsWith('.') && !name.StartsWith('~') && !name.Equals("README.md", StringComparison.OrdinalIgnoreCase));
    }

    private FaqSource? Read(string file, List<FaqMistake> broken)
    {
        var name = Path.GetRelativePath(path, file).Replace('\\', '/');
        try
        {
            return new FaqSource(name, File.ReadAllText(file, s_strict));
        }
        catch (DecoderFallbackException)
        {
            broken.Add(new FaqMistake(name, 0, "这个文件不是 UTF-8 编码。请用编辑器另存为 UTF-8（表格软件选「CSV UTF-8」）。"));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            broken.Add(new FaqMistake(name, 0, $"读不了这个文件（{fault.Message}）。请检查它是否被占用、有没有读取权限。"));
        }

        return null;
    }
}
