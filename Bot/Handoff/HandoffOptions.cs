using System.ComponentModel.DataAnnotations;

namespace Bot.Handoff;

/// <summary>When people serve; bound from <c>Handoff</c>.</summary>
public sealed class HandoffOptions : IValidatableObject
{
    /// <summary>First minute of human service, shop time, HH:mm. Outside the hours a handoff is a left message. Default 09:00.</summary>
    public TimeOnly Opens { get; set; } = new(9, 0);

    /// <summary>End of human service, shop time, HH:mm; equal to <see cref="Opens"/> means around the clock. Default 22:00.</summary>
    public TimeOnly Closes { get; set; } = new(22, 0);

    /// <summary>The shop's IANA time zone. Default Asia/Shanghai.</summary>
    [Required]
    public string TimeZone { get; set; } = "Asia/Shanghai";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
        {
            yield return new ValidationResult($"Handoff:TimeZone '{TimeZone}' is not a known IANA time zone, such as Asia/Shanghai.", [nameof(TimeZone)]);
        }
    }
}
