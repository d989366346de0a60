using Bot.Turns;

namespace Bot.Accounts;

/// <summary>Who may sign in. Safe for any number of callers; several processes may hold the same accounts.</summary>
internal interface IAccountStore
{
    ValueTask<Account?> FindAsync(AgentId id, CancellationToken stop);

    /// <param name="signInName">In any case.</param>
    ValueTask<Account?> FindByNameAsync(string signInName, CancellationToken stop);

    ValueTask<bool> AnyAdminAsync(CancellationToken stop);

    /// <summary>False when the sign-in name is taken, in any case.</summary>
    Task<bool> AddAsync(Account account);

    /// <summary>Adds the account only while nobody is an admin; of many at once one is added.</summary>
    Task<bool> AddFirstAdminAsync(Account account);

    /// <summary>Replaces all but the id and the sign-in name, and lifts a lock. False when there is no such account.</summary>
    Task<bool> UpdateAsync(Account account);

    /// <summary>Counts one try to sign in, before its password is looked at.</summary>
    Task<SignInAttempt> CountAttemptAsync(AgentId id, DateTimeOffset now, int triesMax, TimeSpan lockTime);

    /// <summary>The password was right: the tries before it are forgotten.</summary>
    Task ForgiveAsync(AgentId id);
}

/// <summary>What a counted try means.</summary>
/// <param name="IsAllowed">The password may be looked at.</param>
/// <param name="LockedUntil">Until when the account is locked if the password is wrong; null: the next try is free.</param>
internal readonly record struct SignInAttempt(bool IsAllowed, DateTimeOffset? LockedUntil);
