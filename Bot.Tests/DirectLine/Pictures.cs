namespace Bot.Tests.DirectLine;

/// <summary>Files that begin as pictures do; nobody here looks further.</summary>
internal static class Pictures
{
    public static byte[] Png(int length) => Of([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], length);

    public static byte[] Jpeg(int length) => Of([0xFF, 0xD8, 0xFF, 0xE0], length);

    public static byte[] Gif(int length) => Of("GIF89a"u8, length);

    public static byte[] WebP(int length) => Of("RIFF\0\0\0\0WEBPVP8 "u8, length);

    private static byte[] Of(ReadOnlySpan<byte> head, int length)
    {
        var file = new byte[length];
        head.CopyTo(file);
        return file;
    }
}
