using Knowledge.Learning;
using Knowledge.Search;

namespace Bot.Tests.Knowledge.Learning;

public sealed class FiguresTests
{
    private static readonly Outcome[] Outcomes =
    [
        Answered(0.9, 1), Answered(0.8, 1), Unanswerable(0.7), Answered(0.6, 2), Answered(0.2, 0),
    ];

    [Fact]
    public void Ranks_count_for_answerable_questions_alone()
    {
        var figures = Figures.Of(Outcomes);
        Assert.Equal((0.5, 0.75, 0.625), (figures.Top1, figures.Hit3, figures.Mrr10));
    }

    [Fact]
    public void Confidence_is_judged_over_all_questions()
    {
        var figures = Figures.Of(Outcomes);
        Assert.Equal(1, figures.Auc);
        Assert.Equal(1, figures.P20);
        Assert.Equal((0.1 + 0.2 + 0.7 + 0.6 + 0.2) / 5, figures.CalibrationError, 9);
    }

    [Fact]
    public void Equal_confidences_tell_nothing_apart() => Assert.Equal(0.5, Figures.Of([Answered(0.5, 1), Answered(0.5, 2), Unanswerable(0.5)]).Auc);

    [Fact]
    public void Without_questions_every_figure_is_zero() => Assert.Equal(new Figures(0, 0, 0, 0, 0, 0, 0), Figures.Of([]));

    [Fact]
    public void The_widest_point_of_a_precision_may_lie_behind_one_that_fails_it()
    {
        Outcome[] outcomes = [Unanswerable(0.99), .. Enumerable.Range(0, 9).Select(i => Answered(0.9 - (i / 100.0), 1)), Answered(0.1, 0)];
        var point = OperatingPoint.AtPrecision(outcomes, 0.9);
        Assert.Equal((10, 9, 11), (point.Answered, point.Right, point.Asked));
    }

    [Fact]
    public void A_promise_needs_enough_questions()
    {
        Assert.Null(OperatingPoint.Promising([.. Enumerable.Range(0, 58).Select(_ => Answered(0.995, 1))], 0.95, 0.95));
        var point = OperatingPoint.Promising([.. Enumerable.Range(0, 100).Select(_ => Answered(0.995, 1)), .. Enumerable.Range(0, 50).Select(_ => Answered(0.5, 2))], 0.95, 0.95);
        Assert.Equal(100, point!.Answered);
        Assert.InRange(point.PromisedPrecision(0.95), 0.95, 1);
    }

    [Fact]
    public void A_promise_ends_at_the_first_threshold_that_breaks_it()
    {
        Outcome[] outcomes =
        [
            .. Enumerable.Range(0, 100).Select(_ => Answered(0.9, 1)),
            .. Enumerable.Range(0, 20).Select(_ => Answered(0.8, 2)),
            .. Enumerable.Range(0, 1000).Select(_ => Answered(0.7, 1)),      // enough to make up for the twenty, but not reached
        ];
        Assert.Equal(100, OperatingPoint.Promising(outcomes, 0.95, 0.95)!.Answered);
    }

    private static Outcome Answered(double confidence, int rank) => new(confidence, Band.Answer, rank, IsAnswerable: true);

    private static Outcome Unanswerable(double confidence) => new(confidence, Band.Answer, 0, IsAnswerable: false);
}
