using System.CommandLine;
using System.Text.Json;
using Bot.Accounts;
using Bot.Storage;
using Bot.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace Bot.Tests.Accounts;

public sealed class AdminCommandTests : IDisposable
{
    private const string Password = "长长的密码-2026";

    private readonly TempFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Create_makes_an_account_that_can_sign_in()
    {
        var (exitCode, output, _) = await RunAsync(Password, "create", "xiaoli", "--role", "agent", "--role", "editor", "--display-name", "小李", "--password-stdin");

        Assert.Equal((0, "xiaoli（小李）：agent、editor"), (exitCode, output.Trim()));
        await using var services = Open();
        var signIn = await SignInAsync(services, "xiaoli", Password);
        Assert.Equal("小李", Assert.IsType<SignInResult.Accepted>(signIn).Account.DisplayName);
    }

    [Fact]
    public async Task Create_works_beside_a_running_server_which_knows_the_account_at_once()
    {
        await using var server = new BotHost(_data);
        await server.Accounts.AnyAdminAsync(default);

        var (exitCode, _, _) = await RunAsync(Password, "create", "boss", "--role", "admin", "--password-stdin");

        Assert.Equal(0, exitCode);
        Assert.True(await server.Accounts.AnyAdminAsync(default));
        Assert.Equal("boss", (await server.Accounts.FindByNameAsync("BOSS", default))?.DisplayName);
    }

    [Fact]
    public async Task Json_is_one_object_with_the_account_or_the_error()
    {
        var created = await RunAsync(Password, "create", "xiaoli", "--role", "supervisor", "--display-name", "小李", "--password-stdin", "--json");
        var taken = await RunAsync(Password, "create", "XIAOLI", "--role", "agent", "--password-stdin", "--json");

        var account = JsonDocument.Parse(created.Output).RootElement;
        Assert.Equal(("xiaoli", "小李", "supervisor"), (account.GetProperty("name").GetString(), account.GetProperty("displayName").GetString(), account.GetProperty("roles")[0].GetString()));
        Assert.Equal((3, "Exists"), (taken.ExitCode, JsonDocument.Parse(taken.Output).RootElement.GetProperty("error").GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("短", "xiaoli")]
    [InlineData("", "xiaoli")]
    [InlineData(Password, "xiao li")]
    public async Task A_weak_password_or_an_impossible_name_is_exit_code_2_with_a_sentence(string password, string name)
    {
        var (exitCode, output, error) = await RunAsync(password, "create", name, "--role", "agent", "--password-stdin");

        Assert.Equal((2, ""), (exitCode, output));
        Assert.NotEmpty(error.Trim());
    }

    [Theory]
    [InlineData("create", "xiaoli", "--role", "agent")]
    [InlineData("create", "xiaoli", "--password-stdin")]
    [InlineData("create", "--role", "agent", "--password-stdin")]
    [InlineData("create", "xiaoli", "--role", "king", "--password-stdin")]
    public void A_command_line_that_lacks_something_is_an_error(params string[] arguments) =>
        Assert.NotEmpty(AdminCommand.Create(Open, TextReader.Null).Parse(arguments).Errors);

    [Fact]
    public async Task Change_rewrites_only_what_is_given_and_lifts_a_lock()
    {
        await RunAsync(Password, "create", "xiaoli", "--role", "agent", "--display-name", "小李", "--password-stdin");
        await using (var services = Open())
        {
            for (var i = 0; i < 5; i++)
            {
                await SignInAsync(services, "xiaoli", "wrong password");
            }

            Assert.IsType<SignInResult.LockedOut>(await SignInAsync(services, "xiaoli", Password));
        }

        var (exitCode, output, _) = await RunAsync("", "change", "xiaoli", "--role", "supervisor");

        Assert.Equal((0, "xiaoli（小李）：supervisor"), (exitCode, output.Trim()));
        await using var later = Open();
        Assert.IsType<SignInResult.Accepted>(await SignInAsync(later, "xiaoli", Password));
    }

    [Fact]
    public async Task Change_of_a_name_nobody_has_is_exit_code_2()
    {
        var (exitCode, _, error) = await RunAsync("", "change", "nobody", "--display-name", "谁");

        Assert.Equal(2, exitCode);
        Assert.Contains("nobody", error, StringComparison.Ordinal);
    }

    private static Task<SignInResult> SignInAsync(ServiceProvider services, string name, string password) =>
        ActivatorUtilities.CreateInstance<SignIn>(services, TimeProvider.System).TryAsync(name, password, default);

    private ServiceProvider Open() => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:DataFolder"] = _data.Path })
            .Build())
        .AddSingleton<IHostEnvironment>(new HostingEnvironment { ContentRootPath = _data.Path })
        .AddStorage()
        .AddAccountRegistration()
        .BuildServiceProvider();

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(string input, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var command = AdminCommand.Create(Open, new StringReader(input));
        var exitCode = await command.Parse(arguments).InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return (exitCode, output.ToString(), error.ToString());
    }
}
