using Knowledge.Scoring;
using Knowledge.Search;

namespace Bot.Studio;

/// <summary>Bands in an editor's words.</summary>
internal static class BandWording
{
    public static string Of(Band band) => band switch
    {
        Band.Answer => "直接回答",
        Band.Choices => "列出选项",
        Band.None => "转人工",
        Band.Noise => "请客户换个说法",
        _ => throw new ArgumentOutOfRangeException(nameof(band), band, "A band that has no wording."),
    };

    public static string Why(FaqResult result, Thresholds thresholds)
    {
        var confidence = $"把握 {Percent(result.Confidence)}";
        return $"{Of(result.Band)}：" + result.Band switch
        {
            Band.Answer => $"{confidence}，达到直接回答的门槛 {Percent(thresholds.Answer)}。",
            Band.Choices => $"{confidence}，不到直接回答的门槛 {Percent(thresholds.Answer)}，达到列出选项的门槛 {Percent(thresholds.Choices)}。",
            Band.None => $"{confidence}，不到列出选项的门槛 {Percent(thresholds.Choices)}。",
            _ => "没有能查的内容：只有一个字、没有文字，或者没有任何问法里有相邻的两个字。",
        };
    }

    private static string Percent(double share) => $"{100 * share:F1}%";
}
