using System.Net.Http.Json;
using Bot.Accounts;
using Bot.Desk.Wire;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Accounts;

public sealed class SignInTests : IDisposable
{
    private const string Password = "长长的密码-2026";

    private readonly TempFolder _data = new();
    private readonly FakeTime _time = FakeTime.WorkingHours();
    private readonly BotHost _host;
    private readonly HttpClient _browser;

    public SignInTests()
    {
        // Days go by in one of the tests; what looks around every second would look a hundred thousand times.
        _host = new BotHost(_data, _time, ("Faq:LookEvery", "00:10:00"), ("Accounts:SessionCheck", "01:00:00"));
        _browser = BrowserOf(_host);
    }

    public void Dispose()
    {
        _browser.Dispose();
        _host.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task Who_signs_in_is_known_until_he_signs_out()
    {
        await RegisterAsync("xiaoli");

        var welcome = await SignInAsync("XiaoLi", Password);
        Assert.Equal((200, "小李"), (welcome.Status, welcome.Read(DeskJson.Wire.Agent).Name));
        Assert.Equal([AgentRole.Agent, AgentRole.Supervisor], (await MeAsync()).Read(DeskJson.Wire.Agent).Roles);

        using var me = await _browser.GetAsync("/desk/api/me");
        Assert.True(me.Headers.CacheControl?.NoStore);
        using var left = await _browser.PostAsync("/desk/api/sign-out", content: null);
        Assert.Equal((204, 401), ((int)left.StatusCode, (await MeAsync()).Status));
    }

    [Fact]
    public async Task The_cookie_is_for_the_browser_alone_and_for_this_site_alone()
    {
        await RegisterAsync("xiaoli");
        using var http = _host.Server.CreateClient();
        http.DefaultRequestHeaders.Add("X-Desk", "1");

        using var plain = await http.PostAsync("/desk/api/sign-in", BodyOf("xiaoli", Password));
        using var secure = await http.PostAsync("https://localhost/desk/api/sign-in", BodyOf("xiaoli", Password));

        var cookie = Assert.Single(plain.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("secure", Assert.Single(secure.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_unknown_name_and_a_wrong_password_get_the_same_answer()
    {
        await RegisterAsync("xiaoli");

        var wrong = await SignInAsync("xiaoli", "不是这个密码啊啊");
        var unknown = await SignInAsync("nobody", Password);

        Assert.Equal((401, "WrongNameOrPassword"), (wrong.Status, wrong.ErrorCode));
        Assert.Equal(wrong, unknown);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_a_quarter_of_an_hour()
    {
        await RegisterAsync("xiaoli");
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal("WrongNameOrPassword", (await SignInAsync("xiaoli", $"wrong password {i}")).ErrorCode);
        }

        var fifth = await SignInAsync("xiaoli", "wrong password 5");
        Assert.Equal("LockedOut", fifth.ErrorCode);
        Assert.Contains("15 分钟", fifth.Body, StringComparison.Ordinal);

        _time.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal("LockedOut", (await SignInAsync("xiaoli", Password)).ErrorCode);

        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(200, (await SignInAsync("xiaoli", Password)).Status);
    }

    [Fact]
    public async Task A_right_password_forgives_the_wrong_ones_before_it()
    {
        await RegisterAsync("xiaoli");
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 4; i++)
            {
                Assert.Equal("WrongNameOrPassword", (await SignInAsync("xiaoli", "wrong password")).ErrorCode);
            }

            Assert.Equal(200, (await SignInAsync("xiaoli", Password)).Status);
        }
    }

    [Fact]
    public async Task Guesses_at_the_same_moment_are_counted_like_those_one_after_another()
    {
        await RegisterAsync("xiaoli");

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => SignInAsync("xiaoli", $"guess number {i}")));

        Assert.Equal(4, answers.Count(answer => answer.ErrorCode == "WrongNameOrPassword"));
        Assert.Equal(8, answers.Count(answer => answer.ErrorCode == "LockedOut"));
    }

    [Fact]
    public async Task An_editor_is_told_that_the_desk_is_not_his_and_gets_no_session()
    {
        await RegisterAsync("bianji", AgentRole.Editor);

        var answer = await SignInAsync("bianji", Password);

        Assert.Equal((403, "NotAllowed"), (answer.Status, answer.ErrorCode));
        Assert.Equal(401, (await MeAsync()).Status);
    }

    [Fact]
    public async Task Too_many_tries_from_one_address_are_told_when_to_come_again()
    {
        using var data = new TempFolder();
        await using var host = new BotHost(data, settings: ("Accounts:SignInsPerMinute", "3"));
        using var browser = BrowserOf(host);
        for (var i = 0; i < 3; i++)
        {
            using var tried = await browser.PostAsync("/desk/api/sign-in", BodyOf("nobody", Password));
            Assert.Equal(401, (int)tried.StatusCode);
        }

        using var refused = await browser.PostAsync("/desk/api/sign-in", BodyOf("nobody", Password));

        Assert.Equal(429, (int)refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter?.Delta ?? TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Equal("TooManyRequests", (await DeskAnswer.OfAsync(refused)).ErrorCode);
    }

    [Fact]
    public async Task A_session_lasts_as_long_as_it_is_used_and_ends_when_it_is_not()
    {
        await RegisterAsync("xiaoli");
        await SignInAsync("xiaoli", Password);
        for (var i = 0; i < 3; i++)
        {
            _time.Advance(TimeSpan.FromHours(11));
            Assert.Equal(200, (await MeAsync()).Status);
        }

        _time.Advance(TimeSpan.FromHours(13));
        Assert.Equal(401, (await MeAsync()).Status);
    }

    [Fact]
    public async Task A_new_password_or_a_role_taken_away_ends_every_session_at_once()
    {
        await RegisterAsync("xiaoli");
        var registration = _host.Services.GetRequiredService<Registration>();

        await SignInAsync("xiaoli", Password);
        await registration.ChangeAsync("xiaoli", displayName: null, "另一个密码-2027", roles: null, default);
        Assert.Equal(401, (await MeAsync()).Status);

        Assert.Equal(200, (await SignInAsync("xiaoli", "另一个密码-2027")).Status);
        await registration.ChangeAsync("xiaoli", displayName: null, password: null, [AgentRole.Editor], default);
        Assert.Equal(401, (await MeAsync()).Status);
    }

    private static HttpClient BrowserOf(BotHost host)
    {
        var browser = host.CreateClient();
        browser.DefaultRequestHeaders.Add("X-Desk", "1");
        return browser;
    }

    private static JsonContent BodyOf(string name, string password) =>
        JsonContent.Create(new SignInRequest(name, password), DeskJson.Wire.SignInRequest);

    private async Task RegisterAsync(string name, params AgentRole[] roles) => Assert.IsType<RegistrationResult.Registered>(
        await _host.Services.GetRequiredService<Registration>()
            .CreateAsync(name, "小李", Password, roles is [] ? [AgentRole.Agent, AgentRole.Supervisor] : roles));

    private async Task<DeskAnswer> SignInAsync(string name, string password)
    {
        using var response = await _browser.PostAsync("/desk/api/sign-in", BodyOf(name, password));
        return await DeskAnswer.OfAsync(response);
    }

    private async Task<DeskAnswer> MeAsync()
    {
        using var response = await _browser.GetAsync("/desk/api/me");
        return await DeskAnswer.OfAsync(response);
    }
}
