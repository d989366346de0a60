namespace Bot.DirectLine.Uploads;

/// <summary>The name a customer's phone gave a file: shown to people, never used for a path.</summary>
internal static class FileName
{
    private const int LengthMax = 100;
    private const string Unnamed = "图片";

    public static string Of(string? sent)
    {
        var name = PlainLine.Of(sent ?? "", int.MaxValue);
        name = name[(name.AsSpan().LastIndexOfAny('/', '\\') + 1)..].Trim();
        if (name.Length > LengthMax)
        {
            // The end says what kind of file it is.
            var extension = Path.GetExtension(name) is { Length: <= 10 } known ? known : "";
            name = PlainLine.Of(name, LengthMax - extension.Length) + extension;
        }

        return name.Length > 0 ? name : Unnamed;
    }
}
