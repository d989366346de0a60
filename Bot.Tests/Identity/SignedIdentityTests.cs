using System.Buffers.Text;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Bot.Identity;
using Bot.Storage;
using Bot.Tests.Pages;
using Bot.Tests.Support;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Identity;

public sealed class SignedIdentityTests : IDisposable
{
    private const string Secret = "the-secret-that-the-shop-and-the-bot-share";

    private readonly TempFolder _data = new();
    private readonly FakeTime _time = FakeTime.WorkingHours();

    private long Now => _time.GetUtcNow().ToUnixTimeSeconds();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task What_the_shop_signed_names_its_customer()
    {
        var identity = Open(Secret);
        Assert.Equal("U10001", await identity.ReadAsync(Signed($$"""{"sub":"U10001","aud":"support-bot","exp":{{Now + 1800}}}""")));
        Assert.Equal("顾客 7", await identity.ReadAsync(Signed($$"""{"sub":"顾客 7","aud":["other","support-bot"],"iat":{{Now}},"exp":{{Now + 3600}}}""")));
        Assert.Equal("U2", await identity.ReadAsync(identity.Write("U2")));
    }

    [Fact]
    public async Task An_identity_counts_until_its_time_is_over()
    {
        var identity = Open(Secret);
        var token = identity.Write("U10001");
        _time.Advance(SignedIdentity.LifeMax);
        Assert.Equal("U10001", await identity.ReadAsync(token)); // the shop's clock may be a minute off
        _time.Advance(TimeSpan.FromMinutes(2));
        Assert.Null(await identity.ReadAsync(token));
    }

    [Theory]
    [InlineData("""{"sub":"U1","aud":"support-bot","exp":NOW-120}""")]
    [InlineData("""{"sub":"U1","aud":"support-bot","exp":NOW+7200}""")]
    [InlineData("""{"sub":"U1","aud":"support-bot","exp":99999999999999999999}""")]
    [InlineData("""{"sub":"U1","aud":"support-bot","exp":"soon"}""")]
    [InlineData("""{"sub":"U1","aud":"support-bot"}""")]
    [InlineData("""{"sub":"U1","aud":"support-bot","nbf":NOW+600,"exp":NOW+1800}""")]
    [InlineData("""{"sub":"U1","aud":"another-bot","exp":NOW+1800}""")]
    [InlineData("""{"sub":"U1","exp":NOW+1800}""")]
    [InlineData("""{"sub":"","aud":"support-bot","exp":NOW+1800}""")]
    [InlineData("""{"aud":"support-bot","exp":NOW+1800}""")]
    [InlineData("""{"sub":["U1"],"aud":"support-bot","exp":NOW+1800}""")]
    [InlineData("""[]""")]
    [InlineData("""not json""")]
    public async Task A_claim_that_is_missing_or_wrong_makes_it_worthless(string claims) =>
        Assert.Null(await Open(Secret).ReadAsync(Signed(Resolved(claims))));

    [Fact]
    public async Task Nobody_else_can_make_one()
    {
        var identity = Open(Secret);
        var claims = $$"""{"sub":"U1","aud":"support-bot","exp":{{Now + 1800}}}""";
        var good = Signed(claims);
        Assert.NotNull(await identity.ReadAsync(good));

        var parts = good.Split('.');
        string[] forged =
        [
            Signed(claims, "another-secret-that-is-just-as-long-as-it"),
            $"{Part("""{"alg":"none","typ":"JWT"}""")}.{parts[1]}.",
            $"{Part("""{"alg":"none","typ":"JWT"}""")}.{parts[1]}.{parts[2]}",
            $"{parts[0]}.{Part(claims.Replace("U1", "U2", StringComparison.Ordinal))}.{parts[2]}",
            Hs512(claims),
            $"{parts[0]}.{parts[1]}",
            $"{parts[0]}.{parts[1]}.",
            "",
            "..",
            new string('a', 10_000),
        ];
        foreach (var token in forged) Assert.Null(await identity.ReadAsync(token));
    }

    [Fact]
    public async Task A_secret_that_nobody_set_is_made_once_and_kept()
    {
        var token = Open(secret: null).Write("U1");
        Assert.Equal("U1", await Open(secret: null).ReadAsync(token));
        Assert.Null(await Open(Secret).ReadAsync(token));
    }

    [NodeFact]
    public async Task The_example_of_the_readme_makes_an_identity_that_counts()
    {
        var readme = await File.ReadAllTextAsync(RepositoryRoot.Folder("README.md"));
        var example = readme[(readme.IndexOf("```js\n", StringComparison.Ordinal) + 6)..];
        var script = _data.File("sign.mjs", $"const customerId = 'U10001';\n{example[..example.IndexOf("```", StringComparison.Ordinal)]}\nconsole.log(identity);\n");
        using var node = Process.Start(new ProcessStartInfo("node", [script])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment = { ["IDENTITY_SECRET"] = Secret },
        });
        Assert.NotNull(node);
        var token = (await node.StandardOutput.ReadToEndAsync()).Trim();
        await node.WaitForExitAsync();
        Assert.Equal("U10001", await Open(Secret, TimeProvider.System).ReadAsync(token));
    }

    private SignedIdentity Open(string? secret, TimeProvider? time = null) => new(
        Options.Create(new IdentityOptions { Secret = secret }),
        new DataFolder(Options.Create(new StorageOptions { DataFolder = _data.Path }), new HostingEnvironment { ContentRootPath = _data.Path }),
        time ?? _time);

    private string Resolved(string claims) => claims
        .Replace("NOW-120", $"{Now - 120}", StringComparison.Ordinal)
        .Replace("NOW+7200", $"{Now + 7200}", StringComparison.Ordinal)
        .Replace("NOW+1800", $"{Now + 1800}", StringComparison.Ordinal)
        .Replace("NOW+600", $"{Now + 600}", StringComparison.Ordinal);

    // As a shop does it, without any library of ours.
    private static string Signed(string claims, string secret = Secret)
    {
        var signed = $"{Part("""{"alg":"HS256","typ":"JWT"}""")}.{Part(claims)}";
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(signed)))}";
    }

    private static string Hs512(string claims)
    {
        var signed = $"{Part("""{"alg":"HS512","typ":"JWT"}""")}.{Part(claims)}";
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA512.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(signed)))}";
    }

    private static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
