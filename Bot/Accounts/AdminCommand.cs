using System.CommandLine;

namespace Bot.Accounts;

/// <summary><c>admin create</c> and <c>admin change</c>: accounts by command line, also beside a running server.</summary>
internal static class AdminCommand
{
    private const int Done = 0;
    private const int Mistake = 2;
    private const int Exists = 3;

    /// <param name="services">Opens the storage and <see cref="AccountServices.AddAccountRegistration"/>; closed by the command.</param>
    /// <param name="input">Where the password comes from.</param>
    public static Command Create(Func<ServiceProvider> services, TextReader input) => new("admin", "管理登录账号（服务器运行时也可以用）")
    {
        CreateAccount(services, input),
        ChangeAccount(services, input),
    };

    private static Command CreateAccount(Func<ServiceProvider> services, TextReader input)
    {
        var name = NameArgument();
        var roles = RoleOption("角色，可以写多次：agent 客服、editor 运营、supervisor 主管、admin 管理员");
        roles.Required = true;
        var displayName = DisplayNameOption("客户看到的名字，不写时同登录名");
        var password = PasswordOption();
        var json = JsonOption();
        var command = new Command("create", "新建账号，例如：echo '密码' | dotnet run --project Bot -- admin create xiaoli --role agent --display-name 小李 --password-stdin")
        {
            name, roles, displayName, password, json,
        };
        command.Validators.Add(parsed =>
        {
            // Required has no effect on a flag: one that is absent is false.
            if (!parsed.GetValue(password))
            {
                parsed.AddError("请加上 --password-stdin，并从标准输入给出密码。");
            }
        });
        command.SetAction(async (parsed, stop) =>
        {
            var signInName = parsed.GetRequiredValue(name);
            var secret = await ReadPasswordAsync(input, stop);
            await using var provider = services();
            var result = await provider.GetRequiredService<Registration>().CreateAsync(
                signInName, parsed.GetValue(displayName) ?? signInName, secret, RolesOf(parsed, roles));
            return Tell(parsed, json, result, signInName);
        });
        return command;
    }

    private static Command ChangeAccount(Func<ServiceProvider> services, TextReader input)
    {
        var name = NameArgument();
        var roles = RoleOption("新的角色，代替原来的全部角色，可以写多次");
        var displayName = DisplayNameOption("客户看到的名字");
        var password = PasswordOption();
        var json = JsonOption();
        var command = new Command("change", "修改账号：只改写出来的部分，同时解除锁定并让已登录的设备退出，例如：admin change xiaoli --role supervisor")
        {
            name, roles, displayName, password, json,
        };
        command.SetAction(async (parsed, stop) =>
        {
            var signInName = parsed.GetRequiredValue(name);
            var secret = parsed.GetValue(password) ? await ReadPasswordAsync(input, stop) : null;
            var newRoles = RolesOf(parsed, roles);
            await using var provider = services();
            var result = await provider.GetRequiredService<Registration>().ChangeAsync(
                signInName, parsed.GetValue(displayName), secret, newRoles.Count == 0 ? null : newRoles, stop);
            return Tell(parsed, json, result, signInName);
        });
        return command;
    }

    private static Argument<string> NameArgument() => new("NAME") { Description = "登录名，不分大小写" };

    private static Option<string[]> RoleOption(string description)
    {
        var option = new Option<string[]>("--role") { Description = description, Arity = ArgumentArity.OneOrMore };
        return option.AcceptOnlyFromAmong([.. Enum.GetValues<AgentRole>().Select(role => role.Word())]);
    }

    private static Option<string> DisplayNameOption(string description) => new("--display-name") { Description = description };

    private static Option<bool> PasswordOption() => new("--password-stdin") { Description = "从标准输入的第一行读取密码" };

    private static Option<bool> JsonOption() => new("--json") { Description = "输出 JSON" };

    private static List<AgentRole> RolesOf(ParseResult parsed, Option<string[]> roles) => [.. (parsed.GetValue(roles) ?? []).Select(AgentRoles.Parse)];

    private static async Task<string> ReadPasswordAsync(TextReader input, CancellationToken stop) => await input.ReadLineAsync(stop) ?? "";

    private static int Tell(ParseResult parsed, Option<bool> json, RegistrationResult result, string signInName)
    {
        var (exitCode, answer) = result switch
        {
            RegistrationResult.Registered { Account: var account } => (Done, AdminAnswer.Of(account)),
            RegistrationResult.Rejected { Mistake: var mistake } => (Mistake, AdminAnswer.Refused("Rejected", mistake)),
            RegistrationResult.Taken => (Exists, AdminAnswer.Refused("Exists", $"登录名 {signInName} 已经存在，修改它请用 admin change")),
            _ => (Mistake, AdminAnswer.Refused("Unknown", $"没有登录名为 {signInName} 的账号")),
        };
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        if (parsed.GetValue(json))
        {
            output.WriteLine(AdminJson.Write(answer));
        }
        else
        {
            (answer.Error is null ? output : error).WriteLine(answer);
        }

        return exitCode;
    }
}
