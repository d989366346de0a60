using Bot.Dialogs.Understanding;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Understanding;

public sealed class TaxNumberTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    // Made up for these tests; only the check character is right.
    private const string Valid = "91330106MA2CTEY370";

    private static Gen<string> Codes =>
        from region in Gen.Choose(100_000, 999_999)
        from rest in Gen.ArrayOf(Gen.Elements(Alphabet.ToCharArray()), 9)
        select Complete($"91{region}{new string(rest)}");

    [Fact]
    public void A_number_with_its_check_character_is_found_anywhere_in_a_message() =>
        Holds(Codes, code => TaxNumbers.Find(new Utterance($"抬头山雀科技，税号{code.ToLowerInvariant()}，谢谢")) is [{ Value: { Fault: null } found }] && found.Value == code);

    [Fact]
    public void No_number_with_one_changed_character_passes() =>
        Holds(from code in Codes from at in Gen.Choose(0, 17) from step in Gen.Choose(1, 30) select (code, at, step), one =>
        {
            var other = Alphabet[(Alphabet.IndexOf(one.code[one.at]) + one.step) % Alphabet.Length];
            var mistyped = one.code[..one.at] + other + one.code[(one.at + 1)..];
            return TaxNumbers.ReadAnswer(new Utterance($"税号：{mistyped}")) is { Fault: not null };
        });

    [Theory]
    [InlineData("91330106MA2CTEY371", TaxNumberFault.CheckDigit)]
    [InlineData("91330106MA2CTEY37", TaxNumberFault.Length)]
    [InlineData("9133O106MA2CTEY370", TaxNumberFault.Letter)]
    [InlineData("91A30106MA2CTEY37Y", TaxNumberFault.Region)]
    public void What_is_wrong_with_a_number_is_told(string typed, TaxNumberFault fault) =>
        Assert.Equal(new TaxNumber(typed, fault), TaxNumbers.ReadAnswer(new Utterance(typed)));

    [Theory]
    [InlineData("税号９１３３０１０６ｍａ２ｃｔｅｙ３７０")]
    [InlineData("91330106 MA2C TEY370")]
    [InlineData("纳税人识别号：91330106MA2CTEY370")]
    public void Full_width_small_letters_and_blanks_do_not_matter(string said) =>
        Assert.Equal(new TaxNumber(Valid, Fault: null), TaxNumbers.ReadAnswer(new Utterance(said)));

    [Fact]
    public void An_old_number_of_fifteen_digits_is_taken_as_it_is_where_it_is_called_a_tax_number()
    {
        Assert.Equal("330106123456789", Assert.Single(TaxNumbers.Find(new Utterance("税号是330106123456789"))).Value.Value);
        Assert.Empty(TaxNumbers.Find(new Utterance("330106123456789")));
        Assert.Empty(OrderNumbers.Find("税号是330106123456789"));
    }

    [Theory]
    [InlineData("订单号 20260301000123456")]
    [InlineData("身份证 11010519491231002X")]
    [InlineData("快递 SF1234567890123")]
    public void Other_long_numbers_are_no_tax_numbers(string said) => Assert.Empty(TaxNumbers.Find(new Utterance(said)));

    [Fact]
    public void A_companys_number_without_letters_is_no_order_number()
    {
        var digits = Enumerable.Range(0, 1000).Select(i => Complete($"91330106{700_000_000 + i}")).First(code => code.All(char.IsAsciiDigit));
        Assert.Empty(OrderNumbers.Find($"发票开这个 {digits}"));
        Assert.Equal(digits, Assert.Single(OrderNumbers.Find($"订单号{digits}")));
        Assert.Equal(digits, Assert.Single(TaxNumbers.Find(new Utterance(digits))).Value.Value);
    }

    /// <summary>GB 32100-2015, written down from the other side: the character that the first 17 ask for.</summary>
    private static string Complete(string first)
    {
        var sum = first.Select((c, i) => Alphabet.IndexOf(c) * (int)(Math.Pow(3, i) % 31)).Sum();
        return first + Alphabet[(31 - (sum % 31)) % 31];
    }

    private static void Holds<T>(Gen<T> generator, Func<T, bool> holds) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(generator.ToArbitrary(), holds));
}
