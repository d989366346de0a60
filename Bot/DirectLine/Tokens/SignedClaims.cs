using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bot.DirectLine.Tokens;

/// <summary>Claims in a JWT (HS256) under one key for one audience.</summary>
internal sealed class SignedClaims(byte[] key, string audience, TimeProvider time)
{
    private const string Issuer = "bot";

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SigningCredentials _signing = new(new SymmetricSecurityKey(key), SecurityAlgorithms.HmacSha256);

    private readonly TokenValidationParameters _expected = new()
    {
        ValidIssuer = Issuer,
        ValidAudience = audience,
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        IssuerSigningKey = new SymmetricSecurityKey(key),
        // Checked by our own clock; an expired one must be told from a foreign one.
        ValidateLifetime = false,
    };

    public string Write(IDictionary<string, object> claims, TimeSpan lifetime)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            IssuedAt = now,
            Expires = now + lifetime,
            Claims = claims,
            SigningCredentials = _signing,
        });
    }

    /// <summary>Null unless it was signed with this key for this audience.</summary>
    public async Task<Signed?> ReadAsync(string token)
    {
        var result = await _handler.ValidateTokenAsync(token, _expected);
        return result is { IsValid: true, SecurityToken: JsonWebToken jwt } ? new Signed(jwt, jwt.ValidTo <= time.GetUtcNow().UtcDateTime) : null;
    }

    /// <summary>A token whose signature is good.</summary>
    internal sealed record Signed(JsonWebToken Token, bool HasExpired)
    {
        public string? Text(string claim) => Token.TryGetPayloadValue<string>(claim, out var value) ? value : null;

        public IReadOnlyList<string> List(string claim) => Token.TryGetPayloadValue<string[]>(claim, out var values) ? values : [];
    }
}
