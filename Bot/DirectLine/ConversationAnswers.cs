using Bot.DirectLine.Tokens;
using Bot.Turns;

namespace Bot.DirectLine;

/// <summary>What a client needs to follow a conversation: a token that lasts and the address of a stream that works once.</summary>
internal sealed class ConversationAnswers(DirectLineTokens tokens, StreamTickets tickets)
{
    /// <param name="after">Where the stream goes on.</param>
    public TokenAnswer For(TokenGrant grant, Sequence after, HttpRequest request)
    {
        var path = $"v3/directline/conversations/{grant.Conversation}/stream?watermark={Watermark.Of(after)}&t={tickets.Issue(grant.Conversation, grant.Origins)}";
        return tokens.Issue(grant, new Uri(PublicAddress.ForWebSockets(request), path).AbsoluteUri);
    }
}
