namespace Bot.Tests.Browser;

/// <summary>A test that drives Debian's Chromium; skipped, and says so, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute()
    {
        if (!File.Exists(Chromium.Path))
        {
            Skip = $"Needs {Chromium.Path} (apt-get install chromium).";
        }
    }
}
