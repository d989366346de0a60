using System.Buffers;

namespace Bot.Dialogs.AfterSales.Invoices;

/// <summary>Finds to whom an invoice is made out: «抬头：山雀科技有限公司», «给我开杭州山雀科技有限公司的发票».</summary>
internal static class InvoiceTitles
{
    public const int LengthMax = 100;

    // Shorter names without a label are words like 我们公司.
    private const int UnlabelledMin = 4;

    private static readonly SearchValues<char> s_separators = SearchValues.Create(",，。;；、!！?？\n \t");

    // Longer ones first: 抬头 is in most of them.
    private static readonly string[] s_labels =
        ["发票抬头", "公司抬头", "单位抬头", "开票抬头", "抬头名称", "公司名称", "单位名称", "企业名称", "开票名称", "公司全称", "单位全称", "抬头"];

    private static readonly string[] s_afterLabel = ["应该是", "改成", "改为", "换成", "写成", "开成", "就写", "写", "开", "填", "是", "为", "叫"];

    // Other fields in the same breath: 山雀科技有限公司税号9133…
    private static readonly string[] s_otherFields = ["税号", "纳税人", "统一社会", "信用代码", "开户行", "邮箱", "发到", "发我", "专票", "专用发票"];

    private static readonly string[] s_beforeName =
        ["应该是", "给我开", "帮我开", "我们公司是", "我们公司叫", "我公司是", "公司是", "公司叫", "单位是", "单位叫", "我们是", "我司是", "开给", "开成", "改成", "改为", "换成", "要开", "写成", "就写", "名字是", "名称是", "是", "叫", "给"];

    private static readonly string[] s_afterName = ["的增值税专用发票", "的专用发票", "的电子发票", "的发票", "的专票", "的抬头", "就可以了", "就可以", "就行了", "就行", "就好", "谢谢", "吧", "的", "哈", "啊"];

    // What stands after 抬头 without being one: 抬头错了, 抬头和税号, 抬头怎么填.
    private static readonly string[] s_noName = ["错", "不", "和", "或", "跟", "与", "怎么", "要", "能", "可以", "有", "没", "税", "类型", "信息", "改", "换", "重", "发", "少", "多", "的", "还", "什么", "了"];

    private static readonly string[] s_endings =
    [
        "公司", "集团", "合伙企业", "事务所", "工作室", "合作社", "研究院", "研究所", "设计院", "医院", "大学", "学院", "学校", "中学", "小学", "幼儿园", "委员会",
        "协会", "基金会", "商行", "经营部", "商贸行", "工厂", "管理局", "服务中心", "酒店",
    ];

    private static readonly string[] s_noCompany = ["我们公司", "我公司", "你们公司", "公司", "贵公司", "快递公司", "物流公司", "咱们公司", "单位公司", "我是公司", "本公司"];

    /// <summary>The title as written; null when none is said.</summary>
    public static string? Find(string text)
    {
        string[] pieces = [.. Split(text)];
        for (var i = 0; i < pieces.Length; i++)
        {
            if (Label(pieces[i]) is { } label)
            {
                var rest = AfterLabel(pieces[i][(pieces[i].IndexOf(label, StringComparison.Ordinal) + label.Length)..]);
                var name = rest.Length == 0 && i + 1 < pieces.Length ? AfterLabel(pieces[i + 1]) : rest;
                if (IsName(name))
                {
                    return name;
                }
            }
            else if (Trim(pieces[i], s_beforeName, s_afterName) is { Length: >= UnlabelledMin and <= LengthMax } name && IsOrganisation(name))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>The title in an answer to the question for it: what is found above, else the words themselves where they can be a name.</summary>
    public static string? ReadAnswer(string text) =>
        Find(text) ?? (Split(text) is [var only] && Trim(only, s_beforeName, s_afterName) is var name && IsName(name) ? name : null);

    public static bool IsOrganisation(string title) =>
        Array.Exists(s_endings, ending => title.EndsWith(ending, StringComparison.Ordinal)) && !s_noCompany.Contains(title, StringComparer.Ordinal);

    private static bool IsName(string text) =>
        text.Length is >= 2 and <= LengthMax && text.Any(char.IsLetter) && !(text.All(char.IsAsciiLetterOrDigit) && text.Any(char.IsAsciiDigit))
        && !Array.Exists(s_noName, word => text.StartsWith(word, StringComparison.Ordinal)) && !s_noCompany.Contains(text, StringComparer.Ordinal);

    private static string? Label(string piece) => Array.Find(s_labels, label => piece.Contains(label, StringComparison.Ordinal));

    // After a colon stands the name and nothing else: 抬头：开封……
    private static string AfterLabel(string rest) =>
        rest is [':' or '：', .. var name] ? Trim(name, [], s_afterName) : Trim(rest, s_afterLabel, s_afterName);

    private static List<string> Split(string text)
    {
        text = s_otherFields.Aggregate(text, (all, field) => all.Replace(field, $"\n{field}", StringComparison.Ordinal));
        List<string> pieces = [];
        for (var at = 0; at < text.Length;)
        {
            var length = text.AsSpan(at).IndexOfAny(s_separators);
            var end = length < 0 ? text.Length : at + length;
            if (end > at)
            {
                pieces.Add(text[at..end]);
            }

            at = end + 1;
        }

        return pieces;
    }

    private static string Trim(string text, string[] before, string[] after)
    {
        while (Array.Find(before, word => text.StartsWith(word, StringComparison.Ordinal)) is { } word)
        {
            text = text[word.Length..];
        }

        while (Array.Find(after, word => text.EndsWith(word, StringComparison.Ordinal)) is { } word)
        {
            text = text[..^word.Length];
        }

        return text;
    }
}
