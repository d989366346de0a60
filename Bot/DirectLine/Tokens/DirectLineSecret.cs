using System.Security.Cryptography;
using System.Text;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.DirectLine.Tokens;

/// <summary>The one secret of Direct Line, and the keys made from it: one for each purpose, so that nothing signed for one can serve another.</summary>
internal sealed class DirectLineSecret
{
    private const string FileName = "directline.secret";

    private readonly byte[] _secret;

    public DirectLineSecret(IOptions<DirectLineOptions> options, DataFolder folder) =>
        _secret = Encoding.UTF8.GetBytes(options.Value.Secret is { Length: > 0 } set ? set : KeptSecret.ReadOrMake(folder.File(FileName), "customers then start new conversations"));

    /// <summary>Takes as long for a near miss as for any other.</summary>
    public bool Matches(string credential) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(_secret), SHA256.HashData(Encoding.UTF8.GetBytes(credential)));

    /// <summary>32 bytes that follow from the secret and the purpose; the same after every start.</summary>
    public byte[] KeyFor(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _secret, outputLength: 32, info: Encoding.UTF8.GetBytes(purpose));
}

/// <summary>Makes or reads the secret before anything listens, so that a folder that cannot keep it stops the start with a clear line.</summary>
internal sealed class DirectLineSecretAtStart(DirectLineSecret secret) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        GC.KeepAlive(secret);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
