using Bot.Dialogs.Understanding.Amounts;
using Bot.Dialogs.Understanding.Answers;
using Bot.Dialogs.Understanding.Contacts;
using Bot.Dialogs.Understanding.Numbers;

namespace Bot.Dialogs.Understanding;

/// <summary>The facts of one message. Each is read when first asked for, and no piece of the text is two facts.</summary>
/// <remarks>
/// Where readings compete the earlier one wins: e-mail and web addresses, order and tracking numbers, phones, times, percent, money, ordinals,
/// numbers. Lists stand in order of appearance and are empty when nothing is said; the singular properties are their first element.
/// For one thread: a turn has its own.
/// </remarks>
public sealed partial class Understood
{
    private IReadOnlyList<Recognized<string>>? _emails;
    private IReadOnlyList<Recognized<string>>? _urls;
    private IReadOnlyList<Recognized<string>>? _orders;
    private IReadOnlyList<Recognized<string>>? _trackings;
    private IReadOnlyList<Recognized<TaxNumber>>? _taxNumbers;
    private IReadOnlyList<Recognized<PhoneNumber>>? _phones;
    private IReadOnlyList<Recognized<decimal>>? _percents;
    private IReadOnlyList<Recognized<Money>>? _amounts;
    private IReadOnlyList<Recognized<Ordinal>>? _ordinals;
    private IReadOnlyList<Recognized<decimal>>? _numbers;

    private Understood(Utterance utterance, DateTime reference)
    {
        Utterance = utterance;
        Reference = reference;
    }

    public Utterance Utterance { get; }

    /// <summary>The turn's moment in the shop's time zone, what 昨天 is counted from.</summary>
    public DateTime Reference { get; }

    public IReadOnlyList<Recognized<string>> Emails => _emails ??= EmailScanner.Find(Utterance);

    public IReadOnlyList<Recognized<string>> Urls => _urls ??= UrlScanner.Find(Utterance).Outside(Emails);

    /// <summary>Half-width, upper case.</summary>
    public IReadOnlyList<Recognized<string>> OrderNumbers => _orders ??= OutsideAddresses(Understanding.OrderNumbers.Find(Utterance));

    /// <summary>Half-width, upper case.</summary>
    public IReadOnlyList<Recognized<string>> TrackingNumbers => _trackings ??= OutsideAddresses(Codes.TrackingNumbers.Find(Utterance));

    /// <summary>Impossible ones too, where the customer calls them so.</summary>
    public IReadOnlyList<Recognized<TaxNumber>> TaxNumbers => _taxNumbers ??= OutsideAddresses(Understanding.TaxNumbers.Find(Utterance));

    public IReadOnlyList<Recognized<PhoneNumber>> Phones => _phones ??= OutsideCodes(PhoneScanner.Find(Utterance));

    /// <summary>80 for 80 % and for 八折.</summary>
    public IReadOnlyList<Recognized<decimal>> Percents => _percents ??= OutsideContacts(PercentScanner.Find(Utterance));

    public IReadOnlyList<Recognized<Money>> Amounts => _amounts ??= OutsideContacts(MoneyScanner.Find(Utterance)).Outside(Percents);

    public IReadOnlyList<Recognized<Ordinal>> Ordinals => _ordinals ??= OutsideContacts(OrdinalScanner.Find(Utterance));

    /// <summary>Numbers that are nothing else: quantities, sizes.</summary>
    public IReadOnlyList<Recognized<decimal>> Numbers =>
        _numbers ??= OutsideContacts(NumberScanner.Find(Utterance)).Outside(Percents).Outside(Amounts).Outside(Ordinals);

    public string? Email => First(Emails) is { } found ? found.Value : null;

    public string? Url => First(Urls) is { } found ? found.Value : null;

    public string? OrderNumber => First(OrderNumbers) is { } found ? found.Value : null;

    public string? TrackingNumber => First(TrackingNumbers) is { } found ? found.Value : null;

    public TaxNumber? TaxNumber => First(TaxNumbers)?.Value;

    public PhoneNumber? Phone => First(Phones)?.Value;

    public decimal? Percent => First(Percents)?.Value;

    public Money? Money => First(Amounts)?.Value;

    public Ordinal? Ordinal => First(Ordinals)?.Value;

    public decimal? Number => First(Numbers)?.Value;

    /// <summary>Null when the message neither agrees nor denies, or asks.</summary>
    public bool? YesNo => ReplyScanner.Find(Utterance)?.Value.IsYes;

    /// <param name="reference">The turn's moment in the shop's time zone.</param>
    public static Understood Read(Utterance utterance, DateTime reference)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        return new Understood(utterance, reference);
    }

    private static Recognized<T>? First<T>(IReadOnlyList<Recognized<T>> found) => found.Count > 0 ? found[0] : null;

    private IReadOnlyList<Recognized<T>> OutsideAddresses<T>(IReadOnlyList<Recognized<T>> found) => found.Outside(Emails).Outside(Urls);

    private IReadOnlyList<Recognized<T>> OutsideCodes<T>(IReadOnlyList<Recognized<T>> found) =>
        OutsideAddresses(found).Outside(OrderNumbers).Outside(TrackingNumbers);

    private IReadOnlyList<Recognized<T>> OutsideContacts<T>(IReadOnlyList<Recognized<T>> found)
    {
        var free = OutsideCodes(found).Outside(Phones);
        OutsideTimes(ref free);
        return free;
    }

    /// <summary>Takes away what belongs to a date or a time.</summary>
    partial void OutsideTimes<T>(ref IReadOnlyList<Recognized<T>> found);
}
