using Bot.Dialogs.Understanding;
using Bot.Dialogs.Waterfalls;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales.Invoices;

/// <summary>To whom the invoice is made out.</summary>
/// <param name="LengthMin">A company's full name is longer than a person's.</param>
internal sealed record TitlePrompt(string Text, string Retry, int LengthMin) : Prompt<string>(Text, Retry)
{
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    public override IReadOnlyList<string> Buttons => Suggestions;

    public override Recognition<string> Recognize(DialogTurn turn, bool isLastResort)
    {
        if (turn.ChangesMind || (!isLastResort && QuestionShape.IsQuestion(turn.Plain)))
        {
            return InvoiceTitles.Find(turn.Text) is { } named ? new Recognition<string>.Answer(named) : Recognition<string>.None.Instance;
        }

        // «小王 wang@qq.com»: the name stands beside where it goes.
        var text = turn.Said.Email is { } email ? turn.Text.Replace(email, "", StringComparison.OrdinalIgnoreCase).Trim() : turn.Text;
        return text.Length > InvoiceTitles.LengthMax && turn.Said.TaxNumber is null ? new Recognition<string>.Refused(InvoiceWording.TitleTooLong)
            : InvoiceTitles.ReadAnswer(text) is { } title && !title.Contains('邮', StringComparison.Ordinal) && title.Length >= LengthMin ? new Recognition<string>.Answer(title)
            : Recognition<string>.None.Instance;
    }
}

/// <summary>A tax number that can be one.</summary>
internal sealed record TaxNumberPrompt(string Text) : Prompt<string>(Text, InvoiceWording.TaxNumberRetry)
{
    /// <summary>The answer that there is none, so that the invoice is made out to a person.</summary>
    public const string None = "";

    private static readonly string[] s_none = ["没有税号", "没税号", "无税号", "改开个人", "开个人", "个人抬头", "换成个人", "改成个人"];

    public IReadOnlyList<string> Suggestions { get; init; } = [];

    public override IReadOnlyList<string> Buttons => [.. Suggestions, InvoiceWording.RatherPersonal];

    public override Recognition<string> Recognize(DialogTurn turn, bool isLastResort) => TaxNumbers.ReadAnswer(turn.Said.Utterance) switch
    {
        { Fault: { } fault } said => new Recognition<string>.Refused(InvoiceWording.WrongTaxNumber(said.Value, fault)),
        { } said => new Recognition<string>.Answer(said.Value),
        _ => turn.Mentions(s_none) ? new Recognition<string>.Answer(None) : Recognition<string>.None.Instance,
    };
}

/// <summary>Where the invoice goes.</summary>
internal sealed record EmailPrompt(string Text, string Retry) : Prompt<string>(Text, Retry)
{
    /// <summary>The answer that it need not be sent.</summary>
    public const string None = "";

    private static readonly string[] s_none = ["自己下载", "订单里下载", "不用发", "没有邮箱", "没邮箱", "不用邮箱", "不需要邮箱"];

    public override IReadOnlyList<string> Buttons => [InvoiceWording.Download];

    public override Recognition<string> Recognize(DialogTurn turn, bool isLastResort) =>
        turn.Said.Email is { } email ? new Recognition<string>.Answer(email)
        : turn.Mentions(s_none) ? new Recognition<string>.Answer(None)
        : turn.Plain.Contains('@', StringComparison.Ordinal) ? new Recognition<string>.Refused(Retry)
        : Recognition<string>.None.Instance;
}
