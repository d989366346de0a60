using System.Text;
using Bot.Storage;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Identity;

/// <summary>Who a customer is, in the shop's own words: a JWT (HS256) with its id of the customer, short-lived and for this bot alone.</summary>
internal sealed class SignedIdentity
{
    public const string Audience = "support-bot";

    private const string FileName = "identity.secret";
    private const int TokenLengthMax = 4096;
    private const int CustomerLengthMax = 128;

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false, MapInboundClaims = false };
    private readonly SymmetricSecurityKey _key;
    private readonly TokenValidationParameters _expected;
    private readonly TimeProvider _time;

    public SignedIdentity(IOptions<IdentityOptions> options, DataFolder folder, TimeProvider time)
    {
        _time = time;
        _key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(options.Value.Secret is { Length: > 0 } set
            ? set
            : KeptSecret.ReadOrMake(folder.File(FileName), "the shop must then sign with the new one")));
        _expected = new TokenValidationParameters
        {
            ValidAudience = Audience,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            IssuerSigningKey = _key,
            // One key, one shop: there is nobody else who could have issued it.
            ValidateIssuer = false,
            LifetimeValidator = (from, until, _, _) => HasLifeOf(from, until),
        };
    }

    /// <summary>How far ahead an identity may expire; a stolen one is of no use after that.</summary>
    public static TimeSpan LifeMax => TimeSpan.FromHours(1);

    /// <summary>How far the shop's clock may be off.</summary>
    private static TimeSpan ClockSkew => TimeSpan.FromMinutes(1);

    /// <summary>Null unless the shop signed it, for us, and it is neither old nor meant to live for long.</summary>
    public async Task<string?> ReadAsync(string token)
    {
        if (token.Length > TokenLengthMax)
        {
            return null;
        }

        var read = await _handler.ValidateTokenAsync(token, _expected);
        return read.IsValid && read.SecurityToken is JsonWebToken { Subject: { Length: > 0 and <= CustomerLengthMax } customer } ? customer : null;
    }

    /// <summary>What a shop does on its own server; here for the demo page.</summary>
    public string Write(string customer) => _handler.CreateToken(new SecurityTokenDescriptor
    {
        Audience = Audience,
        Expires = (_time.GetUtcNow() + LifeMax).UtcDateTime,
        Claims = new Dictionary<string, object> { [JwtRegisteredClaimNames.Sub] = customer },
        SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.HmacSha256),
    });

    private bool HasLifeOf(DateTime? from, DateTime? until)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        return until > now - ClockSkew && until <= now + LifeMax + ClockSkew && (from is null || from <= now + ClockSkew);
    }
}
