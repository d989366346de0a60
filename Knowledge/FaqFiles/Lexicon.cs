namespace Knowledge.FaqFiles;

/// <summary>The shop's words. Immutable.</summary>
/// <param name="Words">Shop and product words (words.txt): each is looked for as a whole.</param>
/// <param name="Synonyms">Groups of words of one meaning (synonyms.txt); no word is in two groups.</param>
/// <param name="Courtesy">Phrases that carry no meaning in a question (courtesy.txt), 请问 «may I ask» for one.</param>
public sealed record Lexicon(IReadOnlyList<string> Words, IReadOnlyList<IReadOnlyList<string>> Synonyms, IReadOnlyList<string> Courtesy)
{
    public static Lexicon Empty { get; } = new([], [], []);
}
