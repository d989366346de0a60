namespace Knowledge.FaqFiles;

/// <summary>One file of the FAQ folder.</summary>
/// <param name="File">Name relative to the folder, with <c>/</c> between its parts.</param>
/// <param name="Text">The whole content; a byte order mark and any kind of line end are accepted.</param>
public sealed record FaqSource(string File, string Text)
{
    internal string[] Lines() => Text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
}
