namespace Knowledge.Analysis;

/// <summary>The words of grammar: pronouns, prepositions, auxiliaries, question words. Without one a question is still the same question.</summary>
internal static class LittleWord
{
    // The closed classes of Chinese grammar, as any textbook lists them; negation is not among them.
    private const string Characters = "的了吗呢吧啊呀哦嘛啦么我你您他她它们咱这那是在有和就都也还把被给请问个一下里着过得地之其什怎样为何如谁哪几可以能会要想";

    public static bool Is(ReadOnlySpan<char> token) => token.Length == 1 && Characters.Contains(token[0]);
}
