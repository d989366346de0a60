using System.Text;
using System.Text.Unicode;
using Knowledge.FaqFiles;

namespace Bot.Studio.Measuring;

/// <summary>A text file named on the command line or found in a folder.</summary>
internal static class InputFile
{
    /// <param name="path">As the caller wrote it.</param>
    /// <param name="name">How mistakes name it.</param>
    /// <param name="mistakes">Added to: the file cannot be read, or lines are not UTF-8.</param>
    /// <returns>The file as far as it goes; null when it cannot be read.</returns>
    public static FaqSource? Read(string path, string name, ICollection<FaqMistake> mistakes)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            FindBrokenLines(name, bytes, mistakes);
            return new FaqSource(name, Encoding.UTF8.GetString(bytes));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            mistakes.Add(new FaqMistake(name, 0, $"读不了这个文件（{e.Message}）。"));
            return null;
        }
    }

    /// <inheritdoc cref="Read(string, string, ICollection{FaqMistake})"/>
    public static FaqSource? Read(string path, ICollection<FaqMistake> mistakes) => Read(path, path, mistakes);

    private static void FindBrokenLines(string name, byte[] bytes, ICollection<FaqMistake> mistakes)
    {
        var line = 0;
        foreach (var range in bytes.AsSpan().Split((byte)'\n'))
        {
            line++;
            if (!Utf8.IsValid(bytes.AsSpan(range)))
            {
                mistakes.Add(new FaqMistake(name, line, "这一行不是 UTF-8 编码。"));
            }
        }
    }
}
