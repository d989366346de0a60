namespace Bot.Dialogs.Escalation;

/// <summary>What the customer reads when the bot steps back, and what the agent reads as the reason.</summary>
public static class EscalationWording
{
    public static string Farewell(HandoffReason reason, Alarm? alarm) => (reason, alarm) switch
    {
        (_, Alarm.Safety) => "请先停止使用商品并断开电源，确保人身安全。为您转人工客服优先处理。",
        (_, Alarm.Fraud) => "请先不要转账，也不要告诉任何人验证码。为您转人工客服优先核实。",
        (HandoffReason.Asked, _) => "好的，为您转人工客服。",
        (HandoffReason.NotSure, _) => "这个问题我没有把握，怕答错耽误您，为您转人工客服。",
        (HandoffReason.NotSolved, _) => "抱歉没能帮到您，为您转人工客服。",
        (HandoffReason.Complaint, _) => "非常抱歉给您带来不好的体验，为您转人工客服优先处理。",
        (HandoffReason.Risk, _) => "您反映的情况很重要，为您转人工客服优先处理。",
        (HandoffReason.Stuck, _) => "抱歉，我没能理解您的意思，为您转人工客服，前面填的内容会一起带过去。",
        (HandoffReason.Unproven, _) => "核对了几次都对不上。为了保护订单信息，为您转人工客服核实。",
        (HandoffReason.PolicySaysSo, _) => "这个情况需要人工核实，为您转人工客服，前面填的内容会一起带过去。",
        (HandoffReason.Overdue, _) => "已经超过承诺的处理时间，非常抱歉，为您转人工客服优先处理。",
        (HandoffReason.Noise, _) => "抱歉，我还是没看懂，为您转人工客服。",
        _ => "为您转人工客服。",
    };

    public static string ReasonText(HandoffReason reason) => reason switch
    {
        HandoffReason.Asked => "客户要求人工",
        HandoffReason.NotSure => "机器人不确定答案",
        HandoffReason.NotSolved => "客户表示答案没有解决问题",
        HandoffReason.Stuck => "对话卡住",
        HandoffReason.Complaint => "投诉或强烈不满",
        HandoffReason.Risk => "涉及安全、法律或欺诈",
        HandoffReason.Unproven => "客户没能证明订单是本人的",
        HandoffReason.PolicySaysSo => "政策写明由人工决定",
        HandoffReason.Overdue => "售后单超过承诺的处理时间",
        HandoffReason.Noise => "连续两次没看懂客户的话",
        HandoffReason.Failure => "系统出错",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "An unknown handoff reason."),
    };
}
