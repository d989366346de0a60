using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Knowledge.FaqFiles;
using Knowledge.Scoring;

namespace Bot.Studio;

/// <summary>The files that <c>faq train</c> and <c>faq calibrate</c> write beside the FAQ. Both may be absent.</summary>
/// <param name="Weights">To be used: the shipped ones unless the folder holds others that fit this program.</param>
/// <param name="Version">Hash of what was used; empty when nothing was.</param>
/// <param name="Mistakes">Of both files; with any, nothing may be published.</param>
/// <param name="Warnings">What was passed over, and why.</param>
internal sealed record FittedFiles(FittedWeights Weights, string Version, IReadOnlyList<FaqMistake> Mistakes, IReadOnlyList<FaqMistake> Warnings)
{
    public const string WeightsFile = "weights.json";
    public const string ThresholdsFile = "thresholds.json";
    private const int HexDigits = 6;

    public static FittedFiles Read(string folder)
    {
        List<FaqMistake> mistakes = [], warnings = [];
        var used = new StringBuilder();
        var own = Parse(folder, WeightsFile, mistakes, FittedWeights.Parse);
        var weights = own is not null && Fits(own, warnings, used) ? own : FittedWeights.Shipped;
        if (Parse(folder, ThresholdsFile, mistakes, StoredThresholds.Parse) is { } stored && Fits(stored, weights, warnings, used))
        {
            weights = weights.WithThresholds(stored.Thresholds);
        }

        return new FittedFiles(weights, used.Length == 0 ? "" : Hash(used.ToString()), mistakes, warnings);
    }

    /// <returns>Null when it is written; otherwise why not.</returns>
    public static FaqMistake? WriteWeights(string folder, FittedWeights weights) => Write(folder, WeightsFile, weights.ToJson());

    /// <inheritdoc cref="WriteWeights"/>
    public static FaqMistake? WriteThresholds(string folder, StoredThresholds thresholds) => Write(folder, ThresholdsFile, thresholds.ToJson());

    /// <summary>Whole or not at all: the server may be reading. The name begins with a dot, which no reader of the folder takes for a file of its own.</summary>
    private static FaqMistake? Write(string folder, string name, string text)
    {
        try
        {
            var unfinished = Path.Combine(folder, $".{name}");
            File.WriteAllText(unfinished, text);
            File.Move(unfinished, Path.Combine(folder, name), overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new FaqMistake(name, 0, $"写不了这个文件（{e.Message}）。");
        }
    }

    private static TFitted? Parse<TFitted>(string folder, string name, List<FaqMistake> mistakes, Func<string, TFitted> parse) where TFitted : class
    {
        var path = Path.Combine(folder, name);
        try
        {
            return File.Exists(path) ? parse(File.ReadAllText(path)) : null;
        }
        catch (JsonException e)
        {
            mistakes.Add(new FaqMistake(name, (int)(e.LineNumber + 1 ?? 0), $"这个文件由命令生成，内容不对（{e.Message}）。请重新生成，或删掉它、使用自带的数值。"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            mistakes.Add(new FaqMistake(name, 0, $"读不了这个文件（{e.Message}）。"));
        }

        return null;
    }

    private static bool Fits(FittedWeights own, List<FaqMistake> warnings, StringBuilder used)
    {
        if (!TrainedVersion.IsOfThisProgram(own.Version))
        {
            warnings.Add(new FaqMistake(WeightsFile, 0, $"这些权重（{own.Version}）是用另一个版本的程序训练的，没有使用。请重新运行 faq train --write。"));
            return false;
        }

        used.Append(own.ToJson());
        return true;
    }

    private static bool Fits(StoredThresholds stored, FittedWeights weights, List<FaqMistake> warnings, StringBuilder used)
    {
        if (stored.Weights != weights.Version)
        {
            warnings.Add(new FaqMistake(
                ThresholdsFile, 0, $"这些门槛是按权重 {stored.Weights} 算的，现在的权重是 {weights.Version}，没有使用。请重新运行 faq calibrate --write。"));
            return false;
        }

        used.Append(stored.ToJson());
        return true;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HexDigits];
}
