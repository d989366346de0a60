namespace Knowledge.Analysis;

/// <summary>Names of other shops, platforms and services. A question about one is not for this shop, however well its other words match.</summary>
internal static class Platforms
{
    // Ways to pay and to write are left out (微信, 支付宝, qq): shops are asked about them. Written for this project from everyday usage.
    private static readonly string[] Names =
    [
        "淘宝", "天猫", "京东", "拼多多", "苏宁", "国美", "唯品会", "当当", "亚马逊", "闲鱼", "转转", "得物", "小红书", "抖音", "快手", "网易严选", "考拉",
        "聚美", "蘑菇街", "1688", "阿里巴巴", "盒马", "山姆", "沃尔玛", "永辉", "屈臣氏", "宜家", "名创优品", "美团", "饿了么", "大众点评", "叮咚买菜", "滴滴",
        "携程", "去哪儿", "飞猪", "同程", "12306", "航空公司", "爱奇艺", "优酷", "腾讯视频", "芒果tv", "b站", "哔哩哔哩", "微博", "知乎", "豆瓣", "百度", "谷歌",
        "网易云", "王者荣耀", "和平精英", "英雄联盟", "原神", "麦当劳", "肯德基", "星巴克", "瑞幸", "海底捞", "希音", "虾皮", "ebay", "shopee", "temu",
    ];

    // What begins like a name and is none: a carrier that shops send by, a beeping sound.
    private static readonly string[] OtherWords = ["京东快递", "京东物流", "滴滴滴", "滴滴响", "滴滴叫", "滴滴声"];

    private static readonly Phrases<bool> Phrases = new(Names.Select(name => (name, true)).Concat(OtherWords.Select(word => (word, false))));

    /// <returns>The length of the name that a text begins with; 0 when it begins with none.</returns>
    public static int Match(ReadOnlySpan<char> folded) => Phrases.Match(folded, out bool isName) is var length && isName ? length : 0;
}
