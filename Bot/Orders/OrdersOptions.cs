using System.ComponentModel.DataAnnotations;

namespace Bot.Orders;

/// <summary>Where orders come from; bound from <c>Orders</c>.</summary>
public sealed class OrdersOptions : IValidatableObject
{
    private const int SecretLengthMin = 32;

    /// <summary>The address of the shop's order API, such as <c>https://api.example.cn/support</c>; openapi.yaml says what it must answer. Default none: sample orders.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Signs every request to the shop's API; at least 32 characters, required with an endpoint.</summary>
    public string? Secret { get; set; }

    /// <summary>How long one question to the shop may take, retries and all; past it the dialog goes on without an answer. Default 3 s, to leave a turn most of its time.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:08")]
    public TimeSpan AnswerTime { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long the shop is left alone when half of the requests of 30 s failed; dialogs meanwhile go on without it at once. Default 15 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan BreakTime { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The invented orders that are served without an endpoint; relative to the folder of appsettings.json. Default <c>sample-orders.json</c>.</summary>
    [Required]
    public string SampleFile { get; set; } = "sample-orders.json";

    internal bool AreSamples => string.IsNullOrEmpty(Endpoint);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (AreSamples)
        {
            yield break;
        }

        if (!Uri.TryCreate(Endpoint, UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp) || uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            yield return new ValidationResult($"Orders:Endpoint '{Endpoint}' is not an address such as https://api.example.cn/support.", [nameof(Endpoint)]);
        }

        if (Secret is not { Length: >= SecretLengthMin })
        {
            yield return new ValidationResult($"Orders:Secret needs at least {SecretLengthMin} characters when Orders:Endpoint is set.", [nameof(Secret)]);
        }
    }
}
