using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Bot.DirectLine;

/// <summary>Reads what a client sent, with nothing trusted: size, encoding, depth, form.</summary>
internal static class JsonBody
{
    // Well under what activities can be written with (48), also inside an activity set: what can be read can be sent again.
    private const int DepthMax = 32;
    private const string InvalidCharacter = "请求内容中有无效的字符。";

    // Of two members with one name each reader takes another; who checks and who shows must see the same.
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = DepthMax, AllowDuplicateProperties = false };

    /// <summary>The whole body, empty when there is none; refused once it is over <paramref name="most"/> bytes, announced or not.</summary>
    public static async Task<Checked<byte[]>> ReadAsync(HttpRequest request, int most)
    {
        if (request.ContentLength > most)
        {
            return Refusal.TooBig;
        }

        return await ReadAsync(request.Body, most, request.HttpContext.RequestAborted);
    }

    /// <exception cref="IOException">The client broke off.</exception>
    public static async Task<Checked<byte[]>> ReadAsync(Stream body, int most, CancellationToken stop)
    {
        using var kept = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(8192);
        try
        {
            while (await body.ReadAsync(buffer, stop) is > 0 and var read)
            {
                if (kept.Length + read > most)
                {
                    return Refusal.TooBig;
                }

                kept.Write(buffer, 0, read);
            }

            return kept.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>A body that may be missing; then <paramref name="missing"/> is returned.</summary>
    public static async Task<Checked<T>> ReadOptionalAsync<T>(HttpRequest request, int most, JsonTypeInfo<T> type, T missing)
        where T : class
    {
        if ((await ReadAsync(request, most)).IsRefused(out var refusal, out var bytes))
        {
            return refusal;
        }

        return bytes.Length == 0 ? missing : Parse(bytes, type);
    }

    /// <summary>An object of a known type. Everything that would fail later, when it is read or written again, is refused here.</summary>
    public static Checked<T> Parse<T>(ReadOnlyMemory<byte> json, JsonTypeInfo<T> type)
        where T : class
    {
        if (Check(json) is { } refusal)
        {
            return refusal;
        }

        try
        {
            return JsonSerializer.Deserialize(json.Span, type) is { } value ? value : Refusal.BadSyntax("请求内容不是 JSON 对象。");
        }
        catch (JsonException)
        {
            // The form was checked before, so it is a member of the wrong type or one that is required.
            return Refusal.BadArgument("请求中有字段缺失或类型不对。");
        }
    }

    private static Refusal? Check(ReadOnlyMemory<byte> json)
    {
        if (!Utf8.IsValid(json.Span))
        {
            return Refusal.BadSyntax("请求内容不是有效的 UTF-8。");
        }

        try
        {
            var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { MaxDepth = DepthMax });
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return Refusal.BadSyntax("请求内容不是 JSON 对象。");
            }

            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped
                    && reader.GetString()?.Contains('\0', StringComparison.Ordinal) == true)
                {
                    // Only an escape can bring it, and not every database can keep it.
                    return Refusal.BadSyntax(InvalidCharacter);
                }
            }

            JsonDocument.Parse(json, Strict).Dispose();
            return null;
        }
        catch (JsonException)
        {
            return Refusal.BadSyntax("请求内容不是完整的 JSON，嵌套太深，或有重名的字段。");
        }
        // Half of a surrogate pair in an escape; the reader tells it in this way only, and only when the string is asked for.
        catch (InvalidOperationException)
        {
            return Refusal.BadSyntax(InvalidCharacter);
        }
    }
}
