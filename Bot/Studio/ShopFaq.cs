using Bot.Dialogs;
using Knowledge.FaqFiles;
using Knowledge.Indexing;
using Knowledge.Scoring;

namespace Bot.Studio;

/// <summary>What the FAQ folder says: the entries, and the weights and thresholds that were fitted to the shop's own questions.</summary>
/// <param name="Corpus">Its warnings tell of fitted files that are not used, too; its version is that of the editors' files alone.</param>
/// <param name="Weights">The shipped ones where the shop has none of its own.</param>
/// <param name="FittedVersion">Hash of the fitted files used; empty when there are none.</param>
internal sealed record ShopFaq(FaqCorpus Corpus, FittedWeights Weights, string FittedVersion)
{
    /// <summary>Whether a file directly inside the folder counts: the editors' files and the fitted ones.</summary>
    /// <param name="file">A name or a path.</param>
    public static bool IsPart(string file) =>
        FaqFolder.IsPart(file) || Path.GetFileName(file) is FittedFiles.WeightsFile or FittedFiles.ThresholdsFile;

    /// <param name="folder">The folder editors keep the FAQ in.</param>
    /// <param name="mistakes">Added to: every mistake of every file.</param>
    /// <returns>Null when there are mistakes.</returns>
    public static ShopFaq? Load(string folder, ICollection<FaqMistake> mistakes)
    {
        var load = new FaqFolder(folder).Load(SupportBot.Actions);
        var fitted = FittedFiles.Read(folder);
        foreach (var mistake in load is FaqLoad.Rejected rejected ? rejected.Mistakes.Concat(fitted.Mistakes) : fitted.Mistakes)
        {
            mistakes.Add(mistake);
        }

        return load is FaqLoad.Accepted { Corpus: var corpus } && fitted.Mistakes.Count == 0
            ? new ShopFaq(corpus with { Warnings = [.. corpus.Warnings, .. fitted.Warnings] }, fitted.Weights, fitted.Version)
            : null;
    }

    /// <summary>Its version names the editors' files, the fitted ones and the weights.</summary>
    public FaqIndex BuildIndex() =>
        FaqIndex.Build(FittedVersion.Length == 0 ? Corpus : Corpus with { Version = $"{Corpus.Version}.{FittedVersion}" }, Weights);
}
