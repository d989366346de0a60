namespace Bot.Dialogs.Understanding.Times;

/// <summary>A day as it was said, before today decides which one it is.</summary>
internal abstract record Day
{
    // Leap days come every fourth year, or the eighth around 1900 and 2100.
    private const int YearsAround = 8;

    private Day()
    {
    }

    public abstract Resolved<DateOnly> Resolve(DateOnly today);

    /// <summary>The last one before today and the next one, today included.</summary>
    private static Resolved<DateOnly> Around(DateOnly today, string? timex, Func<int, DateOnly?> inYear)
    {
        DateOnly? past = null, future = null;
        for (var year = Math.Max(1, today.Year - YearsAround); year <= Math.Min(9999, today.Year + YearsAround) && future is null; year++)
        {
            if (inYear(year) is { } day)
            {
                (past, future) = (day < today ? day : past, day < today ? null : day);
            }
        }

        return new Resolved<DateOnly>(timex, past ?? future, future ?? past);
    }

    private static Resolved<DateOnly> InOneYear(string? timex, DateOnly? day) => new(timex, day, day);

    /// <summary>昨天, 2024年11月3日, 上周五.</summary>
    internal sealed record Known(DateOnly Date) : Day
    {
        public override Resolved<DateOnly> Resolve(DateOnly today) => Resolved<DateOnly>.Once(Timex.Of(Date), Date);
    }

    /// <summary>11月3号, 2024年2月30日: with or without a year, possible or not.</summary>
    internal sealed record Calendar(int? Year, int Month, int Number) : Day
    {
        private string Said => Timex.Day(Year, Month, Number);

        public override Resolved<DateOnly> Resolve(DateOnly today) =>
            Year is { } year ? InOneYear(Said, In(year)) : Around(today, Said, In);

        private DateOnly? In(int year) =>
            year is >= 1 and <= 9999 && Number <= DateTime.DaysInMonth(year, Month) ? new DateOnly(year, Month, Number) : null;
    }

    /// <summary>农历八月十五, 正月初五.</summary>
    internal sealed record Lunar(int? Year, int Month, int Number) : Day
    {
        public override Resolved<DateOnly> Resolve(DateOnly today) =>
            Year is { } year ? InOneYear(null, In(year)) : Around(today, null, In);

        private DateOnly? In(int year) => LunarCalendar.InYear(year, Month, Number);
    }

    /// <summary>12号.</summary>
    internal sealed record Monthly(int Number) : Day
    {
        public override Resolved<DateOnly> Resolve(DateOnly today)
        {
            var month = new DateOnly(today.Year, today.Month, 1);
            return new Resolved<DateOnly>($"XXXX-XX-{Number:00}", Find(month, -1, day => day < today), Find(month, 1, day => day >= today));
        }

        private DateOnly? Find(DateOnly month, int step, Func<DateOnly, bool> fits)
        {
            // No two months in a row are too short for a 31st.
            for (var i = 0; i < 3; i++, month = month.AddMonths(step))
            {
                if (Number <= DateTime.DaysInMonth(month.Year, month.Month) && fits(month.AddDays(Number - 1)))
                {
                    return month.AddDays(Number - 1);
                }
            }

            return null;
        }
    }

    /// <summary>周三, 礼拜天: last one, next one.</summary>
    internal sealed record Weekly(DayOfWeek Weekday) : Day
    {
        public override Resolved<DateOnly> Resolve(DateOnly today)
        {
            var next = today.AddDays((Weekday - today.DayOfWeek + 7) % 7);
            return new Resolved<DateOnly>($"XXXX-WXX-{Weeks.Number(Weekday)}", next.AddDays(-7), next);
        }
    }

    /// <summary>双十一, 去年春节.</summary>
    internal sealed record Feast(Holiday Holiday, int? Year) : Day
    {
        private string? Said => Holiday.Timex is { } timex ? $"{Timex.Year(Year)}-{timex}" : null;

        public override Resolved<DateOnly> Resolve(DateOnly today) =>
            Year is { } year ? InOneYear(Said, Holiday.InYear(year)) : Around(today, Said, Holiday.InYear);
    }

    /// <summary>十月的第二个星期一, 四月的最后一个周五.</summary>
    internal sealed record Nth(int? Year, int Month, DayOfWeek Weekday, int Which) : Day
    {
        private string Said => $"{Timex.Month(Year, Month)}-WXX-{Weeks.Number(Weekday)}-#{Which}";

        public override Resolved<DateOnly> Resolve(DateOnly today) =>
            Year is { } year ? InOneYear(Said, In(year)) : Around(today, Said, year => In(year));

        private DateOnly? In(int year) => Holidays.NthDay(year, Month, Weekday, Which);
    }

    /// <summary>双十一前一天, 签收日… the day after another day.</summary>
    internal sealed record Shifted(Day Of, int Days) : Day
    {
        public override Resolved<DateOnly> Resolve(DateOnly today)
        {
            var of = Of.Resolve(today);
            return new Resolved<DateOnly>(null, of.Past?.AddDays(Days), of.Future?.AddDays(Days));
        }
    }
}
