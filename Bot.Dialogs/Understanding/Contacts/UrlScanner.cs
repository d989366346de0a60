namespace Bot.Dialogs.Understanding.Contacts;

/// <summary>Web addresses, with a scheme or as a bare host (www.shop.cn/a, m.tb.cn). Chinese characters end one.</summary>
public static class UrlScanner
{
    private const int HostMax = 255;

    private static readonly string[] s_schemes = ["https", "http", "ftp"];

    /// <summary>Values are as in <see cref="Utterance.Text"/>, lower case; paths may depend on case, so open the original's span.</summary>
    public static IReadOnlyList<Recognized<string>> Find(Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ReadOnlySpan<char> text = utterance.Text;
        List<Recognized<string>>? found = null;
        for (var at = 0; text[at..].IndexOfAny('.', ':') is >= 0 and var distance;)
        {
            var mark = at + distance;
            var isFound = text[mark] == ':' ? TryReadAfterScheme(text, mark, at, out var start, out var end) : TryReadBare(text, mark, at, out start, out end);
            if (isFound)
            {
                (found ??= []).Add(new Recognized<string>(start, end, text[start..end].ToString()));
            }

            at = Math.Max(end, mark + 1);
        }

        return (IReadOnlyList<Recognized<string>>?)found ?? [];
    }

    private static bool TryReadAfterScheme(ReadOnlySpan<char> text, int colon, int free, out int start, out int end)
    {
        (start, end) = (colon, colon);
        if (!Scan.StartsWith(text, colon, "://"))
        {
            return false;
        }

        foreach (var scheme in s_schemes)
        {
            if (colon - scheme.Length >= free && Scan.EndsWith(text, colon, scheme))
            {
                start = colon - scheme.Length;
                var host = Domains.Read(text, colon + "://".Length, HostMax, out var labels);
                end = labels > 0 ? ReadRest(text, host) : colon;
                return labels > 0;
            }
        }

        return false;
    }

    private static bool TryReadBare(ReadOnlySpan<char> text, int point, int free, out int start, out int end)
    {
        start = point;
        while (start > free && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] == '-'))
        {
            start--;
        }

        end = start < point ? Domains.Read(text, start, HostMax, out _) : point;
        if (end <= point + 1 || Scan.At(text, start - 1) is '@' or '.' or '-' || Scan.At(text, end) == '@' || !Domains.EndsInKnown(text[start..end]))
        {
            return false;
        }

        end = ReadRest(text, end);
        return true;
    }

    /// <summary>Port, path, query and fragment, without the punctuation of the sentence around them.</summary>
    private static int ReadRest(ReadOnlySpan<char> text, int host)
    {
        var end = host;
        if (Scan.At(text, end) is ':' or '/' or '?' or '#')
        {
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || "-._~:/?#[]@!$&'()*+,;=%".Contains(text[end])))
            {
                end++;
            }

            while (end > host && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or ')' or ']')
            {
                end--;
            }
        }

        return end;
    }
}
