using Microsoft.AspNetCore.Http.Headers;

namespace Bot.Pages;

/// <summary>Which of our compressed forms a client takes (RFC 9110, 12.5.3). Brotli wins over gzip: it is smaller and costs nothing to send.</summary>
internal readonly record struct AcceptedEncodings(bool Brotli, bool Gzip)
{
    public static AcceptedEncodings Of(RequestHeaders headers)
    {
        var named = headers.AcceptEncoding;
        return new AcceptedEncodings(Accepts("br"), Accepts("gzip"));

        bool Accepts(string coding)
        {
            var entry = named.FirstOrDefault(each => each.Value.Equals(coding, StringComparison.OrdinalIgnoreCase))
                ?? named.FirstOrDefault(each => each.Value.Equals("*", StringComparison.Ordinal));
            return entry is not null && entry.Quality != 0;
        }
    }
}
