namespace Bot.Dialogs.Understanding.Times;

internal enum Outlook
{
    /// <summary>Nothing tells: taken as back, as customers after a sale do.</summary>
    Unsaid,
    Back,
    Ahead,
}

/// <summary>Whether the words around a time look back (周五买的) or ahead (周五能送到吗). After a sale customers look back unless they say otherwise.</summary>
internal static class Outlooks
{
    // A clause of chat; what stands further away is about something else.
    private const int After = 12, Before = 8;

    private static readonly Vocabulary<Outlook> s_cuesAfter = new(
        ("能 会 要 可以 想 打算 准备 预约 安排 约 改 再 才 将 需要 等 方便 有空 在家 行不行 行吗 好吗 可不可以", Outlook.Ahead),
        ("送到 送货 送达 送来 送过来 送上门 送吗 上门 取件 来取 派送 配送 寄给我 发给我 之前给 前给", Outlook.Ahead),
        ("发货吗 发吗 停吗 到吗 到货吗 有货吗 得了 来得及 赶得 还发 发不发 停不停 送不送 还送 还上 开不开", Outlook.Ahead),
        ("放假 上班 营业 停运 有活动 搞活动 做活动 活动吗 打折 优惠 降价", Outlook.Ahead),
        ("买 拍 下单 下的 付 签收 收到 收的 到的 到货 的订单 的单 了 过 已 当时 的时候 那会 那会儿", Outlook.Back),
        ("订的 订了 发的 发了 寄的 寄了 退的 退了 换的 换了 送的 送了 送到了 送到的 送来的 送来了 取的 取走 约的 约了 约好 改的 改了", Outlook.Back),
        ("没收到 没发 没在 没人 没到", Outlook.Back),
        ("会员 一会 一会儿 机会 要求 要紧 改天 再说", Outlook.Unsaid));

    // 下次的12号, 改到周五, 下一个15号.
    private static readonly Vocabulary<Outlook> s_cuesBefore = new(
        ("下次 下一个 下个 改到 改成 换到 换成 推迟到 延到 约到 约在 预约 安排在 安排到 等到 截止 截止到 截至", Outlook.Ahead),
        ("打算 准备 想在 要在 能在 可以在 会在 赶在 尽量 希望 送到 发到", Outlook.Ahead),
        ("上次 上一个 下单 签收 买 拍 收到 已经 是在 就在 当时", Outlook.Back));

    public static Outlook Of(ReadOnlySpan<char> text, int start, int end)
    {
        for (var cursor = new Cursor(text, end); cursor.At < end + After && !cursor.AtEnd && !IsBreak(cursor.Current); cursor.At++)
        {
            if (s_cuesAfter.TryTake(ref cursor, out var outlook) && outlook != Outlook.Unsaid)
            {
                return outlook;
            }
        }

        var before = Outlook.Unsaid;
        for (var cursor = new Cursor(text, Math.Max(0, start - Before)); cursor.At < start; cursor.At++)
        {
            if (IsBreak(cursor.Current))
            {
                before = Outlook.Unsaid;
            }
            else if (s_cuesBefore.TryTake(ref cursor, out var outlook))
            {
                before = outlook;
                cursor.At--;
            }
        }

        return before;
    }

    private static bool IsBreak(char c) => c is ',' or '。' or '?' or '!' or ';' or '\n' or '.';
}
