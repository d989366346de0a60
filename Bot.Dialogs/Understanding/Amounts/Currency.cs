namespace Bot.Dialogs.Understanding.Amounts;

/// <param name="Name">English, as recognizer specs name it.</param>
/// <param name="IsoCode">ISO 4217; null where there is none.</param>
public sealed record Currency(string Name, string? IsoCode)
{
    public static Currency Yuan { get; } = new("Chinese yuan", "CNY");
    public static Currency UsDollar { get; } = new("United States dollar", "USD");
    public static Currency Euro { get; } = new("Euro", "EUR");
    public static Currency Pound { get; } = new("British pound", "GBP");
    public static Currency HongKongDollar { get; } = new("Hong Kong dollar", "HKD");
    public static Currency TaiwanDollar { get; } = new("New Taiwan dollar", "TWD");
    public static Currency Yen { get; } = new("Japanese yen", "JPY");
    public static Currency Won { get; } = new("South Korean won", "KRW");
    public static Currency AustralianDollar { get; } = new("Australian dollar", "AUD");
    public static Currency CanadianDollar { get; } = new("Canadian dollar", "CAD");
    public static Currency SingaporeDollar { get; } = new("Singapore dollar", "SGD");
    public static Currency NewZealandDollar { get; } = new("New Zealand dollar", "NZD");
    public static Currency MacauPataca { get; } = new("Macau Pataca", "MOP");
    public static Currency Baht { get; } = new("Thai baht", "THB");
    public static Currency Ringgit { get; } = new("Malaysian ringgit", "MYR");
    public static Currency Dong { get; } = new("Vietnamese dong", "VND");
    public static Currency Ruble { get; } = new("Russian ruble", "RUB");
    public static Currency Franc { get; } = new("Swiss franc", "CHF");
    public static Currency Bitcoin { get; } = new("Bitcoin", null);
}
