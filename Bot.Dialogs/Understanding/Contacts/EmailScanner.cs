namespace Bot.Dialogs.Understanding.Contacts;

/// <summary>E-mail addresses, full-width ones too; the value is half-width and lower case.</summary>
public static class EmailScanner
{
    private const int LocalMax = 64;
    private const int DomainMax = 255;

    public static IReadOnlyList<Recognized<string>> Find(Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ReadOnlySpan<char> text = utterance.Text;
        List<Recognized<string>>? found = null;
        var free = 0;
        for (var at = 0; text[at..].IndexOf('@') is >= 0 and var distance; at++)
        {
            at += distance;
            var start = LocalStart(text, at, free);
            var end = Domains.Read(text, at + 1, DomainMax, out var labels);
            if (start < at && labels > 1 && Domains.EndsInLetters(text[..end]))
            {
                (found ??= []).Add(new Recognized<string>(start, end, text[start..end].ToString()));
                free = end;
            }
        }

        return (IReadOnlyList<Recognized<string>>?)found ?? [];
    }

    private static int LocalStart(ReadOnlySpan<char> text, int at, int free)
    {
        var start = at;
        while (start > free && at - start < LocalMax && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '_' or '-' or '+' or '%'))
        {
            start--;
        }

        while (start < at && text[start] is '.' or '-')
        {
            start++;
        }

        return Scan.At(text, at - 1) == '.' ? at : start;
    }
}
