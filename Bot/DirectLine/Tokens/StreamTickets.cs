using System.Security.Cryptography;
using Bot.Turns;

namespace Bot.DirectLine.Tokens;

/// <summary>What a stream's address is authorised by: good for a minute and for one connection.</summary>
/// <remarks>Once, because after a refused reconnect DirectLineJS opens its old address again, and would get everything a second time. Thread-safe.</remarks>
internal sealed class StreamTickets(DirectLineSecret secret, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(60);

    private readonly SignedClaims _signed = new(secret.KeyFor("stream"), audience: "stream", time);
    private readonly DateTimeOffset _startedAt = time.GetUtcNow();
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly Queue<(DateTimeOffset Expires, string Id)> _forgetting = new();
    private readonly Lock _gate = new();

    public string Issue(ConversationId conversation, IReadOnlyList<string> origins)
    {
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [Claims.Conversation] = conversation.Value,
            [Claims.Id] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
        };
        if (origins.Count > 0)
        {
            claims.Add(Claims.Origin, origins);
        }

        return _signed.Write(claims, Lifetime);
    }

    /// <summary>Uses the ticket up; a second call with the same one is told it is foreign.</summary>
    public async Task<TokenReading> UseAsync(string ticket)
    {
        if (await _signed.ReadAsync(ticket) is not { } read || read.Text(Claims.Conversation) is not { } conversation || read.Text(Claims.Id) is not { } id)
        {
            return new TokenReading.Foreign();
        }

        if (read.HasExpired)
        {
            return new TokenReading.Expired();
        }

        // Which tickets were used before a restart is forgotten, so those from before it no longer count.
        var isOurs = read.Token.IssuedAt >= WholeSecond(_startedAt) && TryTake(id);
        return isOurs ? new TokenReading.Valid(new TokenGrant(new ConversationId(conversation), User: null, read.List(Claims.Origin))) : new TokenReading.Foreign();
    }

    private bool TryTake(string id)
    {
        var now = time.GetUtcNow();
        lock (_gate)
        {
            while (_forgetting.TryPeek(out var oldest) && oldest.Expires <= now)
            {
                _used.Remove(_forgetting.Dequeue().Id);
            }

            if (!_used.Add(id))
            {
                return false;
            }

            // From now, not from its issue: a little longer than needed, and in order.
            _forgetting.Enqueue((now + Lifetime, id));
            return true;
        }
    }

    private static DateTime WholeSecond(DateTimeOffset moment) => DateTimeOffset.FromUnixTimeSeconds(moment.ToUnixTimeSeconds()).UtcDateTime;
}
