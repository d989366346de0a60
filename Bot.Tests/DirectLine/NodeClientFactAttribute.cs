using System.Diagnostics;

namespace Bot.Tests.DirectLine;

/// <summary>A fact that runs Microsoft's DirectLineJS; skipped, with the reason, where there is no Node.js.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeClientFactAttribute : FactAttribute
{
    private static readonly string? Missing = WhatIsMissing();

    public NodeClientFactAttribute() => Skip = Missing;

    private static string? WhatIsMissing()
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", ["--version"]) { RedirectStandardOutput = true, UseShellExecute = false });
            node?.WaitForExit();
            return node?.ExitCode == 0 ? null : "Needs Node.js 20.19 or newer: node --version failed.";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "Needs Node.js 20.19 or newer: there is no node on the path.";
        }
    }
}
