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
        ["WordingCovered"] = "问法的字对上",
        ["WordingPairsCovered"] = "问法的两字对上",
        ["CommonSubsequence"] = "顺序相同",
        ["CommonRun"] = "连续相同",
        ["WordingHeard"] = "问法的词对上",
        ["BothHeard"] = "双方的词都对上",
        ["QuestionThings"] = "问题有、问法没有的事物",
        ["WordingThings"] = "问法有、问题没有的事物",
        ["QuestionDeeds"] = "问题有、问法没有的动作",
        ["WordingDeeds"] = "问法有、问题没有的动作",
        ["QuestionGrammar"] = "问题有、问法没有的虚词",
        ["WordingGrammar"] = "问法有、问题没有的虚词",
        ["WordingWord"] = "问法里没提到的关键词",
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
        ["EntryHears"] = "全部问法的词对上",
        ["EntryLacks"] = "全部问法都没有的关键词",
        ["OtherWordings"] = "其他问法也像",
        ["Surroundings"] = "标签和答案里有",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Contribution, value and weight. A kind without a wording keeps its name.</summary>
    public static string Part(ExplainedPart part) =>
        $"{s_names.GetValueOrDefault(part.Kind, part.Kind)} {part.Contribution:F2}（{part.Value:F2}×{part.Weight:F2}）";
}
