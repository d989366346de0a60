namespace Bot.Handoff;

/// <summary>Every sentence a customer reads about being handed to a person and back.</summary>
internal static class HandoffWording
{
    public const string TalkToPerson = "转人工";
    public const string LeaveLine = "取消排队";
    public const string LeftLine = "好的，已为您取消排队。您可以继续问我，需要时随时点「转人工」。";
    public const string Released = "客服正在为您转接同事，请稍等，您不用重新说明情况。";
    public const string Failed = "抱歉，系统刚才出了点问题，您的消息已经收到，为您转人工客服。";
    public const string InLineSomewhere = "已为您排队，请稍等。";

    public static string InLine(int ahead) => ahead == 0
        ? "已为您排队，您是下一位，请稍等。"
        : $"已为您排队，前面还有 {ahead} 位，请稍等。";

    public static string AfterHours(TimeOnly opens) =>
        $"人工客服现在休息，您的问题已经留言，{opens:HH\\:mm} 上班后会按顺序回复您。";

    public static string Joined(string agent) => $"客服{agent}为您服务，之前的对话已经看到了，您不用重复说明。";

    public static string Resolved(string agent) => $"客服{agent}已结束本次服务，接下来由智能助手为您服务。还有问题请直接告诉我。";

}
