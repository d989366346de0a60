using System.Globalization;
using Bot.Dialogs.Understanding;
using Bot.Dialogs.Understanding.Amounts;
using Bot.Dialogs.Understanding.Numbers;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Understanding;

public sealed class NumberPropertyTests
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(2000);

    private static Gen<long> Values =>
        from digits in Gen.Choose(1, 15)
        from high in Gen.Choose(0, 999_999_999)
        from low in Gen.Choose(0, 999_999)
        select ((high * 1_000_000L) + low) % (long)Math.Pow(10, digits);

    [Theory]
    [InlineData(ChineseWords.Everyday)]
    [InlineData(ChineseWords.Capital)]
    [InlineData(ChineseWords.Traditional)]
    public void A_number_written_in_words_reads_back_whole(string characters) =>
        Holds(Values, value =>
        {
            var words = ChineseWords.Of(value, characters);
            return ChineseNumerals.TryRead(new Utterance(words).Text, 0, out var read) && read.End == words.Length && read.Value == value;
        });

    [Fact]
    public void A_number_in_figures_reads_back_with_separators_and_decimals() =>
        Holds(Values.Select(value => value / 100m), value =>
        {
            var figures = value.ToString("#,##0.##", CultureInfo.InvariantCulture);
            return NumberScanner.Find(new Utterance(figures)) is [var read] && read.Value == value && read.End == figures.Length;
        });

    [Fact]
    public void An_amount_in_yuan_mao_and_fen_reads_back() =>
        Holds(Gen.Choose(100, 9_999_999).Select(fen => fen / 100m), amount =>
        {
            var (yuan, mao, fen) = ((long)amount, (int)(amount * 10) % 10, (int)(amount * 100) % 10);
            var said = $"一共{ChineseWords.Of(yuan)}块{(mao > 0 ? ChineseWords.Of(mao) + "毛" : fen > 0 ? "零" : "")}{(fen > 0 ? ChineseWords.Of(fen) + "分" : "")}，对吗";
            return MoneyScanner.Find(new Utterance(said)) is [var read] && read.Value == new Money(amount, Currency.Yuan) && read.End == said.Length - 3;
        });

    [Fact]
    public void Words_around_a_price_move_its_place_and_keep_its_value() =>
        Holds(from fen in Gen.Choose(1, 999_999) from padding in Gen.Choose(0, 40) select (Amount: fen / 100m, Padding: padding), one =>
        {
            var price = $"¥{one.Amount.ToString(CultureInfo.InvariantCulture)}";
            var said = new string('啊', one.Padding) + price + "，谢谢";
            return MoneyScanner.Find(new Utterance(said)) is [var read] && read.Value.Amount == one.Amount
                && read.Start == one.Padding && read.End == one.Padding + price.Length;
        });

    private static void Holds<T>(Gen<T> generator, Func<T, bool> holds) => Check.One(s_config, Prop.ForAll(generator.ToArbitrary(), holds));
}
