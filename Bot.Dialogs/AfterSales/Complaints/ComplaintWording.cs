using System.Globalization;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales.Complaints;

/// <summary>Every sentence and button of the complaint dialog. It apologises and says what happens next, and promises nothing else.</summary>
public static class ComplaintWording
{
    public const string Title = "投诉";
    public const string What = "事情经过";
    public const string Topic = "投诉内容";
    public const string Wants = "希望的处理";
    public const string Photos = "照片";
    public const string Phone = "回电号码";
    public const string Number = "投诉单号";

    public const string Sorry = "非常抱歉给您带来不好的体验。我来帮您登记投诉，登记后 24 小时内给您处理方案。";
    public const string NoOrder = "不针对订单";
    public const string WhichOrder = "请问和哪个订单有关？不针对某个订单也可以。";
    public const string WhichNumber = "请问和哪个订单有关？请发订单号，不针对某个订单也可以。";
    public const string WhichOrderRetry = "请点一下订单或发订单号，没有就回复「不针对订单」。";
    public const string NoCall = "不用回电";
    public const string OrderPhone = "打下单时的号码";
    public const string PersonNow = "现在就转人工";

    internal static StoryPrompt WhatHappened() =>
        new("请说说发生了什么：什么时候、什么事、哪里让您不满意。", "请用几句话说说经过，例如「3 月 1 日收到的锅是坏的，客服两天没回」。");

    internal static ChoicePrompt<ComplaintTopic> WhatAbout() => new(
        "主要是哪方面的问题？",
        "请选最接近的一项，例如「商品质量」「客服态度」。",
        [
            new("商品质量", ComplaintTopic.Quality, "质量", "坏了", "坏的", "开胶", "掉色", "起球", "破洞", "假货", "做工", "用两天", "瑕疵", "故障", "不能用"),
            new("物流快递", ComplaintTopic.Delivery, "物流", "快递", "派送", "送货", "配送", "丢件", "没收到", "发货慢", "不发货", "没发货", "驿站", "快递员", "快递小哥", "送货员"),
            new("客服态度", ComplaintTopic.Service, "态度", "客服", "骂", "不理人", "不理我", "敷衍", "爱答不理", "不回复", "没人管"),
            new("描述不符或虚假宣传", ComplaintTopic.Description, "描述不符", "虚假宣传", "虚假", "宣传", "和图片", "跟图片", "货不对板", "不一样", "误导"),
            new("退款或售后处理", ComplaintTopic.AfterSales, "退款", "退货", "换货", "维修", "售后", "不给退", "不退钱", "拒绝退", "没到账", "赔付", "运费", "价保"),
            new("其他", ComplaintTopic.Other, "别的", "都不是"),
        ]);

    internal static OpenChoicePrompt WhatOutcome() => new(
        "您希望怎么处理？可以点选，也可以直接打字说。",
        "请说说希望的处理，例如「退款」「道歉」。",
        [
            new("退款", "退款", "退钱", "退我钱", "把钱退"),
            new("换货", "换货", "换一个", "换新"),
            new("补偿", "补偿", "赔偿", "赔钱", "赔我", "赔付", "三倍赔"),
            new("道歉", "道歉", "赔礼", "说声对不起"),
            new("处理责任人", "处理责任人", "处罚", "处分", "开除", "处理那个人", "处理他", "处理她"),
        ]);

    internal static PhotoPrompt ShowIt() =>
        new("有照片或聊天截图的话请发一张，核实会更快。", "请点输入框旁的图片按钮发照片，没有就回复「没有照片」。", IsRequired: false);

    internal static PhonePrompt WhomToCall(bool knowsOrder)
    {
        Choice<string> none = new(NoCall, "", "不用", "不需要", "不必", "没必要", "别打", "不方便", "不留", "没有", "就在这", "这里回");
        return new("需要电话联系您吗？需要的话请留手机号，不用就在这个对话里回复您。", "请发手机号，或回复「不用回电」。",
            knowsOrder ? [none, new(OrderPhone, OrderPhone, "下单时", "下单的", "下单手机", "订单上", "订单里", "收货电话")] : [none]);
    }

    internal static ChoicePrompt<bool> IsSame(string number) => new(
        $"这边有一张投诉单 {number} 正在处理。您这次说的是同一件事吗？",
        "请回复「同一件事」或「另一件事」。",
        [new("同一件事", true, "同一", "就是这", "是的", "一样"), new("另一件事", false, "另一", "别的", "不是", "新的", "其他")]);

    internal static Activity Following(string number) =>
        Activity.Message($"好的，投诉单 {number} 还在处理，不用重复登记，有结果会发到这个对话里。要补充或催办，可以现在就转人工。").Suggest(PersonNow, SummaryWording.Progress);

    internal static string NameOf(ComplaintTopic topic) => WhatAbout().Choices.First(choice => choice.Value == topic).Title;

    /// <summary>What follows the submission.</summary>
    /// <param name="until">The shop's deadline, in its own time zone.</param>
    internal static Activity Submitted(Case submitted, DateTime until, string? phone)
    {
        var call = phone is { Length: > 0 } ? phone == OrderPhone ? "，需要时会打下单时的号码联系您" : $"，需要时会打 {phone} 联系您" : "";
        return Activity.Message(string.Create(CultureInfo.InvariantCulture,
            $"您的投诉已登记，单号 {submitted.Number}。\n我们会核实情况，在 {until.Month} 月 {until.Day} 日 {until:HH:mm} 前给您处理方案，结果会发到这个对话里{call}。不想等的话，可以现在就转人工。"))
            .Suggest(PersonNow, SummaryWording.Progress);
    }
}
