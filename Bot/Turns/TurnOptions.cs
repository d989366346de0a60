using System.ComponentModel.DataAnnotations;

namespace Bot.Turns;

/// <summary>Limits of turns; bound from <c>Turns</c>.</summary>
public sealed class TurnOptions
{
    /// <summary>How long one turn may think. Past it the customer gets an apology and a person. Default 10 s, below the 20 s after which the client gives up.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:15")]
    public TimeSpan TurnTime { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How many turns of one conversation may wait. Past it the client is answered 429. Default 64: more agents than that do not claim one customer at once.</summary>
    [Range(1, 1000)]
    public int TurnsWaitingMax { get; set; } = 64;
}
