namespace Bot.Tests.Understanding.Times;

/// <summary>The cases of Specs/times*.jsonl.</summary>
public sealed class TimeSpecTests
{
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var file in new[] { "times", "times-edges", "times-none" })
        {
            foreach (var one in TimeCase.Load(file).DistinctBy(one => one.Input))
            {
                cases.Add(file, one.Input);
            }
        }

        return cases;
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_message_yields_exactly_the_times_of_its_case(string file, string input)
    {
        foreach (var one in TimeCase.Load(file).Where(one => one.Input == input))
        {
            Assert.Equal(one.Times, TimeFound.In(input, one.Reference ?? TimeCase.Friday));
        }
    }
}
