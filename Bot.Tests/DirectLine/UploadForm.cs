using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Tests.DirectLine;

/// <summary>Uploads as browsers write them.</summary>
internal static class UploadForm
{
    public static Task<Answer> UploadAsync(DirectLineCustomer customer, HttpContent body) =>
        customer.Client.PostAsync($"{customer.Path}/upload?userId={customer.UserId}", body);

    public static JsonObject Activity(string text, params (string Name, string ContentType, string? Thumbnail)[] described) => new()
    {
        ["type"] = "message",
        ["from"] = new JsonObject { ["id"] = "x" },
        ["text"] = text,
        ["textFormat"] = "plain",
        ["attachments"] = new JsonArray([.. described.Select(one =>
            (JsonNode)new JsonObject { ["contentType"] = one.ContentType, ["name"] = one.Name, ["thumbnailUrl"] = one.Thumbnail })]),
        ["channelData"] = new JsonObject { ["clientActivityID"] = "7k2", ["attachmentSizes"] = new JsonArray() },
    };

    public static MultipartFormDataContent Form(JsonObject? activity, params (string Name, string ContentType, byte[] Bytes)[] files) =>
        FormOf(activity?.ToJsonString(), files);

    // As a browser writes it: the activity is a blob with a type, names are raw UTF-8.
    public static MultipartFormDataContent FormOf(string? activity, params (string Name, string ContentType, byte[] Bytes)[] files)
    {
        var form = new MultipartFormDataContent("X-boundary-X") { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        if (activity is not null)
        {
            Add(form, "activity", "blob", "application/vnd.microsoft.activity", Encoding.UTF8.GetBytes(activity));
        }

        foreach (var (name, contentType, bytes) in files)
        {
            Add(form, "file", name, contentType, bytes);
        }

        return form;
    }

    private static void Add(MultipartFormDataContent form, string field, string name, string contentType, byte[] bytes)
    {
        var part = new ByteArrayContent(bytes);
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{field}\"; filename=\"{name}\"");
        part.Headers.TryAddWithoutValidation("Content-Type", contentType);
        form.Add(part);
    }
}
