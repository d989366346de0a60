using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Bot.DirectLine.Tokens;
using Bot.Turns;

namespace Bot.DirectLine.Widget;

/// <summary>What a visitor's browser keeps to prove that a conversation is its own. Follows from the conversation's id, so nothing is stored here.</summary>
internal sealed class VisitorSecrets(DirectLineSecret secret)
{
    private readonly byte[] _key = secret.KeyFor("visitor");

    public string Of(ConversationId conversation) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"visitor:{conversation}")));

    public bool IsValid(ConversationId conversation, string? secret) =>
        secret is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Of(conversation)), Encoding.UTF8.GetBytes(secret));
}
