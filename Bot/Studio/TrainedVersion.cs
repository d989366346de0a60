using System.Security.Cryptography;
using System.Text;
using Knowledge.Learning;
using Knowledge.Scoring;

namespace Bot.Studio;

/// <summary>Names weights by what they grew from and what they were moved by: the same questions give the same name on every machine.</summary>
internal static class TrainedVersion
{
    private const char Joint = '+';
    private const int HexDigits = 8;

    public static string Of(IEnumerable<QuestionSet> sets)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var set in sets)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{set.Corpus.Version}\n"));
            foreach (var question in set.Questions)
            {
                hash.AppendData(Encoding.UTF8.GetBytes($"{question.Text}\t{string.Join(',', question.Gold.Order(StringComparer.Ordinal))}\n"));
            }
        }

        return $"{FittedWeights.Shipped.Version}{Joint}{Convert.ToHexStringLower(hash.GetHashAndReset())[..HexDigits]}";
    }

    /// <summary>Whether weights grew from those this program ships; others speak of evidence that may have changed its meaning.</summary>
    public static bool IsOfThisProgram(string version) =>
        version == FittedWeights.Shipped.Version || version.StartsWith($"{FittedWeights.Shipped.Version}{Joint}", StringComparison.Ordinal);
}
