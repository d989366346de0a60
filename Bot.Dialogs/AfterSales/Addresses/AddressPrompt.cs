using Bot.Dialogs.Waterfalls;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales.Addresses;

/// <summary>Where parcels can go: province or city down to the door.</summary>
internal sealed record AddressPrompt(string Text) : Prompt<string>(Text, AddressWording.Retry)
{
    public override Recognition<string> Recognize(DialogTurn turn, bool isLastResort)
    {
        if (!isLastResort && QuestionShape.IsQuestion(turn.Plain))
        {
            return Recognition<string>.None.Instance;
        }

        var said = AddressWords.Find(turn) ?? AddressWords.Clean(turn.Text);
        return AddressWords.IsAbroad(said) ? new Recognition<string>.Refused(AddressWording.MainlandOnly)
            : AddressWords.IsWhole(said) ? new Recognition<string>.Answer(said)
            : AddressWords.IsPart(said) ? new Recognition<string>.Refused(AddressWording.Incomplete)
            : Recognition<string>.None.Instance;
    }
}

/// <summary>How an address is asked for.</summary>
public static class AddressWording
{
    public const string NewAddress = "新地址";
    public const string Retry = "请发完整的新地址：省、市、区县、街道和门牌号，例如「浙江省杭州市西湖区文三路 1 号 2 幢 301 室」。";
    public const string Incomplete = "这个地址还不完整，请写全省、市、区县、街道和门牌号。";
    public const string MainlandOnly = "港澳台和海外暂时不能配送，请换一个内地的地址。";
}
