namespace Bot.Dialogs.Policies;

/// <summary>How editors write what the code names: in clauses, in test cases, in <c>policy try</c>.</summary>
internal static class PolicyWords
{
    public static Vocabulary<PolicyKind> Kinds { get; } = new(
        (PolicyKind.Return, "退货"),
        (PolicyKind.Exchange, "换货"),
        (PolicyKind.Refund, "退款、仅退款"),
        (PolicyKind.Repair, "维修、保修、报修"),
        (PolicyKind.Compensation, "补偿、赔偿"),
        (PolicyKind.PriceProtection, "价保"),
        (PolicyKind.Invoice, "发票"),
        (PolicyKind.Payout, "到账"));

    public static Vocabulary<PolicyReason> Reasons { get; } = new(
        (PolicyReason.NoReason, "无理由、不喜欢、不合适、换尺码、换颜色"),
        (PolicyReason.Quality, "质量问题、质量、坏了、故障"),
        (PolicyReason.WrongItem, "发错、发错货"),
        (PolicyReason.MissingItem, "漏发、少件"),
        (PolicyReason.NotAsDescribed, "描述不符"),
        (PolicyReason.DamagedInTransit, "运输破损、破损"),
        (PolicyReason.SmallFlaw, "小瑕疵"),
        (PolicyReason.RepairedTwice, "两次未修好、修了两次"),
        (PolicyReason.NotShipped, "未发货"),
        (PolicyReason.CancelledInTransit, "运输中取消"),
        (PolicyReason.NotReceived, "未收到货、没收到"),
        (PolicyReason.SignedNotReceived, "签收未收到"),
        (PolicyReason.ParcelRefused, "无理由拒收、拒收"),
        (PolicyReason.FaultyParcelRefused, "问题拒收、破损拒收"),
        (PolicyReason.PickupOverdue, "自提逾期"),
        (PolicyReason.LateShipment, "迟发、超时未发货"),
        (PolicyReason.DeliveryDelay, "路上延误"),
        (PolicyReason.LostParcel, "丢件"),
        (PolicyReason.Deposit, "退定金"),
        (PolicyReason.FreightPaid, "垫付运费"),
        (PolicyReason.CouponExpired, "券过期"),
        (PolicyReason.CancelledByMistake, "误取消"),
        (PolicyReason.PriceDrop, "降价"),
        (PolicyReason.InvoiceTitle, "改抬头、改税号、换开"),
        (PolicyReason.InvoiceIssue, "补开"),
        (PolicyReason.InvoiceSpecial, "开专票"),
        (PolicyReason.InvoiceContent, "改内容"),
        (PolicyReason.InvoiceAmount, "改金额"),
        (PolicyReason.InvoicePaper, "要纸质"));

    public static Vocabulary<Circumstance> Circumstances { get; } = new(
        (Circumstance.Intact, "完好"),
        (Circumstance.Opened, "拆封、已拆封"),
        (Circumstance.TriedOn, "试穿"),
        (Circumstance.SwitchedOn, "通电调试、通电"),
        (Circumstance.Activated, "激活、已激活"),
        (Circumstance.Worn, "穿过"),
        (Circumstance.Washed, "洗过"),
        (Circumstance.TagsCut, "剪吊牌、吊牌剪"),
        (Circumstance.PartsMissing, "缺配件"),
        (Circumstance.GiftMissing, "缺赠品"),
        (Circumstance.DamagedByCustomer, "人为损坏、摔坏"),
        (Circumstance.Wet, "进水"),
        (Circumstance.TakenApart, "私拆"),
        (Circumstance.WornOut, "正常磨损"),
        (Circumstance.Dangerous, "冒烟漏电、冒烟、漏电、鼓包"),
        (Circumstance.RepairOverdue, "维修超期"),
        (Circumstance.MadeToOrder, "定制"),
        (Circumstance.SoldAsFlawed, "瑕疵品、临期品"),
        (Circumstance.ExclusionNotConfirmed, "购买页未确认"),
        (Circumstance.OneOfSet, "套装单件"),
        (Circumstance.BelowFreeFreight, "退后不满包邮"),
        (Circumstance.ExchangedBefore, "换过一次"),
        (Circumstance.DifferentPrice, "不同价"),
        (Circumstance.OutOfStock, "缺货"),
        (Circumstance.BigSale, "大促"),
        (Circumstance.FlashSale, "秒杀"),
        (Circumstance.GroupBuy, "拼团"),
        (Circumstance.LivePrice, "直播专享"),
        (Circumstance.CouponOrGiftDiffers, "券或赠品差异"),
        (Circumstance.DifferentVariant, "不同规格"),
        (Circumstance.ProtectedTwice, "价保满两次"),
        (Circumstance.Refunded, "已退款、已退货"),
        (Circumstance.ShopAtFault, "商家原因"),
        (Circumstance.OtherAccount, "换账户"),
        (Circumstance.CardClosed, "原卡注销"));

    public static Vocabulary<PaymentMethod> Payments { get; } = new(
        (PaymentMethod.WeChatBalance, "微信零钱、微信"),
        (PaymentMethod.AlipayBalance, "支付宝余额、支付宝"),
        (PaymentMethod.DebitCard, "储蓄卡"),
        (PaymentMethod.CreditCard, "信用卡"),
        (PaymentMethod.ConsumerCredit, "信用支付、花呗"),
        (PaymentMethod.Mixed, "组合支付"));

    public static Vocabulary<Freight> Freights { get; } = new(
        (Freight.None, "不涉及"),
        (Freight.Buyer, "买家"),
        (Freight.Shop, "商家"),
        (Freight.EachOneWay, "寄回买家发回商家"),
        (Freight.ShownOnPage, "以页面为准"));

    public static Vocabulary<Conclusion> Conclusions { get; } = new(
        (Conclusion.Allow, "可以"),
        (Conclusion.Refuse, "不可以"),
        (Conclusion.AskPerson, "人工"));

    public static Vocabulary<WindowStart> Starts { get; } = new(
        (WindowStart.Receipt, "签收"),
        (WindowStart.Payment, "付款"),
        (WindowStart.Order, "下单"),
        (WindowStart.InvoiceIssue, "开票"));
}
