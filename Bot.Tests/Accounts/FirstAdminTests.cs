using System.Net.Http.Json;
using Bot.Accounts;
using Bot.Desk.Wire;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Accounts;

public sealed class FirstAdminTests : IDisposable
{
    private const string Password = "长长的密码-2026";

    private readonly TempFolder _data = new();
    private readonly BotHost _host;
    private readonly HttpClient _browser;

    public FirstAdminTests()
    {
        _host = new BotHost(_data);
        _browser = _host.CreateClient();
        _browser.DefaultRequestHeaders.Add("X-Desk", "1");
    }

    public void Dispose()
    {
        _browser.Dispose();
        _host.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task The_link_makes_one_admin_who_is_signed_in_at_once()
    {
        var code = await CodeAsync();

        var created = await CreateAsync(code, "boss");
        var again = await CreateAsync(code, "thief");

        Assert.Equal([AgentRole.Admin], created.Read(DeskJson.Wire.Agent).Roles);
        Assert.Equal("老板", (await DeskAnswer.OfAsync(await _browser.GetAsync("/desk/api/me"))).Read(DeskJson.Wire.Agent).Name);
        Assert.Equal((403, "CodeUnknown"), (again.Status, again.ErrorCode));
        Assert.Null(await _host.Services.GetRequiredService<FirstAdmin>().MakeLinkAsync(default));
    }

    [Fact]
    public async Task Of_many_who_use_the_link_at_once_one_becomes_admin()
    {
        var code = await CodeAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => CreateAsync(code, $"boss{i}")));

        Assert.Equal(1, answers.Count(answer => answer.Status == 200));
        Assert.Equal(7, answers.Count(answer => answer.ErrorCode == "CodeUnknown"));
    }

    [Fact]
    public async Task A_weak_password_is_told_and_does_not_use_up_the_link()
    {
        var code = await CodeAsync();

        var weak = await CreateAsync(code, "boss", "短密码");
        var strong = await CreateAsync(code, "boss");

        Assert.Equal((400, "BadArgument"), (weak.Status, weak.ErrorCode));
        Assert.Equal(200, strong.Status);
    }

    [Fact]
    public async Task A_name_that_an_agent_has_already_is_told_and_does_not_use_up_the_link()
    {
        var code = await CodeAsync();
        await _host.Services.GetRequiredService<Registration>().CreateAsync("boss", "小李", Password, [AgentRole.Agent]);

        Assert.Equal(400, (await CreateAsync(code, "Boss")).Status);
        Assert.Equal(200, (await CreateAsync(code, "boss2")).Status);
    }

    [Fact]
    public async Task An_admin_made_by_the_command_line_makes_the_link_worthless()
    {
        var code = await CodeAsync();
        await _host.Services.GetRequiredService<Registration>().CreateAsync("boss", "老板", Password, [AgentRole.Admin]);

        Assert.Equal(403, (await CreateAsync(code, "thief")).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    public async Task A_code_that_was_never_made_opens_nothing(string code)
    {
        Assert.Equal(403, (await CreateAsync(code, "thief")).Status);
        await CodeAsync();
        Assert.Equal(403, (await CreateAsync(code, "thief")).Status);
    }

    private async Task<string> CodeAsync()
    {
        var link = await _host.Services.GetRequiredService<FirstAdmin>().MakeLinkAsync(default) ?? "";
        const string Before = "/desk/first-admin?code=";
        Assert.StartsWith(Before, link, StringComparison.Ordinal);
        return link[Before.Length..];
    }

    private async Task<DeskAnswer> CreateAsync(string code, string name, string password = Password)
    {
        var body = JsonContent.Create(new FirstAdminRequest(code, name, "老板", password), DeskJson.Wire.FirstAdminRequest);
        using var response = await _browser.PostAsync("/desk/api/first-admin", body);
        return await DeskAnswer.OfAsync(response);
    }
}
