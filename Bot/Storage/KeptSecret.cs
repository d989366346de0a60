using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Storage;

/// <summary>A secret that the server makes for itself and keeps in the data folder.</summary>
internal static class KeptSecret
{
    private const int LengthMin = 32;

    /// <summary>The file's secret; a new one of 32 random bytes where there is no file yet.</summary>
    /// <param name="loss">What deleting the file costs, for the message.</param>
    /// <exception cref="DataFolderException">The file holds something else.</exception>
    public static string ReadOrMake(string file, string loss)
    {
        if (!File.Exists(file))
        {
            // Whole or not at all: half a secret would be another secret.
            var made = file + ".new";
            File.Delete(made);
            using (var stream = new FileStream(made, PrivateFile()))
            {
                stream.Write(Encoding.ASCII.GetBytes(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32))));
                stream.Flush(flushToDisk: true);
            }

            File.Move(made, file);
        }

        var secret = File.ReadAllText(file).Trim();
        return secret.Length >= LengthMin
            ? secret
            : throw new DataFolderException($"{file} does not hold a secret. Restore it, or delete it to get a new one; {loss}.");
    }

    private static FileStreamOptions PrivateFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
