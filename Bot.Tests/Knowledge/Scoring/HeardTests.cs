using Knowledge.Analysis;
using Knowledge.Scoring;

namespace Bot.Tests.Knowledge.Scoring;

public sealed class HeardTests
{
    private static readonly int[] Words =
    [
        GeneralWord.Of(0, 2, WordKind.Thing, 6).Packed, GeneralWord.Of(2, 1, WordKind.Grammar, 1).Packed, GeneralWord.Of(3, 2, WordKind.Deed, 3).Packed,
    ];

    [Fact]
    public void A_text_that_has_every_character_lacks_nothing() => Assert.Equal(new Heard(1, 1, 0, 0, 0, 0), Heard.In(Words, 0b11111));

    [Fact]
    public void A_text_that_has_none_lacks_every_word_of_each_kind() =>
        Assert.Equal(new Heard(0, 0, 6 / 12f, 3 / 12f, 1 / 12f, 6 / 12f), Heard.In(Words, 0));

    [Fact]
    public void Half_a_word_is_less_than_half_of_what_it_tells()
    {
        var heard = Heard.In(Words, 0b11101);
        Assert.Equal(0.7f, heard.Characters, 4);
        Assert.InRange(heard.Share, 0.4f, heard.Characters);
        Assert.True(heard.ThingsLacked > 0);
    }

    [Fact]
    public void Nothing_said_is_nothing_heard_and_nothing_lacked() => Assert.Equal(default, Heard.In([], ~0UL));
}
