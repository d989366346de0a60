using System.ComponentModel.DataAnnotations;
using System.Text;
using Bot.Webhooks;

namespace Bot.Tests.Webhooks;

public sealed class SignatureTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    // The example that the libraries of Standard Webhooks test themselves with.
    [Fact]
    public void An_event_is_signed_as_standard_webhooks_says()
    {
        Assert.True(Signature.TryReadKey(Secret, out var key));
        Assert.Equal(
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            Signature.OfEvent(key, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, """{"test": 2432232314}"""));
    }

    [Fact]
    public void Every_part_of_a_request_changes_its_signature()
    {
        var key = Encoding.UTF8.GetBytes("k");
        string[] signatures =
        [
            Signature.OfRequest(key, 1, "POST", "/api/cases/SH1/state", "{}"u8),
            Signature.OfRequest(key, 2, "POST", "/api/cases/SH1/state", "{}"u8),
            Signature.OfRequest(key, 1, "PUT", "/api/cases/SH1/state", "{}"u8),
            Signature.OfRequest(key, 1, "POST", "/api/cases/SH2/state", "{}"u8),
            Signature.OfRequest(key, 1, "POST", "/api/cases/SH1/state", "{ }"u8),
            Signature.OfRequest("l"u8.ToArray(), 1, "POST", "/api/cases/SH1/state", "{}"u8),
        ];
        Assert.Equal(signatures.Length, signatures.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("v1,abc", true)]
    [InlineData("v1,old v1,abc", true)]
    [InlineData("v1,ab", false)]
    [InlineData("", false)]
    public void One_of_several_signatures_is_enough(string header, bool holds) => Assert.Equal(holds, Signature.Holds(header, "v1,abc"));

    [Theory]
    [InlineData("https://shop.example.cn/hooks", "a-secret-of-the-tests-that-is-long-enough", null)]
    [InlineData(null, null, null)]
    [InlineData("https://shop.example.cn/hooks", null, "Webhooks:Secret is required")]
    [InlineData("https://shop.example.cn/hooks", "short", "at least 32 characters")]
    [InlineData("https://shop.example.cn/hooks", "whsec_this-is-not-base64-but-long-enough", "not base64")]
    [InlineData("shop.example.cn/hooks", "a-secret-of-the-tests-that-is-long-enough", "is not an address")]
    [InlineData("ftp://shop.example.cn", "a-secret-of-the-tests-that-is-long-enough", "is not an address")]
    public void Settings_that_could_not_work_are_told_at_start(string? endpoint, string? secret, string? complaint)
    {
        var options = new WebhookOptions { Endpoint = endpoint, Secret = secret };
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        Assert.Equal(complaint is null ? 0 : 1, results.Count);
        Assert.All(results, result => Assert.Contains(complaint ?? "", result.ErrorMessage, StringComparison.Ordinal));
    }
}
