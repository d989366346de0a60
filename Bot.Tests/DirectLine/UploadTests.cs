using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using static Bot.Tests.DirectLine.UploadForm;

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

    private static async Task<JsonObject> FindAsync(DirectLineCustomer customer, string id) =>
        (await customer.SeesAsync()).Single(activity => (string?)activity["id"] == id);

    private static string UrlOf(JsonNode? attachment) => (string?)attachment?["contentUrl"] ?? throw new InvalidOperationException("No contentUrl.");

    // The first picture makes the folder.
    private int FileCount() => Directory.Exists(_host.UploadsFolder) ? Directory.GetFiles(_host.UploadsFolder).Length : 0;
}
