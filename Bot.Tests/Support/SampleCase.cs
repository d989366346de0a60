using Bot.Dialogs.Cases;
using Bot.Dialogs.Escalation;
using Bot.Turns;

namespace Bot.Tests.Support;

/// <summary>Cases as dialogs submit them: a return of shoes, unless the test says otherwise.</summary>
internal static class SampleCase
{
    private static int s_last;

    public static Case Return(ConversationId conversation, DateTimeOffset at, string? order = null) =>
        Of(CaseKind.Return, conversation, at) with { OrderNumber = order, Sku = order is null ? null : "shoe-42" };

    public static Case Of(CaseKind kind, ConversationId conversation, DateTimeOffset at)
    {
        var serial = Interlocked.Increment(ref s_last);
        return new Case
        {
            Number = new CaseNumber($"SH260306{serial:D6}"),
            Kind = kind,
            State = CaseState.Submitted,
            Conversation = conversation.Value,
            Title = "退货 · 云步缓震跑鞋 × 1",
            Facts = [new Fact("原因", "尺码不合适", "客户说的"), new Fact("数量", "1", "订单")],
            Photos = [new Photo("upload:0123456789abcdef0123456789abcdef.png", "鞋底.png")],
            Decision = new CaseDecision("return-no-reason", "签收次日起 7 天内，商品完好就可以无理由退货。", "可以", "买家"),
            SubmissionKey = $"key-{serial}",
            CreatedAt = at,
            Deadline = at.AddDays(1),
            History = [new CaseEvent(at, CaseState.Submitted, "客户", null)],
        };
    }
}
