using System.Security.Cryptography;
using System.Text;

namespace Knowledge.FaqFiles;

internal static class CorpusVersion
{
    private const int HexDigits = 12;

    /// <summary>Depends on names and text, not on byte order marks, line ends or the order of reading.</summary>
    public static string Of(IEnumerable<FaqSource> ordered)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in ordered)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.File + "\0"));
            hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\n', file.Lines()) + "\0"));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..HexDigits];
    }
}
