namespace Bot.Pages;

/// <summary>One file that the build made for browsers, with the compressed twins written beside it.</summary>
/// <param name="ContentType">With charset where it is text.</param>
/// <param name="Version">Hash of the uncompressed content; the middle of its entity tags.</param>
/// <param name="Immutable">The address contains a version or a hash: what it names never changes.</param>
/// <param name="Identity">Full path of the uncompressed file.</param>
/// <param name="Brotli">Full path of the file compressed with brotli, null if the build made none.</param>
/// <param name="Gzip">Full path of the file compressed with gzip, null if the build made none.</param>
internal sealed record BuiltFile(string ContentType, string Version, bool Immutable, string Identity, string? Brotli, string? Gzip)
{
    public (string Path, string? Encoding) Choose(AcceptedEncodings accepted) => accepted switch
    {
        { Brotli: true } when Brotli is not null => (Brotli, "br"),
        { Gzip: true } when Gzip is not null => (Gzip, "gzip"),
        _ => (Identity, null),
    };
}
