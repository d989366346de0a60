using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.AfterSales.Questions;

/// <summary>Whole messages that mean one thing in the question dialog, whatever the FAQ says.</summary>
internal static class ShortAnswers
{
    private static readonly string[] s_person = ["转人工", "人工", "人工客服", "转人工客服", "找人工", "转接人工", "现在就转人工"];
    private static readonly string[] s_useful = ["解决了", "已解决", "有用", "有帮助"];
    private static readonly string[] s_notUseful = ["没解决", "没有解决", "未解决", "没用", "没帮助", "不是这个问题"];
    private static readonly string[] s_leaveLine = ["取消排队", "不排队了", "不等了", "算了不等了", "不用人工了", "不转人工了", "取消转人工"];

    private static readonly string[] s_cancel =
    [
        "取消", "取消办理", "取消申请", "取消流程", "算了", "算了吧", "算了不办了", "不办了", "不退了", "不换了", "不修了", "不弄了", "先不办了", "先不弄了", "退出", "结束办理", "停止办理", "不申请了", "不想退了", "不想换了", "不投诉了", "算了不投诉了",
        "算了不退了", "算了不换了", "算了不修了", "算了不要了", "那算了", "还是算了", "算了算了", "那就算了",
        "取消退货", "取消换货", "取消退款", "取消维修", "取消投诉", "撤回退货", "撤销退货", "又不想退了", "不退款了",
    ];
    private static readonly string[] s_back = ["返回上一步", "上一步", "返回", "回到上一步", "退回上一步", "回上一步", "返回上一级", "往回退一步", "后退"];
    private static readonly string[] s_submit = ["提交", "确认提交", "确认", "确定", "是的", "好的", "提交申请"];

    public static bool CancelsDialog(string text) => IsOneOf(text, s_cancel);

    public static bool GoesBack(string text) => IsOneOf(text, s_back);

    public static bool Submits(string text) => IsOneOf(text, s_submit);

    public static bool AsksForPerson(string text) => IsOneOf(text, s_person);

    public static bool SaysUseful(string text) => IsOneOf(text, s_useful);

    public static bool SaysNotUseful(string text) => IsOneOf(text, s_notUseful);

    public static bool LeavesLine(string text) => IsOneOf(text, s_leaveLine);

    private static bool IsOneOf(string text, string[] answers) => answers.Contains(ChoiceAnswers.Bare(text), StringComparer.Ordinal);
}
