using System.ComponentModel.DataAnnotations;

namespace Bot.Accounts;

/// <summary>Limits of signing in; bound from <c>Accounts</c>.</summary>
internal sealed class AccountOptions
{
    /// <summary>Wrong passwords in a row that lock an account. Default 5.</summary>
    [Range(1, 100)]
    public int WrongPasswordsMax { get; set; } = 5;

    /// <summary>How long a locked account refuses every password. Default 15 minutes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan LockTime { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a session without any request lasts; then the person signs in again. Default 12 hours.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "14.00:00:00")]
    public TimeSpan SessionTime { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How soon an open desk notices that its session was ended. Default 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan SessionCheck { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Tries to sign in from one address in one minute; past them 429. Default 30, enough for an office behind one address.</summary>
    [Range(1, 10_000)]
    public int SignInsPerMinute { get; set; } = 30;
}
