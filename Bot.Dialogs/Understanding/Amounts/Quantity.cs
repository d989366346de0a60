using System.Runtime.InteropServices;
using Bot.Dialogs.Understanding.Numbers;

namespace Bot.Dialogs.Understanding.Amounts;

/// <summary>How much, before the unit is known: 一百来, 几十, 两百多, 1.5w, 99.5.</summary>
/// <param name="Value">The smallest amount meant.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Quantity(int End, decimal Value, bool IsVague, NumeralForm Form)
{
    // «Some» is two at least.
    private const int Some = 2;

    /// <summary>Characters a quantity can begin with beside numerals: 几十, 数百, 上千.</summary>
    public const string VagueStarts = "几数上";

    /// <returns>False where no quantity stands, or one too large to be money; its end is known even so.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, int at, out Quantity quantity) =>
        TryReadSome(text, at, out quantity) || TryReadBareUnit(text, at, out quantity) || TryReadNumeral(text, at, out quantity);

    /// <summary>几块, 几十, 数百, 好几千.</summary>
    private static bool TryReadSome(ReadOnlySpan<char> text, int at, out Quantity quantity)
    {
        var isSome = text[at] is '几' or '数';
        var end = isSome ? ReadUnits(text, at + 1, Some, out var value) : ReadUnits(text, at, 0, out value);
        quantity = new Quantity(end, value, IsVague: true, NumeralForm.Vague);
        return isSome && (text[at] == '几' || end > at + 1);
    }

    /// <summary>百来, 百十, 千把, 上万: a unit that stands for one of itself.</summary>
    private static bool TryReadBareUnit(ReadOnlySpan<char> text, int at, out Quantity quantity)
    {
        var isAtLeast = text[at] == '上';
        var end = ReadUnits(text, isAtLeast ? at + 1 : at, 1, out var value);
        quantity = default;
        if (end == at || value < 100)
        {
            return false;
        }

        var isVague = Scan.At(text, end) is '来' or '把' or '多' or '十' or '余';
        quantity = new Quantity(isVague ? end + 1 : end, value, IsVague: true, NumeralForm.Vague);
        return isAtLeast || isVague;
    }

    private static bool TryReadNumeral(ReadOnlySpan<char> text, int at, out Quantity quantity)
    {
        var isRead = ChineseNumerals.TryRead(text, at, out var numeral);
        var (end, value) = (numeral.End, numeral.Value);
        quantity = new Quantity(end, value, IsVague: false, numeral.Form);
        if (!isRead || value > NumeralReader.Enough)
        {
            return false;
        }

        if (numeral.Form == NumeralForm.Figures && Scan.At(text, end) == 'w' && !char.IsAsciiLetterOrDigit(Scan.At(text, end + 1)))
        {
            (end, value, numeral) = (end + 1, value * Numerals.TenThousand, numeral with { Form = NumeralForm.Counted });
        }

        var rest = AfterVagueRest(text, end);
        quantity = new Quantity(rest, value, rest > end || numeral.Form == NumeralForm.Vague, numeral.Form);
        return true;
    }

    /// <summary>一百来, 两百多, 十几, 一百几十.</summary>
    private static int AfterVagueRest(ReadOnlySpan<char> text, int at) => Scan.At(text, at) switch
    {
        '多' when Scan.At(text, at + 1) is not ('少' or '久' or '退' or '次' or '长' or '大') => at + 1,
        '来' or '余' or '+' => at + 1,
        '几' => ReadUnits(text, at + 1, 1, out _),
        _ => at,
    };

    private static int ReadUnits(ReadOnlySpan<char> text, int at, decimal first, out decimal value)
    {
        value = first;
        while (value is > 0 and < NumeralReader.Enough && Unit(Scan.At(text, at)) is > 0 and var unit)
        {
            value *= unit;
            at++;
        }

        return at;
    }

    private static decimal Unit(char c) => Numerals.SmallUnit(c) is > 0 and var small ? small : Numerals.BigUnit(c);
}
