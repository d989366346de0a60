using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Accounts;
using Bot.Desk.Wire;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Support;

/// <summary>A browser at the desk: HTTP with the cookie and the header that the page sends.</summary>
internal sealed class DeskClient : IDisposable
{
    private readonly BotHost _host;

    private DeskClient(BotHost host, Account account, string cookie)
    {
        _host = host;
        Account = account;
        Cookie = cookie;
        Http = host.Server.CreateClient();
        Http.DefaultRequestHeaders.Add("Cookie", cookie);
        Http.DefaultRequestHeaders.Add("X-Desk", "1");
    }

    public Account Account { get; }

    public string Cookie { get; }

    public HttpClient Http { get; }

    /// <summary>Makes an account and its session without the password in between, which takes a tenth of a second to hash.</summary>
    public static async Task<DeskClient> SignInAsync(BotHost host, string displayName, AgentRole role)
    {
        var account = new Account
        {
            Id = Account.NewId(),
            SignInName = $"name-{Guid.NewGuid():N}"[..32],
            DisplayName = displayName,
            PasswordHash = "none",
            Roles = [role],
            SecurityStamp = Account.NewStamp(),
        };
        Assert.True(await host.Accounts.AddAsync(account));
        return new DeskClient(host, account, CookieOf(host, account));
    }

    /// <summary>The same browser after the server was started again.</summary>
    public DeskClient On(BotHost later) => new(later, Account, Cookie);

    public Task<DeskAnswer> ClaimAsync(TestCustomer customer, long ownerVersion) =>
        PostAsync($"conversations/{customer.Id}/claim", new ClaimRequest(ownerVersion), DeskJson.Wire.ClaimRequest);

    public Task<DeskAnswer> ReleaseAsync(TestCustomer customer, long ownerVersion, string? note = null) =>
        PostAsync($"conversations/{customer.Id}/release", new HandBackRequest(ownerVersion, note), DeskJson.Wire.HandBackRequest);

    public Task<DeskAnswer> ResolveAsync(TestCustomer customer, long ownerVersion, string? note = null) =>
        PostAsync($"conversations/{customer.Id}/resolve", new HandBackRequest(ownerVersion, note), DeskJson.Wire.HandBackRequest);

    public Task<DeskAnswer> SaysAsync(TestCustomer customer, long ownerVersion, string text, string? key = null) => PostAsync(
        $"conversations/{customer.Id}/messages",
        new ReplyRequest(ownerVersion, key ?? Guid.NewGuid().ToString(), text),
        DeskJson.Wire.ReplyRequest);

    /// <summary>Claims with the version of now and gives the version to send with.</summary>
    public async Task<long> TakesAsync(TestCustomer customer) =>
        (await ClaimAsync(customer, await customer.OwnerVersionAsync())).Read(DeskJson.Wire.OwnerVersionAnswer).OwnerVersion;

    public async Task<DeskAnswer> PostAsync<T>(string path, T body, JsonTypeInfo<T> type)
    {
        using var response = await Http.PostAsync($"/desk/api/{path}", JsonContent.Create(body, type));
        return await DeskAnswer.OfAsync(response);
    }

    public Task<HubClient> ConnectAsync() => HubClient.ConnectAsync(_host, Cookie);

    public void Dispose() => Http.Dispose();

    private static string CookieOf(BotHost host, Account account)
    {
        var options = host.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(DeskSession.Scheme);
        var now = host.Clock.GetUtcNow();
        var properties = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + options.ExpireTimeSpan };
        var ticket = new AuthenticationTicket(new ClaimsPrincipal(DeskSession.IdentityOf(account)), properties, DeskSession.Scheme);
        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(ticket)}";
    }
}

/// <summary>A status and its JSON, read when the test looks.</summary>
internal sealed record DeskAnswer(int Status, string Body)
{
    public string? ErrorCode => Status < 400 ? null : Read(DeskJson.Wire.ErrorBody).Error.Code;

    public static async Task<DeskAnswer> OfAsync(HttpResponseMessage response) =>
        new((int)response.StatusCode, await response.Content.ReadAsStringAsync());

    public T Read<T>(JsonTypeInfo<T> type)
        where T : class =>
        JsonSerializer.Deserialize(Body, type) ?? throw new InvalidOperationException($"{Status} came with null.");
}
