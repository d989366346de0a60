namespace Knowledge.Analysis;

/// <summary>
/// Cuts by a dictionary into the fewest pieces; between equals, the one with the longer word first. What is in no word comes as
/// <see cref="CharacterSegmenter"/> has it.
/// </summary>
/// <remarks>
/// The method of fewest words (最少切分; see Sproat et al., A stochastic finite-state word-segmentation algorithm for Chinese, 1996,
/// for its place) needs no frequencies, which a list written by editors does not have.
/// </remarks>
internal sealed class WordSegmenter : ISegmenter
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _meanings;
    private readonly Dictionary<char, int> _longest = [];
    private readonly CharacterSegmenter _characters = new();

    /// <param name="meanings">Folded words, and what each means: synonyms have the same number.</param>
    public WordSegmenter(Dictionary<string, int> meanings)
    {
        _meanings = meanings.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (string word in meanings.Keys) _longest[word[0]] = Math.Max(_longest.GetValueOrDefault(word[0]), word.Length);
    }

    /// <summary>The words of the best cut and the words inside them: 退货申请 «return request» also says 退货 «return».</summary>
    /// <param name="folded">As <see cref="Folding.Fold"/> leaves it.</param>
    /// <param name="words">Cleared first; only dictionary words, which may overlap.</param>
    /// <param name="meanings">Cleared first; the meaning of each word.</param>
    public void FindWords(ReadOnlySpan<char> folded, List<Token> words, List<int> meanings)
    {
        Segment(folded, words);
        words.RemoveAll(static token => token.Kind is not TokenKind.Word);
        meanings.Clear();
        int outer = words.Count;
        for (int i = 0; i < outer; i++) AddInner(folded, words[i], words);
        foreach (var word in words) meanings.Add(_meanings[word.Of(folded)]);
    }

    public void Segment(ReadOnlySpan<char> folded, List<Token> tokens)
    {
        _characters.Segment(folded, tokens);
        if (_longest.Count == 0 || tokens.Count == 0) return;

        int count = tokens.Count;
        int[] pieces = System.Buffers.ArrayPool<int>.Shared.Rent(count + 1);     // fewest pieces from token i to the end
        int[] next = System.Buffers.ArrayPool<int>.Shared.Rent(count);           // the token after the first of those pieces
        FindFewest(folded, tokens, pieces, next);
        Join(tokens, next);
        System.Buffers.ArrayPool<int>.Shared.Return(pieces);
        System.Buffers.ArrayPool<int>.Shared.Return(next);
    }

    private void AddInner(ReadOnlySpan<char> folded, Token outer, List<Token> words)
    {
        for (int start = outer.Start; start < outer.End; start++)
        {
            int longest = Math.Min(_longest.GetValueOrDefault(folded[start]), outer.End - start);
            for (int length = 2; length <= longest && length < outer.Length; length++)
            {
                if (_meanings.ContainsKey(folded.Slice(start, length))) words.Add(new Token(start, length, TokenKind.Word));
            }
        }
    }

    private void FindFewest(ReadOnlySpan<char> folded, List<Token> tokens, int[] pieces, int[] next)
    {
        pieces[tokens.Count] = 0;
        for (int first = tokens.Count - 1; first >= 0; first--)
        {
            pieces[first] = int.MaxValue;
            int start = tokens[first].Start;
            int longest = _longest.GetValueOrDefault(folded[start]);
            for (int last = first; last < tokens.Count; last++)
            {
                int length = tokens[last].End - start;
                if (last > first && length > longest) break;
                bool isPiece = last == first || _meanings.ContainsKey(folded.Slice(start, length));
                if (!isPiece || pieces[last + 1] + 1 > pieces[first]) continue;
                pieces[first] = pieces[last + 1] + 1;                            // <= above: the longer first word wins a tie
                next[first] = last + 1;
            }
        }
    }

    private static void Join(List<Token> tokens, int[] next)
    {
        int kept = 0;
        for (int first = 0; first < tokens.Count; first = next[first])
        {
            var joined = tokens[first];
            if (next[first] > first + 1) joined = new Token(joined.Start, tokens[next[first] - 1].End - joined.Start, TokenKind.Word);
            tokens[kept++] = joined;
        }
        tokens.RemoveRange(kept, tokens.Count - kept);
    }
}
