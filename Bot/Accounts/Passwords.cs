using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Bot.Accounts;

/// <summary>Makes and checks password hashes: PBKDF2 with HMAC-SHA512 and a salt of its own for each.</summary>
internal sealed class Passwords
{
    // OWASP Password Storage Cheat Sheet, 2023: PBKDF2-HMAC-SHA512 with at least 210,000 rounds.
    public const int Rounds = 210_000;

    private readonly PasswordHasher<Account> _hasher;
    private readonly Lazy<string> _hashOfNobody;

    public Passwords(int rounds)
    {
        _hasher = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = rounds }));
        _hashOfNobody = new Lazy<string>(() => Hash(Account.NewStamp()));
    }

    // The hasher has a parameter for the account and never looks at it.
    public string Hash(string password) => _hasher.HashPassword(null!, password);

    public bool IsRight(string hash, string password) =>
        _hasher.VerifyHashedPassword(null!, hash, password) != PasswordVerificationResult.Failed;

    /// <summary>Takes the time of a check, so that the answer for an unknown name comes no sooner than for a known one.</summary>
    public void CheckNobody(string password) => _hasher.VerifyHashedPassword(null!, _hashOfNobody.Value, password);
}
