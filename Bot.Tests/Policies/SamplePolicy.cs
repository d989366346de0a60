using Bot.Dialogs.Policies;
using Bot.Studio;
using Bot.Tests.Support;

namespace Bot.Tests.Policies;

/// <summary>The sample shop's policy as it stands in the tree.</summary>
internal static class SamplePolicy
{
    public static string Folder { get; } = RepositoryRoot.Folder(Path.Combine("faq-data", "policies"));

    public static PolicyLoad.Accepted Load() => new PolicyFolder(Folder).Load() switch
    {
        PolicyLoad.Accepted accepted => accepted,
        PolicyLoad.Rejected rejected => throw new InvalidOperationException(string.Join('\n', rejected.Mistakes)),
        _ => throw new InvalidOperationException("A load is accepted or rejected."),
    };
}
