using System.Text.Json;
using Bot.Dialogs.Activities;
using Bot.DirectLine.Tokens;
using Bot.Turns;
using Microsoft.Extensions.Options;

namespace Bot.DirectLine;

/// <summary>Makes a customer's post from what a browser sent, or says why not. What the client may decide is kept, also members nobody here knows; the rest is replaced.</summary>
internal sealed class CustomerPostReader(IOptions<DirectLineOptions> options)
{
    private const int KeyLengthMax = 128;
    private const int NameLengthMax = 64;
    // Beside the text: what a client adds for itself comes back in every reading. Web Chat's is under 1 KB.
    private const int ExtrasBytesMax = 16 * 1024;

    // Said by the server only: a customer who could say them would draw false lines on the desk and the page.
    private static readonly string[] ReservedEvents = [EventNames.HandoffInitiate, EventNames.HandoffStatus, EventNames.ConversationState];

    /// <param name="bringsFiles">The post is part of an upload: it may be without words and describe its pictures.</param>
    public Checked<CustomerPost> Read(ReadOnlyMemory<byte> json, Caller caller, bool bringsFiles)
    {
        if (JsonBody.Parse(json, ActivityJson.Readable.Activity).IsRefused(out var refusal, out var sent))
        {
            return refusal;
        }

        Attachment[] described = [.. (sent.Attachments ?? []).Where(one => one is not null)];
        if ((Check(sent) ?? CheckContent(sent, bringsFiles, described)) is { } refused)
        {
            return refused;
        }

        var sender = SenderOf(caller, sent.From);
        if (sender is null)
        {
            return Refusal.BadArgument("from.id 不能使用这个值。");
        }

        var clean = Clean(sent, sender);
        var extras = JsonSerializer.SerializeToUtf8Bytes(clean with { Text = null }, ActivityJson.Readable.Activity);
        return extras.Length > ExtrasBytesMax ? Refusal.TooBig : new CustomerPost(clean, KeyOf(sent.ChannelData), described);
    }

    /// <summary>A message of nothing but pictures, for an upload that brings no activity.</summary>
    public static Checked<CustomerPost> Wordless(Caller caller, string? userId) =>
        SenderOf(caller, new ChannelAccount(userId)) is { } sender
            ? new CustomerPost(new Activity { Type = ActivityTypes.Message, From = sender, TextFormat = TextFormats.Plain }, Key: null, Described: [])
            : Refusal.Missing("userId");

    /// <summary>The user of a token without one; null for an id that is not a customer's.</summary>
    public static ChannelAccount? Customer(ChannelAccount sent) =>
        sent.Id is { Length: > 0 and <= KeyLengthMax } id && !id.Contains('\0', StringComparison.Ordinal) && id != Speakers.Bot.Id && !Speakers.IsAgent(sent)
            ? new ChannelAccount(id, NameOf(sent.Name), Roles.User)
            : null;

    private static ChannelAccount? SenderOf(Caller caller, ChannelAccount? sent) =>
        caller.User is { } user ? user with { Name = user.Name ?? NameOf(sent?.Name) } : sent is null ? null : Customer(sent);

    private static string? NameOf(string? name) =>
        string.IsNullOrWhiteSpace(name) ? null : PlainLine.Of(name, NameLengthMax);

    private static Refusal? Check(Activity sent)
    {
        if (string.IsNullOrEmpty(sent.Type))
        {
            return Refusal.Missing("type");
        }

        if (string.IsNullOrEmpty(sent.From?.Id))
        {
            return Refusal.Missing("from.id");
        }

        if (sent.Type is not (ActivityTypes.Message or ActivityTypes.Event or ActivityTypes.Typing))
        {
            return Refusal.BadArgument("不支持这种类型的 activity。");
        }

        if (sent.ChannelData is { ValueKind: not (JsonValueKind.Object or JsonValueKind.Null) })
        {
            return Refusal.BadArgument("channelData 必须是对象。");
        }

        return sent.Entities?.Any(entity => entity.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null)) == true
            ? Refusal.BadArgument("entities 必须是对象的列表。")
            : null;
    }

    private Refusal? CheckContent(Activity sent, bool bringsFiles, Attachment[] described)
    {
        if (sent.Text?.Length > options.Value.MaxTextLength)
        {
            return Refusal.BadArgument($"消息太长了，最多 {options.Value.MaxTextLength:N0} 个字，请分几条发送。");
        }

        if (!bringsFiles && described.Length > 0)
        {
            // An address of the client's choosing would be fetched by the agent's browser.
            return Refusal.BadArgument("附件请通过上传发送。");
        }

        return sent.Type switch
        {
            ActivityTypes.Message when !bringsFiles && string.IsNullOrWhiteSpace(sent.Text) && !HasValue(sent.Value) => Refusal.Missing("text"),
            ActivityTypes.Event when string.IsNullOrEmpty(sent.Name) => Refusal.Missing("name"),
            ActivityTypes.Event when ReservedEvents.Contains(sent.Name, StringComparer.OrdinalIgnoreCase) => Refusal.BadArgument("不能发送这个事件。"),
            not ActivityTypes.Message when bringsFiles => Refusal.BadArgument("只有消息可以带图片。"),
            _ => null,
        };
    }

    private static Activity Clean(Activity sent, ChannelAccount sender) => sent with
    {
        From = sender,
        // A customer's words are text, whatever he says they are: no Markdown, no HTML.
        TextFormat = sent.Type == ActivityTypes.Message ? TextFormats.Plain : null,
        Attachments = null,
        AttachmentLayout = null,
        Entities = sent.Entities?.Where(entity => entity.ValueKind == JsonValueKind.Object).ToArray() is { Length: > 0 } entities ? entities : null,
        Value = HasValue(sent.Value) ? sent.Value : null,
        ChannelData = HasValue(sent.ChannelData) ? sent.ChannelData : null,
        Unknown = WithoutNulls(sent.Unknown),

        // Not the client's to say.
        Id = null,
        Timestamp = null,
        ServiceUrl = null,
        Recipient = null,
        SuggestedActions = null,
        MembersAdded = null,
        MembersRemoved = null,
    };

    private static bool HasValue(JsonElement? element) => element is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) };

    private static Dictionary<string, JsonElement>? WithoutNulls(IDictionary<string, JsonElement>? unknown) =>
        unknown?.Where(member => HasValue(member.Value)).ToDictionary(StringComparer.Ordinal) is { Count: > 0 } kept ? kept : null;

    /// <summary>The widget's own key, kept over Web Chat's Retry; else Web Chat's, which a Retry makes anew. Apart from each other and from agents' keys.</summary>
    private static string? KeyOf(JsonElement? channelData) =>
        TextOf(channelData, "shopMessageId") is { } own ? $"shop/{own}"
        : TextOf(channelData, ClientActivity.Member) is { } clients ? $"client/{clients}"
        : null;

    private static string? TextOf(JsonElement? channelData, string member) =>
        channelData is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty(member, out var value)
        && value.ValueKind == JsonValueKind.String
        && value.GetString() is { Length: > 0 and <= KeyLengthMax } text
            ? text
            : null;
}
