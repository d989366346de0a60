using Knowledge.FaqFiles;

namespace Bot.Dialogs.Policies;

/// <summary>Where the readers of one load write down what they find, so that an editor hears of everything at once.</summary>
internal sealed class PolicyMistakes
{
    private readonly List<FaqMistake> _all = [];

    /// <param name="file">Relative to the folder.</param>
    /// <param name="line">Counted from 1; 0 when it is about the whole file.</param>
    /// <param name="what">A Chinese sentence: what is wrong and what to do.</param>
    public void Add(string file, int line, string what) => _all.Add(new FaqMistake(file, line, what));

    public IReadOnlyList<FaqMistake> InOrder() => [.. _all.OrderBy(mistake => mistake.File, StringComparer.Ordinal).ThenBy(mistake => mistake.Line)];
}
