using System.Buffers;
using Bot.Dialogs.Waterfalls;

namespace Bot.Dialogs.AfterSales.Addresses;

/// <summary>Postal addresses in what customers write.</summary>
internal static class AddressWords
{
    private const int LengthMin = 8, LengthMax = 200;
    private const int PartsMin = 3;
    private const int NearLengthMin = 6, NearPartsMin = 2;

    private static readonly string[] s_parts = ["省", "市", "区", "县", "旗", "镇", "乡", "村", "街", "路", "道", "巷", "弄", "号", "栋", "幢", "楼", "室", "广场", "大厦"];

    // With one of these it is known which part of the country is meant; 市, 县 and 州 alone do as well.
    private static readonly string[] s_provinces =
    [
        "北京", "天津", "上海", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南",
        "湖北", "湖南", "广东", "海南", "四川", "贵州", "云南", "陕西", "甘肃", "青海", "内蒙古", "广西", "西藏", "宁夏", "新疆", "省", "市", "州", "县",
    ];

    private static readonly string[] s_abroad = ["香港", "澳门", "台湾", "海外", "美国", "日本", "韩国", "新加坡"];
    private static readonly string[] s_leads = ["地址改成", "地址改为", "地址换成", "地址改到", "新地址是", "新地址", "地址是", "改送到", "改到", "改成", "改为", "换到", "换成", "送到", "寄回到", "寄到", "寄回", "送去", "地址"];
    private static readonly SearchValues<char> s_ends = SearchValues.Create("。！？!?；;\n");

    /// <summary>A whole address said in passing: «地址改成浙江省杭州市西湖区文三路 1 号». Null when there is none.</summary>
    public static string? Find(DialogTurn turn) => Find(turn, IsWhole);

    /// <summary>The same where the order's own address tells the rest: «寄到西湖区文三路 1 号».</summary>
    public static string? FindNear(DialogTurn turn) =>
        Find(turn, said => said.Length >= NearLengthMin && !IsAbroad(said) && CountParts(said) >= NearPartsMin);

    private static string? Find(DialogTurn turn, Func<string, bool> isEnough)
    {
        foreach (var lead in s_leads)
        {
            if (turn.Plain.IndexOf(lead, StringComparison.Ordinal) is >= 0 and var at)
            {
                var rest = turn.Text[(at + lead.Length)..];
                var end = rest.AsSpan().IndexOfAny(s_ends);
                var said = WithoutLead(Clean(end < 0 ? rest : rest[..end]));
                if (isEnough(said))
                {
                    return said;
                }
            }
        }

        return null;
    }

    // 改成寄到…: one lead follows another.
    private static string WithoutLead(string said) =>
        Array.Find(s_leads, lead => said.StartsWith(lead, StringComparison.Ordinal)) is { } lead ? WithoutLead(Clean(said[lead.Length..])) : said;

    public static string Clean(string text)
    {
        var said = text.Trim(' ', '\u3000', ':', '：', ',', '，', '。', '.', '吧', '\n');
        return said.Length > LengthMax ? said[..LengthMax] : said;
    }

    public static bool IsWhole(string said) =>
        said.Length >= LengthMin && !IsAbroad(said) && CountParts(said) >= PartsMin && Array.Exists(s_provinces, place => said.Contains(place, StringComparison.Ordinal));

    /// <summary>Meant as an address, but a parcel would not arrive.</summary>
    public static bool IsPart(string said) => CountParts(said) > 0;

    // 青岛市香港中路 is a street.
    public static bool IsAbroad(string said) => Array.Exists(s_abroad, place => said.StartsWith(place, StringComparison.Ordinal) || said.StartsWith($"中国{place}", StringComparison.Ordinal));

    private static int CountParts(string said) => s_parts.Count(part => said.Contains(part, StringComparison.Ordinal));
}
