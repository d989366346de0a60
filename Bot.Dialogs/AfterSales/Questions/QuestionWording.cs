namespace Bot.Dialogs.AfterSales.Questions;

/// <summary>Every sentence and button of the question dialog.</summary>
public static class QuestionWording
{
    public const string TalkToPerson = "转人工";
    public const string Useful = "解决了";
    public const string NotUseful = "没解决";
    public const string Neither = "都不是";
    public const string DidYouMean = "您是不是想问：";
    public const string GladToHelp = "很高兴帮到您！还有问题随时问我。";
    public const string TryAgain = "抱歉没能解决您的问题。您可以换个说法再问一次，也可以转人工客服。";
    public const string Rephrase = "抱歉，我没看明白。请用一句话说说您的问题，例如「退款多久到账」。";
    public const string PhotoReceived = "图片已收到。请用一句话说说遇到了什么问题，我好帮您处理。";
    public const string OrderNoted = "好的，已记下您要咨询的订单。请问遇到了什么问题？";
    public const string WaitingNoted = "已记下，客服接入后会先看到您的消息。";
    public const string NotInLine = "您现在没有在排队，有问题直接告诉我就好。";
    public const string SaidByCustomer = "客户消息";
    public const string KnownFromPage = "咨询页面";
    public const string OrderNumber = "订单号";
    public const string Product = "商品";

    public static string Greeting(string shop) =>
        $"您好，我是{shop}的智能助手。物流、退换货、退款、发票等问题可以直接问我，也可以点下面的常见问题。";
}
