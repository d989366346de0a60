using System.Globalization;
using System.Text;
using Knowledge.Learning;
using Knowledge.Search;

namespace Bot.Studio.Measuring;

/// <summary>The ranked answers of one evaluation: a line for each question, up to ten ids separated by commas, a tab, the confidence.</summary>
internal static class RunFile
{
    private const int Most = 10;

    public static string Text(TsvCorpus table, IEnumerable<FaqResult> results)
    {
        var text = new StringBuilder();
        foreach (var result in results)
        {
            var confidence = result.Confidence.ToString("F9", CultureInfo.InvariantCulture);
            text.Append(string.Join(',', result.Ranked.Take(Most).Select(table.LineOf))).Append('\t').Append(confidence).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Whole or not at all: a run that was stopped leaves the file of the one before.</summary>
    public static void Write(string path, string text)
    {
        var unfinished = $"{path}.unfinished";
        File.WriteAllText(unfinished, text);
        File.Move(unfinished, path, overwrite: true);
    }
}
