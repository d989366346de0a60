namespace Bot.Dialogs.Waterfalls;

/// <summary>What is the same in every dialog.</summary>
public static class DialogWording
{
    public const string Cancel = "取消办理";
    public const string Back = "返回上一步";
    public const string TalkToPerson = "转人工";
    public const string NoPhoto = "没有照片";
    public const string Cancelled = "好的，已取消，没有提交任何申请。还有需要随时找我。";
    public const string FirstStep = "已经是第一步了。";
    public const string Renewed = "办理流程刚刚更新，我再跟您核对一下。";
    public const string Lost = "抱歉，刚才的办理中断了。请再说一下您要办什么，我马上处理。";
    public const string PhotoNoted = "照片收到了。";
    public const string PhotoNeeded = "这一步需要照片才能审核，请点输入框旁的图片按钮发一张；实在不方便可以转人工。";

    public const string PhoneIncomplete = "号码好像不完整，请发 11 位手机号，或带区号的座机号。";

    public static string NumberOutside(int min, int max) => $"数量要在 {min} 到 {max} 之间，请再说一次。";

    public static string AmountOutside(decimal max) => $"金额要大于 0，并且不超过 {max:0.##} 元，请再说一次。";

    public static string NoSuchDay(string said) => $"「{said}」这一天不存在，请再看看日期。";

    public static string DayTooLate(DateOnly day) => $"{day.Month} 月 {day.Day} 日还没到，请再看看日期。";

    public static string DayTooEarly(DateOnly day) => $"{day.Year} 年 {day.Month} 月 {day.Day} 日太早了，请再看看日期。";

    public static string DayOutside(DateOnly first, DateOnly last) => $"请在 {first.Month} 月 {first.Day} 日到 {last.Month} 月 {last.Day} 日之间选一天。";
}
