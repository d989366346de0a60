using Knowledge.Scoring;

namespace Bot.Tests.Knowledge.Scoring;

public sealed class Bm25Tests
{
    private readonly Bm25 _bm25 = new(entries: 100, averageLength: 10);

    [Fact]
    public void Rarity_is_positive_even_for_a_term_of_every_entry() => Assert.InRange(_bm25.Rarity(100), 0.001, 0.01);

    [Fact]
    public void A_term_said_once_in_a_wording_of_average_length_weighs_its_rarity() =>
        Assert.Equal(_bm25.Rarity(7), _bm25.Weight(_bm25.Rarity(7), frequency: 1, length: 10), 5);

    [Fact]
    public void Repeating_a_term_adds_ever_less()
    {
        float once = _bm25.Weight(1, 1, 10), twice = _bm25.Weight(1, 2, 10), thrice = _bm25.Weight(1, 3, 10);
        Assert.True(once < twice && twice < thrice);
        Assert.True(thrice - twice < twice - once);
    }
}
