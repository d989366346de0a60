using System.Buffers;

namespace Bot.Dialogs.Understanding.Numbers;

/// <summary>Words that count things (个, 件, 双) or measure them (斤, 天, 块): a digit before one is a number.</summary>
/// <remarks>Everyday classifiers and units of Mandarin, collected for this project; characters that mostly begin other words (星, 手, 军) are left out.</remarks>
internal static class MeasureWords
{
    private static readonly SearchValues<char> s_single = SearchValues.Create(
        "个只条件张双对台套部本支枝把根块颗粒片瓶盒箱包袋桶罐杯碗盘盆壶锅副组份批次回趟遍顿场届期层楼间栋座所家户位名人口头匹群排列行段节篇章页句字首封项种类" +
        "款型号码级等倍元圆角分毛钱年月日天周夜时点秒刻岁季代轮圈步滴门笔票卷册枚株棵朵束串单扇幅面顶床提板架辆艘捆堆打阵股环处度局样起下些店车课声斤两克吨升米尺寸里亩");

    private static readonly string[] s_longer =
    [
        "小时", "星期", "礼拜", "公里", "公斤", "公分", "公尺", "公升", "公吨", "公顷", "平方", "平米", "立方", "英寸", "英尺", "英里", "海里",
        "厘米", "毫米", "微米", "毫升", "毫克", "微克", "千克", "千米", "千瓦", "加仑", "盎司", "磅", "瓦", "伏", "进制",
    ];

    // 包邮 «free shipping», 包退 «returns guaranteed», 号码 «number», 级别 «level», 分之 «of».
    private static readonly string[] s_others = ["包邮", "包退", "包换", "包运", "号码", "级别", "等等", "对吗", "对吧", "对不", "起码", "下单", "下午", "单独", "家里", "点钱", "款到", "把钱", "头像"];

    public static bool StandsAt(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length)
        {
            return false;
        }

        return s_single.Contains(text[at]) ? !IsOneOf(text, at, s_others) : text[at] > '〇' && IsOneOf(text, at, s_longer);
    }

    private static bool IsOneOf(ReadOnlySpan<char> text, int at, string[] words)
    {
        foreach (var word in words)
        {
            if (text[at..].StartsWith(word))
            {
                return true;
            }
        }

        return false;
    }
}
