namespace Bot.Accounts;

/// <summary>What a name and a password must be. Each check gives what is wrong, in Chinese for the person who chose it, or null.</summary>
internal static class AccountRules
{
    public const int PasswordLengthMin = 10;

    // Longer ones cost hashing time and no attacker.
    private const int PasswordLengthMax = 200;
    private const int SignInNameLengthMax = 32;
    private const int DisplayNameLengthMax = 20;

    public static string? SignInName(string name) =>
        name.Length is > 0 and <= SignInNameLengthMax && name.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_')
            ? null
            : $"登录名为 1 到 {SignInNameLengthMax} 个字母、汉字或数字，可以含有 . - _";

    public static string? DisplayName(string name) =>
        name.Trim().Length is > 0 and <= DisplayNameLengthMax && !name.Any(c => char.IsControl(c) || char.IsSurrogate(c))
            ? null
            : $"显示名为 1 到 {DisplayNameLengthMax} 个字，不含表情";

    public static string? Password(string password, params ReadOnlySpan<string> names)
    {
        if (password.EnumerateRunes().Count() < PasswordLengthMin)
        {
            return $"密码至少要 {PasswordLengthMin} 个字符";
        }

        if (password.Length > PasswordLengthMax)
        {
            return $"密码最多 {PasswordLengthMax} 个字符";
        }

        foreach (var name in names)
        {
            if (string.Equals(password.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return "密码不能和名字相同";
            }
        }

        return null;
    }
}
