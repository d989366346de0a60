using Bot.Dialogs.Understanding;
using Bot.Dialogs.Waterfalls;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales.Invoices;

/// <summary>What any message says about an invoice: «公司抬头，山雀科技有限公司，税号 9133…，发到 a@b.com».</summary>
internal static class InvoiceWords
{
    private static readonly Choice<TitleKind>[] s_kinds =
    [
        new("个人", TitleKind.Personal, "个人抬头", "私人抬头"),
        new("单位", TitleKind.Company, "公司抬头", "单位抬头", "企业抬头", "开公司", "开单位", "换成公司", "改成公司", "公司的"),
        new("专票", TitleKind.CompanySpecial, "专用发票", "增值税专用", "能抵扣", "要抵扣", "可以抵扣", "进项"),
    ];

    // 个人换成公司 says both: what it becomes is said last.
    private static readonly string[] s_becomes = ["换成", "改成", "改为", "应该是", "改开"];

    /// <param name="mayReplace">The customer corrects himself.</param>
    public static InvoiceState Take(InvoiceState state, DialogTurn turn, bool mayReplace)
    {
        var title = InvoiceTitles.Find(turn.Text);
        var plain = Without(Without(turn.Plain, title), state.InvoiceTitle);
        if (ChoiceWords.FindOne(plain, InvoiceWording.Wishes)?.Value is { } wish && (state.Wish is null || (state.Wish == InvoiceWish.Issue && IsOfItsOwn(wish))))
        {
            state = state with { Wish = wish, Instead = null };
        }

        if ((state.TitleKind is null || mayReplace) && KindIn(plain) is { } kind)
        {
            state = OfKind(state, kind);
        }

        if ((state.TaxNumber is null || mayReplace) && turn.Said.TaxNumber is { } number)
        {
            state = number.Fault is null ? Company(state) with { TaxNumber = number.Value, WrongTaxNumber = null } : Company(state) with { TaxNumber = null, WrongTaxNumber = number };
        }

        if ((state.InvoiceTitle is null || mayReplace) && title is not null)
        {
            state = title == InvoiceWording.Person ? OfKind(state, TitleKind.Personal) with { InvoiceTitle = title }
                : InvoiceTitles.IsOrganisation(title) ? Company(state) with { InvoiceTitle = title }
                : state with { InvoiceTitle = title };
        }

        return (state.Email is null || mayReplace) && turn.Said.Email is { } email ? state with { Email = email } : state;
    }

    /// <summary>The same for a person or a company; what only the other had is dropped.</summary>
    public static InvoiceState OfKind(InvoiceState state, TitleKind kind) => (state.TitleKind, kind) switch
    {
        (null, _) or (TitleKind.Company, TitleKind.CompanySpecial) => state with { TitleKind = kind },
        (TitleKind.CompanySpecial, TitleKind.Company) => state with { TitleKind = kind, Extra = null },
        var (before, after) when before == after => state,
        _ => state with { TitleKind = kind, InvoiceTitle = null, TaxNumber = null, WrongTaxNumber = null, Extra = null },
    };

    private static InvoiceState Company(InvoiceState state) =>
        state.TitleKind is null or TitleKind.Personal ? OfKind(state, TitleKind.Company) : state;

    /// <summary>«抬头错了，应该是……» corrects the title of this request and is no other wish.</summary>
    private static bool IsOfItsOwn(InvoiceWish wish) => wish is InvoiceWish.OtherContent or InvoiceWish.OtherAmount or InvoiceWish.Paper;

    /// <summary>山雀办公用品有限公司 asks for no office supplies.</summary>
    private static string Without(string plain, string? title) =>
        title is null ? plain : plain.Replace(new Utterance(title).Text, "", StringComparison.Ordinal);

    private static TitleKind? KindIn(string plain)
    {
        var from = s_becomes.Max(word => plain.LastIndexOf(word, StringComparison.Ordinal));
        return (from < 0 ? null : ChoiceWords.FindOne(plain[from..], InvoiceWording.Kinds)?.Value) ?? ChoiceWords.FindOne(plain, s_kinds)?.Value;
    }
}
