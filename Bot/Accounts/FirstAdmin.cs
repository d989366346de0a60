using System.Security.Cryptography;
using System.Text;

namespace Bot.Accounts;

/// <summary>The one-time link of a first start: whoever can read the server's console becomes the first admin.</summary>
/// <remarks>The code lives in this process only, until somebody is an admin. Safe for any number of callers.</remarks>
internal sealed class FirstAdmin(IAccountStore store, Registration registration)
{
    private volatile byte[]? _codeHash;

    /// <summary>Makes the code and gives the path to print, below the server's address; null when there is an admin. A second call replaces the first code.</summary>
    public async ValueTask<string?> MakeLinkAsync(CancellationToken stop)
    {
        if (await store.AnyAdminAsync(stop))
        {
            return null;
        }

        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        _codeHash = HashOf(code);
        return $"/desk/first-admin?code={code}";
    }

    public async Task<FirstAdminResult> CreateAsync(string code, string signInName, string displayName, string password, CancellationToken stop)
    {
        if (_codeHash is not { } hash || !CryptographicOperations.FixedTimeEquals(hash, HashOf(code)))
        {
            return new FirstAdminResult.CodeUnknown();
        }

        switch (await registration.CreateFirstAdminAsync(signInName, displayName, password))
        {
            case RegistrationResult.Registered { Account: var admin }:
                _codeHash = null;
                return new FirstAdminResult.Created(admin);
            case RegistrationResult.Rejected { Mistake: var mistake }:
                return new FirstAdminResult.Rejected(mistake);
            case RegistrationResult.Taken when !await store.AnyAdminAsync(stop):
                return new FirstAdminResult.Rejected("这个登录名已经有人用了");
            default:
                // Somebody became admin by the command line: the code is worth nothing any more.
                _codeHash = null;
                return new FirstAdminResult.CodeUnknown();
        }
    }

    private static byte[] HashOf(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code));
}

/// <summary>How the use of the link ended.</summary>
internal abstract record FirstAdminResult
{
    private FirstAdminResult() { }

    public sealed record Created(Account Account) : FirstAdminResult;

    /// <param name="Mistake">What is wrong with a name or the password, Chinese; the link stays good.</param>
    public sealed record Rejected(string Mistake) : FirstAdminResult;

    /// <summary>Used before, never made, or there is an admin by now.</summary>
    public sealed record CodeUnknown : FirstAdminResult;
}
