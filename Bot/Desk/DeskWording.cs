namespace Bot.Desk;

/// <summary>Every sentence the desk's server says to an agent.</summary>
internal static class DeskWording
{
    public const string NotSignedIn = "请先登录。";
    public const string NotAllowed = "您的账号没有客服权限，请联系管理员。";
    public const string WrongNameOrPassword = "登录名或密码不对。";
    public const string TooManySignIns = "登录太频繁，请稍后再试。";
    public const string CodeUnknown = "链接无效或已经用过，请直接登录。";
    public const string Malformed = "请求格式不对，请刷新页面后再试。";
    public const string NotFromDesk = "请求不是从客服工作台发出的。";
    public const string TooLarge = "内容太长，请分几次发送。";
    public const string NotFound = "没有这个地址。";
    public const string UnknownConversation = "没有这个会话。";
    public const string Busy = "这个会话正忙，请稍后再试。";
    public const string LineChanged = "排队情况刚有变化，请再试一次。";
    public const string NotWaiting = "客户已经不在排队了。";
    public const string NotOwner = "会话已不在您手里。";
    public const string UnknownCase = "没有这张售后单。";
    public const string CaseChanged = "售后单刚被更新过，请看最新状态后再操作。";
    public const string CaseCannotMove = "现在的状态不能这样处理，请看最新状态。";
    public const string Picture = "[图片]";
    public const string Card = "[卡片]";
    public const string UnnamedPicture = "图片";

    public static string LockedOut(TimeSpan time) => $"密码输错次数太多，请 {Math.Max(1, (int)Math.Ceiling(time.TotalMinutes))} 分钟后再试。";

    public static string TakenBy(string agent) => $"已被 {agent} 接走。";

    public static string Visitor(string id) => $"访客 {(id.Length > 4 ? id[^4..] : id)}";

    public static string TextLength(int most) => $"内容要在 1 到 {most} 个字之间。";
}
