namespace Bot.Dialogs.AfterSales;

/// <summary>What is said between dialogs.</summary>
public static class GuideWording
{
    public const string WhatForOrder = "收到订单号。请问您想办理什么？";

    public static string ChangedTo(string title) => $"好的，改为{title}，前面说过的不用再说。";

    public static string BackTo(string title) => $"好的，这个先不办了。我们继续办理{title}。";

    public static string LeftUndone(string title) => $"上次的{title}还没办完，需要的话再说一声。";

    /// <summary>Two or three things a vague message can mean: «您是想退货还是换货？»</summary>
    public static string WhichOf(IReadOnlyList<string> titles) => $"您是想{string.Join('、', titles.SkipLast(1))}还是{titles[^1]}？";
}
