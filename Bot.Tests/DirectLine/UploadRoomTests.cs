using System.Globalization;
using Bot.DirectLine.Uploads;
using Bot.Tests.Support;
using Bot.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.DirectLine;

/// <summary>Pictures never take the disk that words need.</summary>
public sealed class UploadRoomTests : IDisposable
{
    private readonly TempFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task A_disk_that_is_nearly_full_takes_words_but_no_pictures()
    {
        using var host = new DirectLineHost(_data, settings: ("DirectLine:FreeDiskMin", "1125899906842624"));
        var customer = await host.OpenChatAsync();

        var refused = (await UploadAsync(customer, 100)).Refuses(413, "StorageFull");

        Assert.Equal("暂时收不了图片，请先用文字说明。", (string?)refused.Json["error"]?["message"]);
        Assert.Empty(Directory.GetFiles(host.UploadsFolder));
        (await customer.SaysAsync("杯子裂了")).Is(200);
    }

    [Fact]
    public async Task An_address_that_sent_too_many_bytes_is_told_to_wait_and_others_are_not()
    {
        using var host = new DirectLineHost(_data, settings: ("DirectLine:UploadBytesPerHour", "1048576"));
        var (first, second) = (await host.OpenChatAsync(), await host.OpenChatAsync());

        (await UploadAsync(first, 700_000, "203.0.113.7")).Is(200);
        var refused = (await UploadAsync(second, 700_000, "203.0.113.7")).Refuses(429, "TooManyRequests");
        (await UploadAsync(second, 700_000, "198.51.100.1")).Is(200);

        Assert.True(DateTimeOffset.TryParseExact(refused.Header("Retry-After"), "R", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
        Assert.Equal(2, Directory.GetFiles(host.UploadsFolder).Length);
    }

    [Fact]
    public async Task After_a_start_old_pictures_that_no_message_names_are_deleted_and_nothing_else()
    {
        string named;
        await using (var first = new DirectLineHost(_data))
        {
            var customer = await first.OpenChatAsync();
            (await UploadAsync(customer, 100)).Is(200);
            named = Assert.Single(Directory.GetFiles(first.UploadsFolder));
        }

        var uploads = Path.Combine(_data.Path, "uploads");
        var (orphan, young, foreign) = (Name('a'), Name('b'), Path.Combine(uploads, "notes.txt"));
        foreach (var file in new[] { orphan, young, foreign })
        {
            File.WriteAllBytes(file, Pictures.Png(100));
        }

        foreach (var file in new[] { named, orphan, foreign })
        {
            File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(young).AddHours(-2));
        }

        await using var second = new DirectLineHost(_data);
        var sweep = Assert.Single(second.Services.GetServices<IHostedService>().OfType<UploadSweep>());
        await (sweep.ExecuteTask ?? throw new InvalidOperationException("The sweep has not started."));

        Assert.Equal(new[] { named, young, foreign }.Order(StringComparer.Ordinal), Directory.GetFiles(uploads).Order(StringComparer.Ordinal));

        string Name(char digit) => Path.Combine(uploads, $"{new string(digit, 32)}.png");
    }

    [Fact]
    public async Task A_message_that_was_stored_keeps_its_picture_although_telling_of_it_failed()
    {
        var listener = new FailingListener();
        using var host = new DirectLineHost(_data, change: services => services.AddSingleton<ICommitListener>(listener));
        var customer = await host.OpenChatAsync();
        listener.Fails = true;

        (await UploadAsync(customer, 100)).Is(200);

        listener.Fails = false;
        var attachment = (await customer.SeesAsync()).Single(activity => activity.ContainsKey("attachments"))["attachments"]?[0];
        (await host.Anonymous.GetAsync((string?)attachment?["contentUrl"] ?? "")).Is(200);
    }

    private static Task<Answer> UploadAsync(DirectLineCustomer customer, int length, string address = "203.0.113.1")
    {
        var body = new ByteArrayContent(Pictures.Png(length));
        body.Headers.ContentType = new("image/png");
        return customer.Client.SendAsync(HttpMethod.Post, $"{customer.Path}/upload", body, ("X-Forwarded-For", address));
    }

    private sealed class FailingListener : ICommitListener
    {
        public bool Fails { get; set; }

        public void Committed(CommittedTurn turn)
        {
            if (Fails)
            {
                throw new InvalidOperationException("The listener is broken.");
            }
        }
    }
}
