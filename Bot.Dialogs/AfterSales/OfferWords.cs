using Bot.Dialogs.Policies;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales;

/// <summary>What the policy offers instead, as customers read it, and the dialog that deals with it.</summary>
internal static class OfferWords
{
    public static string NameOf(PolicyKind kind) => kind switch
    {
        PolicyKind.Return => "退货",
        PolicyKind.Exchange => "换货",
        PolicyKind.Repair => "维修",
        PolicyKind.Refund => "退款",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Only what a customer can be offered instead has a name here."),
    };

    public static string FreightOf(Freight freight) => freight switch
    {
        Freight.Buyer => "由您承担",
        Freight.Shop => "由我们承担",
        Freight.EachOneWay => "寄回由您承担，再发出由我们承担",
        Freight.ShownOnPage => "以提交页面显示为准",
        _ => "不涉及运费",
    };

    /// <summary>A refusal with what can be done instead.</summary>
    /// <param name="title">What was refused, Chinese.</param>
    public static ChoicePrompt<AfterRefusal> Refused(string title, Ruling ruling)
    {
        Choice<AfterRefusal> person = new("请人工核实", AfterRefusal.AskPerson, "人工", "客服", "不服", "不同意", "不接受");
        Choice<AfterRefusal> letGo = new($"那就不{title}了", AfterRefusal.LetGo, $"不{title}了", "算了", "不用了", "知道了", "那行吧", "不办了");
        return new ChoicePrompt<AfterRefusal>(ruling.Text, "请选一项，或直接说您的想法。", ruling.Offer is not { } offer ? [person, letGo] :
        [
            new(Offered(offer), AfterRefusal.TakeOffer, "好的", "可以", "同意", $"那就{NameOf(offer.Kind)}", $"那{NameOf(offer.Kind)}", $"改成{NameOf(offer.Kind)}", $"改{NameOf(offer.Kind)}"),
            person,
            letGo,
        ]);
    }

    private static string Offered(OfferInstead offer) => offer.ReasonDiffers && offer.Reason == PolicyReason.Quality
        ? $"有质量问题，申请{NameOf(offer.Kind)}"
        : $"改为申请{NameOf(offer.Kind)}";

    public static string DialogOf(PolicyKind kind) => kind switch
    {
        PolicyKind.Return => AfterSalesDialogs.Return,
        PolicyKind.Exchange => AfterSalesDialogs.Exchange,
        PolicyKind.Repair => AfterSalesDialogs.Repair,
        PolicyKind.Refund => AfterSalesDialogs.Refund,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Only what a customer can be offered instead has a dialog here."),
    };
}
