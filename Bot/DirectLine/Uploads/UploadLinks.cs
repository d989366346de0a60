using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Dialogs.Activities;
using Bot.DirectLine.Tokens;
using Microsoft.Extensions.Options;

namespace Bot.DirectLine.Uploads;

/// <summary>Links to pictures: an <c>img</c> sends no token, so the address itself is signed, and only for a time.</summary>
internal sealed class UploadLinks(DirectLineSecret secret, IOptions<DirectLineOptions> options, TimeProvider time)
{
    private readonly byte[] _key = secret.KeyFor("files");

    /// <summary>The activity with links a browser can follow in place of <c>upload:</c> addresses. Made anew each time something is sent, to customers and agents alike.</summary>
    /// <param name="site">The address that the reader reached us by, with a slash at the end.</param>
    public Activity Render(Activity activity, Uri site) =>
        activity.Attachments is { Count: > 0 } attachments && attachments.Any(one => UploadId.TryParseStoredUrl(one.ContentUrl, out _))
            ? activity with { Attachments = [.. attachments.Select(one => one.ContentUrl is { } url ? one with { ContentUrl = Render(url, site) } : one)] }
            : activity;

    public IReadOnlyList<Activity> Render(IEnumerable<Activity> activities, Uri site) => [.. activities.Select(one => Render(one, site))];

    /// <summary>The link for one stored address; any other address is returned as it is.</summary>
    public string Render(string storedUrl, Uri site) =>
        PathOf(storedUrl) is { } path ? new Uri(site, path).AbsoluteUri : storedUrl;

    /// <summary>The same for a page on this host: without scheme and host.</summary>
    public string RenderForOwnPage(string storedUrl) => PathOf(storedUrl) is { } path ? $"/{path}" : storedUrl;

    private string? PathOf(string storedUrl)
    {
        if (!UploadId.TryParseStoredUrl(storedUrl, out var id))
        {
            return null;
        }

        var expires = ExpiresAt();
        return $"files/{id}?e={expires.ToString(CultureInfo.InvariantCulture)}&s={Sign(id, expires)}";
    }

    /// <summary>Whether the two parameters of a link are ours for this picture, and still in time.</summary>
    public bool IsValid(UploadId id, string? expires, string? signature) =>
        long.TryParse(expires, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
        && signature is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(id, end)), Encoding.UTF8.GetBytes(signature))
        && time.GetUtcNow().ToUnixTimeSeconds() < end;

    // Rounded up, so that a picture keeps its address for a while and a browser need not fetch it again.
    private long ExpiresAt()
    {
        var step = Math.Max(1, (long)options.Value.LinkLifetime.TotalSeconds / 24);
        var end = (time.GetUtcNow() + options.Value.LinkLifetime).ToUnixTimeSeconds();
        return (end + step - 1) / step * step;
    }

    private string Sign(UploadId id, long expires) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}|{expires}"))));
}
