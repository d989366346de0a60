using Bot.Dialogs.Understanding;
using Bot.Dialogs.Understanding.Times;

namespace Bot.Recognize;

/// <summary>Dates, times, ranges, lengths of time and holidays.</summary>
/// <param name="time">Stands in for the reference of cases that have none.</param>
internal sealed class DateTimeModel(TimeProvider time) : IRecognizeModel
{
    public string Name => "datetime";

    public IEnumerable<RecognizeResult> Find(Utterance utterance, DateTime? reference) =>
        TimeFinder.Find(utterance, reference ?? time.GetLocalNow().DateTime)
            .Where(found => !IsBareNumber(found.Value))
            .Select(found => new RecognizeResult(found.Start, found.End, TimeShapes.TypeOf(found.Value), TimeShapes.Resolve(found.Value)));

    /// <summary>A message that is but 12号: the specs of the whole model find nothing in it.</summary>
    private static bool IsBareNumber(TimeValue value) =>
        value is TimeValue.Date { IsGuess: true, Days.All: [{ Timex: var timex }, ..] } && timex.StartsWith("XXXX-XX-", StringComparison.Ordinal);
}
