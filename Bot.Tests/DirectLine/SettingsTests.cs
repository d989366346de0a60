using Bot.DirectLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Tests.DirectLine;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("TokenLifetime", "00:15:00")]
    [InlineData("Secret", "short")]
    [InlineData("MaxUploadFiles", "0")]
    [InlineData("KeepAlive", "00:01:00")]
    public void What_could_not_work_is_refused_with_the_settings_name(string name, string value)
    {
        var refused = Assert.Throws<OptionsValidationException>(() => Read(name, value));

        Assert.Contains(name, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TokenLifetime", "00:16:00")]
    [InlineData("Secret", "")]
    [InlineData("Secret", "0123456789abcdef0123456789abcdef")]
    public void What_can_work_is_taken(string name, string value) => Assert.NotNull(Read(name, value));

    private static DirectLineOptions Read(string name, string value)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection([new($"DirectLine:{name}", value)]).Build());
        services.AddDirectLine();
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<DirectLineOptions>>().Value;
    }
}
