using System.Numerics;
using System.Runtime.InteropServices;
using Knowledge.Analysis;

namespace Knowledge.Scoring;

/// <summary>How much of a text's words another text has, each weighed by how much it tells in general Chinese.</summary>
/// <param name="Share">Share of the words that the other text has; a word of which it has a part counts less than the part.</param>
/// <param name="Characters">Share of the words' characters that it has.</param>
/// <param name="ThingsLacked">What the things it lacks tell, in words that tell most.</param>
/// <param name="DeedsLacked">Likewise the verbs and adjectives.</param>
/// <param name="GrammarLacked">Likewise the words of grammar.</param>
/// <param name="WordLacked">What the most telling word that it lacks tells, grammar apart.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Heard(float Share, float Characters, float ThingsLacked, float DeedsLacked, float GrammarLacked, float WordLacked)
{
    // 退款 and 退货 share half of their characters and less than half of their meaning. Set by hand.
    private const float PartOfWord = 0.6f;
    private const float MostTold = 12;

    /// <param name="words">Each as <see cref="GeneralWord.Packed"/>.</param>
    /// <param name="places">Places of this text, as bits, whose character the other text has.</param>
    public static Heard In(ReadOnlySpan<int> words, ulong places)
    {
        Span<float> lacked = stackalloc float[(int)WordKind.Deed + 1];
        lacked.Clear();
        float all = 0, heard = 0, characters = 0, most = 0;
        foreach (int packed in words)
        {
            var word = new GeneralWord(packed);
            float tells = word.Tells, part = (float)BitOperations.PopCount(places & word.Places) / word.Length;
            float share = part < 1 ? PartOfWord * part : 1;
            all += tells;
            heard += tells * share;
            characters += tells * part;
            lacked[(int)word.Kind] += tells * (1 - share);
            if (word.Kind is not WordKind.Grammar) most = Math.Max(most, tells * (1 - share));
        }
        return all > 0
            ? new Heard(heard / all, characters / all, Told(lacked[(int)WordKind.Thing]), Told(lacked[(int)WordKind.Deed]), Told(lacked[(int)WordKind.Grammar]), Told(most))
            : default;
    }

    private static float Told(float tells) => tells / MostTold;
}
