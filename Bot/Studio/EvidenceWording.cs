using System.Collections.Frozen;
using Knowledge.Scoring;

namespace Bot.Studio;

/// <summary>Kinds of evidence in an editor's words.</summary>
internal static class EvidenceWording
{
    private static readonly FrozenDictionary<string, string> s_names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Characters"] = "单字",
        ["Pairs"] = "两字",
        ["Words"] = "词",
        ["QuestionCovered"] = "问题的字对上",
        ["WordingCovered"] = "问法的字对上",
        ["WordingPairsCovered"] = "问法的两字对上",
        ["CommonSubsequence"] = "顺序相同",
        ["CommonRun"] = "连续相同",
        ["QuestionLacked"] = "问题有、问法没有的少见字",
        ["WordingLacked"] = "问法有、问题没有的少见字",
        ["OtherQuestionWord"] = "疑问词不同",
        ["OtherNegation"] = "肯定否定相反",
        ["OtherNumber"] = "数字不同",
        ["OtherLength"] = "长短不同",
        ["Identical"] = "一字不差",
        ["EntryCovers"] = "全部问法的字对上",
        ["EntryCoversPairs"] = "全部问法的两字对上",
        ["EntryTypical"] = "各个问法都有的字",
        ["EntrySays"] = "全部问法常说的字",
        ["EntrySaysPairs"] = "全部问法常说的两字",
        ["OtherWordings"] = "其他问法也像",
        ["Surroundings"] = "标签和答案里有",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Contribution, value and weight. A kind without a wording keeps its name.</summary>
    public static string Part(ExplainedPart part) =>
        $"{s_names.GetValueOrDefault(part.Kind, part.Kind)} {part.Contribution:F2}（{part.Value:F2}×{part.Weight:F2}）";
}
