using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Tests.DirectLine;

public sealed class UploadTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private const string Thumbnail = "data:image/jpeg;base64,/9j/4AAQ";

    private readonly DirectLineHost _host = shared.Host;

    [Fact]
    public async Task Words_and_pictures_come_back_as_one_message_with_links_that_need_no_token()
    {
        var customer = await _host.OpenChatAsync();
        var picture = Pictures.Png(2_000);

        var posted = (await UploadAsync(customer, Form(Activity("杯子裂了", ("破损.png", "image/png", Thumbnail)), ("破损.png", "image/png", picture)))).Is(200);

        var echo = await FindAsync(customer, posted["id"]);
        var attachment = Assert.Single((JsonArray?)echo["attachments"] ?? []);
        Assert.Equal("杯子裂了", (string?)echo["text"]);
        Assert.Equal("7k2", (string?)echo["channelData"]?["clientActivityID"]);
        Assert.Equal("破损.png", (string?)attachment?["name"]);
        Assert.Equal("image/png", (string?)attachment?["contentType"]);
        Assert.Equal(Thumbnail, (string?)attachment?["thumbnailUrl"]);
        var shown = (await _host.Anonymous.GetAsync(UrlOf(attachment))).Is(200);
        Assert.Equal(picture, shown.Bytes);
    }

    [Fact]
    public async Task Pictures_are_served_so_that_a_browser_takes_them_for_nothing_else()
    {
        var customer = await _host.OpenChatAsync();
        var posted = (await UploadAsync(customer, Form(Activity(""), ("a.jpg", "image/jpeg", Pictures.Jpeg(500))))).Is(200);

        var shown = (await _host.Anonymous.GetAsync(UrlOf((await FindAsync(customer, posted["id"]))["attachments"]?[0]))).Is(200);

        Assert.Equal("image/jpeg", shown.Header("Content-Type"));
        Assert.Equal("nosniff", shown.Header("X-Content-Type-Options"));
        Assert.Equal("inline", shown.Header("Content-Disposition"));
        Assert.Equal("default-src 'none'; sandbox", shown.Header("Content-Security-Policy"));
        Assert.Contains("private", shown.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Contains("immutable", shown.Header("Cache-Control"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Streams_bring_the_same_link_as_reading()
    {
        var customer = await _host.OpenChatAsync();
        var posted = (await UploadAsync(customer, Form(Activity("看"), ("a.gif", "image/gif", Pictures.Gif(500))))).Is(200);

        using var listener = await customer.ListenAsync();
        var streamed = await listener.NextAsync(activity => (string?)activity["id"] == posted["id"]);

        Assert.StartsWith("http://localhost/files/", UrlOf(streamed["attachments"]?[0]), StringComparison.Ordinal);
        (await _host.Anonymous.GetAsync(UrlOf(streamed["attachments"]?[0]))).Is(200);
    }

    [Fact]
    public async Task Several_pictures_keep_their_order_and_those_of_one_name_their_thumbnails()
    {
        var customer = await _host.OpenChatAsync();
        var activity = Activity("", ("image.jpg", "image/jpeg", Thumbnail), ("b.webp", "image/webp", null), ("image.jpg", "image/jpeg", Thumbnail + "AA=="));

        var posted = (await UploadAsync(customer, Form(
            activity,
            ("image.jpg", "image/jpeg", Pictures.Jpeg(100)), ("b.webp", "image/webp", Pictures.WebP(100)), ("image.jpg", "image/jpg", Pictures.Jpeg(101))))).Is(200);

        var attachments = (JsonArray?)(await FindAsync(customer, posted["id"]))["attachments"] ?? [];
        Assert.Equal(["image.jpg", "b.webp", "image.jpg"], attachments.Select(one => (string?)one?["name"]));
        Assert.Equal([Thumbnail, null, Thumbnail + "AA=="], attachments.Select(one => (string?)one?["thumbnailUrl"]));
        Assert.Equal(101, (await _host.Anonymous.GetAsync(UrlOf(attachments[2]))).Bytes.Length);
    }

    [Fact]
    public async Task Without_an_activity_the_pictures_are_an_empty_message_of_the_user()
    {
        var customer = await _host.OpenChatAsync();

        var posted = (await UploadAsync(customer, Form(null, ("a.png", "image/png", Pictures.Png(100))))).Is(200);

        var echo = await FindAsync(customer, posted["id"]);
        Assert.Equal(customer.UserId, (string?)echo["from"]?["id"]);
        Assert.False(echo.ContainsKey("text"));
        Assert.Single((JsonArray?)echo["attachments"] ?? []);
    }

    [Fact]
    public async Task One_picture_may_be_the_whole_body()
    {
        var customer = await _host.OpenChatAsync();
        var body = new ByteArrayContent(Pictures.Png(100));
        body.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        body.Headers.TryAddWithoutValidation("Content-Disposition", "attachment; filename=\"one.png\"");

        var posted = (await UploadAsync(customer, body)).Is(200);

        Assert.Equal("one.png", (string?)(await FindAsync(customer, posted["id"]))["attachments"]?[0]?["name"]);
    }

    [Theory]
    [InlineData("../../etc/passwd.png", "passwd.png")]
    [InlineData("C:\\temp\\破损.png", "破损.png")]
    [InlineData("a\u202Egnp.exe.png", "agnp.exe.png")]
    [InlineData("\u0007", "图片")]
    [InlineData("<img src=x onerror=alert(1)>.png", "<img src=x onerror=alert(1)>.png")]
    public async Task The_name_of_a_picture_is_one_harmless_line_and_no_path(string sent, string shown)
    {
        var customer = await _host.OpenChatAsync();

        var posted = (await UploadAsync(customer, Form(null, (sent, "image/png", Pictures.Png(100))))).Is(200);

        Assert.Equal(shown, (string?)(await FindAsync(customer, posted["id"]))["attachments"]?[0]?["name"]);
        Assert.All(Directory.GetFileSystemEntries(_host.UploadsFolder), file => Assert.Matches("^[0-9a-f]{32}\\.(png|jpg|gif|webp)$", Path.GetFileName(file)));
    }

    [Theory]
    [InlineData("https://evil.example/track.png")]
    [InlineData("data:text/html;base64,PHNjcmlwdD4=")]
    [InlineData("data:image/svg+xml;base64,PHN2Zz4=")]
    [InlineData("data:image/png;base64,not base64!")]
    [InlineData("javascript:alert(1)")]
    public async Task A_thumbnail_that_is_not_a_small_picture_is_left_out(string thumbnail)
    {
        var customer = await _host.OpenChatAsync();

        var posted = (await UploadAsync(customer, Form(Activity("", ("a.png", "image/png", thumbnail)), ("a.png", "image/png", Pictures.Png(100))))).Is(200);

        Assert.False(((await FindAsync(customer, posted["id"]))["attachments"]?[0] as JsonObject)?.ContainsKey("thumbnailUrl"));
    }

    [Theory]
    [InlineData(140_000, true)]
    [InlineData(160_000, false)]
    public async Task A_thumbnail_that_is_too_long_is_left_out_and_its_picture_kept(int length, bool isKept)
    {
        var customer = await _host.OpenChatAsync();
        var thumbnail = "data:image/jpeg;base64," + new string('A', length);

        var posted = (await UploadAsync(customer, Form(Activity("", ("a.png", "image/png", thumbnail)), ("a.png", "image/png", Pictures.Png(100))))).Is(200);

        var attachment = (await FindAsync(customer, posted["id"]))["attachments"]?[0];
        Assert.Equal(isKept, (attachment as JsonObject)?.ContainsKey("thumbnailUrl"));
        (await _host.Anonymous.GetAsync(UrlOf(attachment))).Is(200);
    }

    public static TheoryData<string, byte[]> Lies => new()
    {
        { "image/png", Pictures.Jpeg(100) },
        { "image/png", Encoding.UTF8.GetBytes("<html><script>alert(1)</script></html>") },
        { "image/svg+xml", Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>") },
        { "text/html", Pictures.Png(100) },
        { "application/octet-stream", Pictures.Png(100) },
        { "image/bmp", Encoding.ASCII.GetBytes("BM1234567890") },
        { "image/png", [] },
        { "image/png", [0x89, 0x50] },
    };

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task What_is_not_the_picture_it_says_it_is_is_refused_and_leaves_no_file(string contentType, byte[] bytes)
    {
        var customer = await _host.OpenChatAsync();
        var before = FileCount();

        var refused = (await UploadAsync(customer, Form(Activity(""), ("ok.png", "image/png", Pictures.Png(100)), ("a.png", contentType, bytes)))).Refuses(400, "BadArgument");

        Assert.Equal("只支持 JPG、PNG、GIF、WebP 图片，请换一张再发。", (string?)refused.Json["error"]?["message"]);
        Assert.Equal(before, FileCount());
        Assert.Single(await customer.SeesAsync());
    }

    [Theory]
    [InlineData(10 * 1024 * 1024, 200)]
    [InlineData((10 * 1024 * 1024) + 1, 413)]
    public async Task A_picture_may_have_10_MB_and_not_a_byte_more(int length, int status)
    {
        var customer = await _host.OpenChatAsync();
        var before = FileCount();

        var answer = await UploadAsync(customer, Form(Activity(""), ("a.png", "image/png", Pictures.Png(length))));

        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 200 ? before + 1 : before, FileCount());
        if (status == 413)
        {
            answer.Refuses(413, "MessageSizeTooBig");
            Assert.Equal("图片太大了，每张不能超过 10 MB。", (string?)answer.Json["error"]?["message"]);
        }
    }

    [Fact]
    public async Task A_sixth_picture_is_refused_with_all_others()
    {
        var customer = await _host.OpenChatAsync();
        var before = FileCount();

        (await UploadAsync(customer, Form(Activity(""), [.. Enumerable.Repeat(("a.png", "image/png", Pictures.Png(50)), 6)]))).Refuses(400, "BadArgument");

        Assert.Equal(before, FileCount());
    }

    [Fact]
    public async Task An_activity_part_over_its_limit_is_413()
    {
        var customer = await _host.OpenChatAsync();
        var activity = Activity("");
        activity["value"] = new string('x', 1024 * 1024);

        (await UploadAsync(customer, Form(activity, ("a.png", "image/png", Pictures.Png(50))))).Refuses(413, "MessageSizeTooBig");
    }

    public static TheoryData<string, string, string> Broken => new()
    {
        { "multipart/form-data; boundary=X", "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n\u0001", "BadSyntax" },
        { "multipart/form-data; boundary=X", "nothing at all", "BadSyntax" },
        { "multipart/form-data", "--X--", "BadSyntax" },
        { "multipart/form-data; boundary=X", "--X\r\n\r\n\r\n--X--\r\n", "MissingProperty" },
        { "multipart/form-data; boundary=X", "--X\r\nContent-Disposition: form-data; name=\"activity\"\r\n\r\n{\r\n--X--\r\n", "MissingProperty" },
        { "nonsense", "x", "BadSyntax" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_body_that_cannot_be_read_is_400_and_leaves_nothing(string contentType, string body, string code)
    {
        var customer = await _host.OpenChatAsync();
        var before = FileCount();
        var content = new ByteArrayContent(Encoding.Latin1.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        (await UploadAsync(customer, content)).Refuses(400, code);

        Assert.Equal(before, FileCount());
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"type":"event","name":"x","from":{"id":"x"}}""")]
    [InlineData("""{"type":"message"}""")]
    public async Task A_refused_activity_takes_its_pictures_with_it(string activity)
    {
        var customer = await _host.OpenChatAsync();
        var before = FileCount();

        Assert.Equal(400, (await UploadAsync(customer, FormOf(activity, ("a.png", "image/png", Pictures.Png(50))))).Status);

        Assert.Equal(before, FileCount());
    }

    [Fact]
    public async Task A_depth_of_64_is_refused()
    {
        var customer = await _host.OpenChatAsync();
        var activity = $$"""{"type":"message","from":{"id":"x"},"value":{{new string('[', 64)}}{{new string(']', 64)}} }""";

        (await UploadAsync(customer, FormOf(activity, ("a.png", "image/png", Pictures.Png(50))))).Refuses(400, "BadSyntax");
    }

    [Fact]
    public async Task A_repeated_upload_gets_the_first_result_and_keeps_one_copy()
    {
        var customer = await _host.OpenChatAsync();
        var before = FileCount();
        var activity = Activity("看");
        activity["channelData"]!["shopMessageId"] = "k1";

        var first = (await UploadAsync(customer, Form(activity, ("a.png", "image/png", Pictures.Png(50))))).Is(200);
        activity["channelData"]!["clientActivityID"] = "again";
        using var listener = await customer.ListenAsync();
        var second = (await UploadAsync(customer, Form(activity, ("a.png", "image/png", Pictures.Png(50))))).Is(200);

        Assert.Equal(first["id"], second["id"]);
        Assert.Equal(before + 1, FileCount());
        var echo = await listener.NextAsync(one => (string?)one["channelData"]?["clientActivityID"] == "again");
        (await _host.Anonymous.GetAsync(UrlOf(echo["attachments"]?[0]))).Is(200);
    }

    [Fact]
    public async Task A_closed_conversation_takes_no_uploads()
    {
        var customer = await _host.OpenChatAsync();
        await _host.CloseAsync(customer);
        var before = FileCount();

        (await UploadAsync(customer, Form(Activity(""), ("a.png", "image/png", Pictures.Png(50))))).Refuses(409, "ConversationEnded");

        Assert.Equal(before, FileCount());
    }

    private static Task<Answer> UploadAsync(DirectLineCustomer customer, HttpContent body) =>
        customer.Client.PostAsync($"{customer.Path}/upload?userId={customer.UserId}", body);

    private static async Task<JsonObject> FindAsync(DirectLineCustomer customer, string id) =>
        (await customer.SeesAsync()).Single(activity => (string?)activity["id"] == id);

    private static string UrlOf(JsonNode? attachment) => (string?)attachment?["contentUrl"] ?? throw new InvalidOperationException("No contentUrl.");

    // The first picture makes the folder.
    private int FileCount() => Directory.Exists(_host.UploadsFolder) ? Directory.GetFiles(_host.UploadsFolder).Length : 0;

    private static JsonObject Activity(string text, params (string Name, string ContentType, string? Thumbnail)[] described) => new()
    {
        ["type"] = "message",
        ["from"] = new JsonObject { ["id"] = "x" },
        ["text"] = text,
        ["textFormat"] = "plain",
        ["attachments"] = new JsonArray([.. described.Select(one =>
            (JsonNode)new JsonObject { ["contentType"] = one.ContentType, ["name"] = one.Name, ["thumbnailUrl"] = one.Thumbnail })]),
        ["channelData"] = new JsonObject { ["clientActivityID"] = "7k2", ["attachmentSizes"] = new JsonArray() },
    };

    private static MultipartFormDataContent Form(JsonObject? activity, params (string Name, string ContentType, byte[] Bytes)[] files) =>
        FormOf(activity?.ToJsonString(), files);

    // As a browser writes it: the activity is a blob with a type, names are raw UTF-8.
    private static MultipartFormDataContent FormOf(string? activity, params (string Name, string ContentType, byte[] Bytes)[] files)
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
