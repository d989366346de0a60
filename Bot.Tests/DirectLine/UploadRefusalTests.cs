using System.Text;
using static Bot.Tests.DirectLine.UploadForm;

namespace Bot.Tests.DirectLine;

/// <summary>What is refused, and that nothing of it is left.</summary>
public sealed class UploadRefusalTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private readonly DirectLineHost _host = shared.Host;

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
    public async Task A_closed_conversation_takes_no_uploads()
    {
        var customer = await _host.OpenChatAsync();
        await _host.CloseAsync(customer);
        var before = FileCount();

        (await UploadAsync(customer, Form(Activity(""), ("a.png", "image/png", Pictures.Png(50))))).Refuses(409, "ConversationEnded");

        Assert.Equal(before, FileCount());
    }

    // The first picture makes the folder.
    private int FileCount() => Directory.Exists(_host.UploadsFolder) ? Directory.GetFiles(_host.UploadsFolder).Length : 0;
}
