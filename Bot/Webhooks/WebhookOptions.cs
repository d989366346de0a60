using System.ComponentModel.DataAnnotations;

namespace Bot.Webhooks;

/// <summary>How the shop's systems hear of cases and move them; bound from <c>Webhooks</c>.</summary>
public sealed class WebhookOptions : IValidatableObject
{
    /// <summary>Where events are posted to, https:// or http://. Default none: nothing is kept for anybody, nothing is sent.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Signs what is sent and what is received, at least 32 characters; <c>whsec_…</c> is read as base64. Required with an endpoint. Default none: /api/cases is closed.</summary>
    [RegularExpression(".{32,}", ErrorMessage = "Webhooks:Secret must have at least 32 characters, or be left out.")]
    public string? Secret { get; set; }

    /// <summary>How long the shop's system may take for its answer; past it the event is sent again. Default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan AnswerTime { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How many days an event is tried; past them it is kept, counted at /health/ready and tried again after the next start. Default 3.</summary>
    [Range(1, 30)]
    public int GiveUpAfterDays { get; set; } = 3;

    /// <summary>Requests to /api/cases in a minute from one address; past it 429. Default 600.</summary>
    [Range(1, 100_000)]
    public int RequestsPerMinute { get; set; } = 600;

    internal Uri? Address => Endpoint is { Length: > 0 } ? new Uri(Endpoint) : null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(Endpoint)
            && !(Uri.TryCreate(Endpoint, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)))
        {
            yield return new ValidationResult($"Webhooks:Endpoint '{Endpoint}' is not an address such as https://shop.example.cn/hooks/cases.", [nameof(Endpoint)]);
        }

        if (!string.IsNullOrEmpty(Endpoint) && string.IsNullOrEmpty(Secret))
        {
            yield return new ValidationResult("Webhooks:Secret is required with Webhooks:Endpoint: the receiver must be able to tell our events from others'.", [nameof(Secret)]);
        }

        if (Secret is not null && !Signature.TryReadKey(Secret, out _))
        {
            yield return new ValidationResult("Webhooks:Secret begins with whsec_, but what follows is not base64.", [nameof(Secret)]);
        }
    }
}
