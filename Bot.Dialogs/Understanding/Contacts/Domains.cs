using System.Collections.Frozen;

namespace Bot.Dialogs.Understanding.Contacts;

/// <summary>Names of hosts: labels of letters, digits and dashes with points between them.</summary>
internal static class Domains
{
    // Top-level domains customers of a Chinese shop come with. A closed list, since 说明.doc and 7.am are no addresses.
    private static readonly FrozenSet<string> s_endings = new[]
    {
        "com", "cn", "net", "org", "cc", "top", "shop", "vip", "io", "me", "co", "info", "biz", "xyz", "site", "online", "store", "tv", "ai", "app", "dev", "link", "live", "club",
        "edu", "gov", "hk", "tw", "mo", "sg", "jp", "kr", "us", "uk", "au", "ca", "de", "fr", "ru", "eu", "mobi", "ink", "ltd", "fun", "work", "tech", "wang", "ren",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_endings.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads labels as long as they follow one another.</summary>
    /// <returns>The offset after the last whole label.</returns>
    public static int Read(ReadOnlySpan<char> text, int at, int lengthMax, out int labels)
    {
        labels = 0;
        var (end, limit) = (at, Math.Min(text.Length, at + lengthMax));
        while (at < limit && char.IsAsciiLetterOrDigit(text[at]))
        {
            while (at < limit && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '-'))
            {
                at++;
            }

            labels++;
            end = at;
            at += Scan.At(text, at) == '.' ? 1 : 0;
        }

        return end;
    }

    /// <summary>The last label of a host has two letters or more and nothing else.</summary>
    public static bool EndsInLetters(ReadOnlySpan<char> host)
    {
        var ending = host[(host.LastIndexOfAny('.', '@') + 1)..];
        return ending.Length >= 2 && ending.IndexOfAnyExceptInRange('a', 'z') < 0;
    }

    public static bool EndsInKnown(ReadOnlySpan<char> host) => s_lookup.Contains(host[(host.LastIndexOf('.') + 1)..]);
}
