namespace Bot.Accounts;

/// <summary>Makes and changes accounts; the one place where the rules for names and passwords are asked.</summary>
internal sealed class Registration(IAccountStore store, Passwords passwords)
{
    /// <param name="roles">At least one.</param>
    public Task<RegistrationResult> CreateAsync(string signInName, string displayName, string password, IReadOnlyCollection<AgentRole> roles) =>
        AddAsync(signInName, displayName, password, roles, store.AddAsync);

    /// <summary>Makes the first admin; <see cref="RegistrationResult.Taken"/> when somebody is one already.</summary>
    public Task<RegistrationResult> CreateFirstAdminAsync(string signInName, string displayName, string password) =>
        AddAsync(signInName, displayName, password, [AgentRole.Admin], store.AddFirstAdminAsync);

    /// <summary>Changes what is given, keeps what is null, lifts a lock and ends every session of the account.</summary>
    public async Task<RegistrationResult> ChangeAsync(
        string signInName, string? displayName, string? password, IReadOnlyCollection<AgentRole>? roles, CancellationToken stop)
    {
        if (await store.FindByNameAsync(signInName, stop) is not { } account)
        {
            return new RegistrationResult.Unknown();
        }

        var name = displayName ?? account.DisplayName;
        var mistake = AccountRules.DisplayName(name) ?? (password is null ? null : AccountRules.Password(password, signInName, name));
        if (mistake is not null)
        {
            return new RegistrationResult.Rejected(mistake);
        }

        var changed = account with
        {
            DisplayName = name.Trim(),
            PasswordHash = password is null ? account.PasswordHash : passwords.Hash(password),
            Roles = roles is null ? account.Roles : [.. roles.Distinct()],
            SecurityStamp = Account.NewStamp(),
        };
        return await store.UpdateAsync(changed) ? new RegistrationResult.Registered(changed) : new RegistrationResult.Unknown();
    }

    private async Task<RegistrationResult> AddAsync(
        string signInName, string displayName, string password, IReadOnlyCollection<AgentRole> roles, Func<Account, Task<bool>> add)
    {
        var mistake = AccountRules.SignInName(signInName) ?? AccountRules.DisplayName(displayName)
            ?? AccountRules.Password(password, signInName, displayName);
        if (mistake is not null)
        {
            return new RegistrationResult.Rejected(mistake);
        }

        var account = new Account
        {
            Id = Account.NewId(),
            SignInName = signInName,
            DisplayName = displayName.Trim(),
            PasswordHash = passwords.Hash(password),
            Roles = [.. roles.Distinct()],
            SecurityStamp = Account.NewStamp(),
        };
        return await add(account) ? new RegistrationResult.Registered(account) : new RegistrationResult.Taken();
    }
}

/// <summary>How making or changing an account ended.</summary>
internal abstract record RegistrationResult
{
    private RegistrationResult() { }

    public sealed record Registered(Account Account) : RegistrationResult;

    /// <param name="Mistake">What is wrong with a name or the password, Chinese.</param>
    public sealed record Rejected(string Mistake) : RegistrationResult;

    /// <summary>The name is somebody's, or there is a first admin already.</summary>
    public sealed record Taken : RegistrationResult;

    public sealed record Unknown : RegistrationResult;
}
