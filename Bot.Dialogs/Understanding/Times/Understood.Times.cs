using Bot.Dialogs.Understanding.Times;

namespace Bot.Dialogs.Understanding;

public sealed partial class Understood
{
    private IReadOnlyList<Recognized<TimeValue>>? _possibleTimes;
    private IReadOnlyList<Recognized<TimeValue>>? _times;

    /// <summary>Dates, times, ranges and lengths of time; only what is surely meant as such.</summary>
    public IReadOnlyList<Recognized<TimeValue>> Times =>
        _times ??= PossibleTimes.All(time => !time.Value.IsGuess) ? PossibleTimes : [.. PossibleTimes.Where(time => !time.Value.IsGuess)];

    /// <summary>With guesses (11.3, 12号, 2018 alone), for the answer to a question for a date or a time.</summary>
    public IReadOnlyList<Recognized<TimeValue>> PossibleTimes =>
        _possibleTimes ??= OutsideCodes(TimeFinder.Find(Utterance, Reference)).Outside(Phones);

    public TimeValue? Time => First(Times)?.Value;

    partial void OutsideTimes<T>(ref IReadOnlyList<Recognized<T>> found) => found = found.Outside(Times);
}
