using Bot.Dialogs.Understanding;
using Bot.Dialogs.Understanding.Contacts;

namespace Bot.Tests.Understanding;

public sealed class UnderstoodTests
{
    [Fact]
    public void One_message_fills_many_facts_and_no_piece_twice()
    {
        var facts = Read("订单20260301000123买了2双，第一双坏了，退我99块5，电话13800138000，邮箱li@shop.cn，快递SF1234567890123");

        Assert.Equal("20260301000123", facts.OrderNumber);
        Assert.Equal("SF1234567890123", facts.TrackingNumber);
        Assert.Equal(99.5m, facts.Money?.Amount);
        Assert.Equal("13800138000", facts.Phone?.Digits);
        Assert.Equal("li@shop.cn", facts.Email);
        Assert.Equal(0, facts.Ordinal?.IndexIn(2));
        Assert.Equal([2m], facts.Numbers.Select(number => number.Value));
    }

    [Fact]
    public void A_discount_is_no_price_and_no_number()
    {
        var facts = Read("打8折，减20%");

        Assert.Equal([80m, 20m], facts.Percents.Select(percent => percent.Value));
        Assert.Empty(facts.Amounts);
        Assert.Empty(facts.Numbers);
    }

    [Fact]
    public void Digits_inside_addresses_are_nothing_else()
    {
        var facts = Read("https://shop.cn/item/20260301000123?n=3 和 13800138000@qq.com");

        Assert.Empty(facts.OrderNumbers);
        Assert.Empty(facts.Phones);
        Assert.Empty(facts.Numbers);
    }

    [Fact]
    public void The_last_four_digits_prove_as_much_as_the_whole_number()
    {
        Assert.Equal("5678", Read("手机尾号5678").Phone?.LastFour);
        Assert.Equal("0000", Read("138****0000").Phone?.LastFour);
        Assert.Equal(PhoneKind.Masked, Read("138****0000").Phone?.Kind);
    }

    [Fact]
    public void A_greeting_says_nothing()
    {
        var facts = Read("你好，在吗");

        Assert.Null(facts.OrderNumber);
        Assert.Null(facts.TrackingNumber);
        Assert.Null(facts.Phone);
        Assert.Null(facts.Email);
        Assert.Null(facts.Url);
        Assert.Null(facts.Money);
        Assert.Null(facts.Percent);
        Assert.Null(facts.Ordinal);
        Assert.Null(facts.Number);
        Assert.Null(facts.YesNo);
    }

    [Fact]
    public void Words_are_shown_half_width_and_keep_their_traditional_characters() =>
        Assert.Equal("兩百塊abc", new Utterance("兩百塊ＡＢＣ").Words(0, 6));

    private static Understood Read(string text) => Understood.Read(new Utterance(text), new DateTime(2026, 3, 1, 12, 0, 0));
}
