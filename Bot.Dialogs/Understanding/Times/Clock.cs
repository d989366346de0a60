using System.Runtime.InteropServices;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>A time as it was said: 8点, 晚上九点半, 20:15.</summary>
/// <param name="Hour">0 to 24, as said.</param>
/// <param name="Minute">Null where none was said.</param>
/// <param name="IsFullDay">Said on the 24-hour clock or with am or pm, so that an hour up to 12 is no afternoon hour.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Clock(int Hour, int? Minute, int? Second, DayPart? Part, bool IsFullDay)
{
    public const int HourMax = 24, MinuteMax = 59;

    /// <summary>A bare 8点 is 8 in the morning or in the evening; 12点 is noon.</summary>
    public bool IsAmbiguous => Part is null && !IsFullDay && Hour is >= 1 and <= 11;

    /// <summary>Counted from the midnight before; 24 hours and more where the words mean the night after.</summary>
    public TimeSpan First => At(Part is { } part ? DayParts.HourOf(part, Hour) : Hour);

    /// <summary>The reading twelve hours later, or the only one.</summary>
    public TimeSpan Later => IsAmbiguous ? At(Hour + 12) : First;

    public string Timex(TimeSpan time) => Times.Timex.Time(time, Minute is not null, Second is not null);

    private TimeSpan At(int hour) => new(hour, Minute ?? 0, Second ?? 0);
}
