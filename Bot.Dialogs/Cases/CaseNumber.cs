using System.Globalization;

namespace Bot.Dialogs.Cases;

/// <summary>The number a customer reads out on the phone: SH, the day, six digits (SH261121048213).</summary>
public readonly record struct CaseNumber(string Value)
{
    private const string Prefix = "SH";
    private const int Digits = 12;

    public override string ToString() => Value;

    /// <summary>The first case number in a text, in any width and case; null when there is none.</summary>
    public static CaseNumber? Find(Understanding.Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        var text = utterance.Text;
        for (var at = text.IndexOf(Prefix, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(Prefix, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var digits = text.AsSpan(at + Prefix.Length);
            if (digits.Length >= Digits && digits[..Digits].IndexOfAnyExceptInRange('0', '9') < 0 && (digits.Length == Digits || !char.IsAsciiDigit(digits[Digits])))
            {
                return new CaseNumber($"{Prefix}{digits[..Digits]}");
            }
        }

        return null;
    }

    internal static CaseNumber Of(DateTime day, int serial) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{day:yyMMdd}{serial:D6}"));
}

/// <summary>Gives new cases their numbers; the store refuses one that is taken, and the turn is run again.</summary>
/// <param name="random">A random number from 0 to below its argument.</param>
public sealed class CaseNumbers(Func<int, int> random)
{
    private const int PerDay = 1_000_000;

    /// <param name="today">In the shop's time zone.</param>
    public CaseNumber Next(DateTime today) => CaseNumber.Of(today, random(PerDay));
}
