using Microsoft.Extensions.Options;

namespace Bot.Accounts;

/// <summary>Checks a name and a password. Five wrong ones lock the account for a while.</summary>
internal sealed class SignIn(IAccountStore store, Passwords passwords, IOptions<AccountOptions> options, TimeProvider time)
{
    public async Task<SignInResult> TryAsync(string signInName, string password, CancellationToken stop)
    {
        if (await store.FindByNameAsync(signInName, stop) is not { } account)
        {
            passwords.CheckNobody(password);
            return new SignInResult.Wrong();
        }

        // Counted before the password is looked at: guesses that come at the same time are counted like those one after another.
        var now = time.GetUtcNow();
        var attempt = await store.CountAttemptAsync(account.Id, now, options.Value.WrongPasswordsMax, options.Value.LockTime);
        var isRight = passwords.IsRight(account.PasswordHash, password);
        if (isRight && attempt.IsAllowed)
        {
            await store.ForgiveAsync(account.Id);
            return new SignInResult.Accepted(account);
        }

        return attempt.LockedUntil is { } until ? new SignInResult.LockedOut(until - now) : new SignInResult.Wrong();
    }
}

/// <summary>How a try to sign in ended.</summary>
internal abstract record SignInResult
{
    private SignInResult() { }

    public sealed record Accepted(Account Account) : SignInResult;

    /// <summary>No such name, or not its password; which of the two nobody is told.</summary>
    public sealed record Wrong : SignInResult;

    /// <param name="For">How long no password is accepted.</param>
    public sealed record LockedOut(TimeSpan For) : SignInResult;
}
