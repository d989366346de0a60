namespace Knowledge.Analysis;

/// <summary>
/// Cuts a folded text into pieces. Any UTF-16 text will do. The pieces in order are the text: none is empty, none overlaps, none is
/// missing. Time grows linearly with the text. Safe to call from several threads.
/// </summary>
internal interface ISegmenter
{
    /// <param name="folded">As <see cref="Folding.Fold"/> leaves it.</param>
    /// <param name="tokens">Cleared first; a list to be used again by the caller.</param>
    void Segment(ReadOnlySpan<char> folded, List<Token> tokens);
}
