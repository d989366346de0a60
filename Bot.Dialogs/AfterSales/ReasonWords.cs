using Bot.Dialogs.Policies;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales;

/// <summary>Why, in passing: «鞋子大了想退», «收到就是坏的».</summary>
internal static class ReasonWords
{
    private static readonly Choice<PolicyReason>[] s_words =
    [
        new("无理由", PolicyReason.NoReason,
            "不喜欢", "不想要", "不合适", "不合身", "买大了", "买小了", "大了", "小了", "太大", "太小", "偏大", "偏小", "穿不下", "穿不了", "买多了", "买错", "拍错", "多拍", "后悔", "不好看", "没看上", "七天无理由", "7天无理由", "尺码不", "码数不", "颜色不喜欢", "不满意", "用不上", "用不到", "显胖", "不适合"),
        new("质量", PolicyReason.Quality,
            "坏了", "坏的", "质量", "不能用", "用不了", "没反应", "开胶", "脱胶", "掉色", "褪色", "起球", "断了", "裂了", "开线", "脱线", "破洞", "漏水", "不加热", "不通电", "开不了机", "不开机", "死机", "黑屏", "花屏", "充不进", "充不上", "失灵", "故障", "有毛病", "异响", "有瑕疵", "断底", "掉底", "没声音", "不出声", "不制冷", "不工作", "不好使", "声音不行", "屏幕有问题", "亮点", "坏点", "接触不良", "杂音", "破了个", "有个洞", "小洞", "划痕", "刮痕", "污渍", "烂了", "发霉", "变质"),
        new("发错", PolicyReason.WrongItem, "发错", "寄错", "给错", "不是我买的", "不是我要的", "不是我拍的", "发成了", "发的不是", "颜色发错", "尺码发错"),
        new("少件", PolicyReason.MissingItem, "少发", "漏发", "少了", "少一", "少件", "没有充电器", "缺了", "缺一", "没给", "少寄"),
        new("描述不符", PolicyReason.NotAsDescribed, "描述不符", "和描述不", "跟描述不", "和图片不", "跟图片不", "与图片不", "图片不一样", "色差", "货不对板", "材质不对", "实物不符", "描述不一样", "假货", "不是正品"),
        new("运输破损", PolicyReason.DamagedInTransit, "压坏", "摔烂", "碎了", "包装破", "运输", "路上坏", "收到就破", "快递弄坏", "磕坏", "压扁", "箱子破", "破损"),
    ];

    /// <summary>The reason as one to send goods back for: «没发货» is none, and a flaw too small for more than a part of the price is one of quality.</summary>
    public static PolicyReason? ToSendBack(PolicyReason reason) => reason switch
    {
        PolicyReason.SmallFlaw => PolicyReason.Quality,
        PolicyReason.NoReason or PolicyReason.Quality or PolicyReason.WrongItem or PolicyReason.MissingItem
            or PolicyReason.NotAsDescribed or PolicyReason.DamagedInTransit or PolicyReason.RepairedTwice => reason,
        _ => null,
    };

    public static PolicyReason? Find(string plain) => ChoiceWords.FindOne(plain, s_words)?.Value;
}
