using System.Globalization;
using Bot.Dialogs.Shop;

namespace Bot.Dialogs.AfterSales.Deliveries;

/// <summary>Where a parcel is, in the words of an agent.</summary>
/// <param name="localOf">Moments in the shop's time zone.</param>
internal sealed class StatusWording(Order order, ParcelStatus status, Func<DateTimeOffset, DateTime> localOf)
{
    /// <summary>The whole status, for the customer.</summary>
    public string Tell() => status.Stage switch
    {
        ParcelStage.Unpaid => "这个订单还没付款，付款后才会安排发货；下单 30 分钟内没付款会自动关闭。",
        ParcelStage.Cancelled => "这个订单已经取消，不会发货。退款进度可以问我「退款到哪了」。",
        ParcelStage.Packing => order.ShipBy is { } by ? $"还没发货，约定 {When(by)} 前发出，请您再等等。" : "还没发货，仓库正在备货，请您再等等。",
        ParcelStage.PackingLate => order.ShipBy is { } by ? $"约定 {When(by)} 前发货，到现在还没发出。" : "到现在还没发出。",
        ParcelStage.Moving => $"{Carrier}{Last}{Expected}",
        ParcelStage.Stuck => $"{Carrier}{Last}已经超过 48 小时没有更新了，很抱歉让您久等。",
        ParcelStage.OutForDelivery => $"{Carrier}{Last}今天几点送到由快递员安排，可以在物流详情页点快递员头像旁的「电话」问他。{(status.IsOverdue ? Late : "")}",
        ParcelStage.AtPickup => $"{Carrier}{Last}保管 5 天，请在 {Until} 前凭取件码去取，逾期会自动退回。",
        ParcelStage.PickupOver => $"{Carrier}{Last}保管到 {Until}，已经过期了，包裹会自动退回。",
        ParcelStage.Signed => $"{Carrier}{Signed}",
        _ => throw new ArgumentOutOfRangeException(null, status.Stage, "A new stage needs its words here."),
    };

    /// <summary>The last thing that was seen of it, for whoever handles the case; null before shipping.</summary>
    public string? LastSeen => status.Stage switch
    {
        ParcelStage.Packing or ParcelStage.PackingLate => order.ShipBy is { } by ? $"待发货，约定 {When(by)} 前" : "待发货",
        _ when order.Parcel is { Events: [.., var last] } => $"{When(last.At)} {last.What}",
        _ => null,
    };

    public string? Signed => order.ReceivedAt is { } at
        ? $"{When(at)} 已签收{(order.Parcel?.SignedBy is { } by ? $"，签收：{by}" : "")}。"
        : status.Stage == ParcelStage.Signed ? "已签收。" : null;

    private const string Late = "已经超过预计送达时间，很抱歉。";

    private string Carrier => order.Parcel is { } parcel ? $"{parcel.Carrier} {parcel.TrackingNumber}：" : "";

    private string Last => order.Parcel is { Events: [.., var last] }
        ? $"{When(last.At)}「{last.What}」，"
        : "已交给快递，还没有揽收信息，刚发出的要等快递扫描后才看得到，";

    private string Expected => order.Parcel?.ExpectedOn is not { } day ? "正在路上。"
        : status.IsOverdue ? $"原本预计 {OrderWording.Day(day)}送达，{Late}"
        : $"预计 {OrderWording.Day(day)}送达。";

    private string Until => status.KeptUntil is { } until ? When(until) : "";

    private string When(DateTimeOffset moment)
    {
        var local = localOf(moment);
        return string.Create(CultureInfo.InvariantCulture, $"{local.Month} 月 {local.Day} 日 {local:HH:mm}");
    }
}
