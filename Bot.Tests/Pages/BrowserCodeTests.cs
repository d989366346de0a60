using System.Diagnostics;

namespace Bot.Tests.Pages;

/// <summary>Runs the pages' own tests (Vitest), so that one command tests everything.</summary>
public sealed class BrowserCodeTests
{
    [NodeFact]
    public async Task The_pages_own_tests_pass()
    {
        using var vitest = Process.Start(new ProcessStartInfo(OperatingSystem.IsWindows() ? "npx.cmd" : "npx", ["vitest", "run"])
        {
            WorkingDirectory = NodeFactAttribute.WebFolder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["NO_COLOR"] = "1", ["CI"] = "1" },
        });
        Assert.NotNull(vitest);
        var output = await Task.WhenAll(vitest.StandardOutput.ReadToEndAsync(), vitest.StandardError.ReadToEndAsync());
        await vitest.WaitForExitAsync();
        Assert.True(vitest.ExitCode == 0, string.Join(Environment.NewLine, output));
    }
}
