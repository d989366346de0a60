using Bot.DirectLine.Uploads;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.DirectLine;

public sealed class UploadLinkTests : IDisposable
{
    private static readonly Uri Site = new("https://chat.example.cn/");

    private readonly TempFolder _data = new();
    private readonly FakeTime _time = FakeTime.WorkingHours();
    private readonly DirectLineHost _host;
    private readonly UploadLinks _links;
    private readonly UploadId _id;

    public UploadLinkTests()
    {
        _host = new DirectLineHost(_data, _time);
        _links = _host.Services.GetRequiredService<UploadLinks>();
        using var file = _host.Services.GetRequiredService<UploadFolder>().Create(ImageType.OfExtension("png")!, out _id);
        file.Write(Pictures.Png(20));
    }

    public void Dispose()
    {
        _host.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task A_link_works_for_a_day_and_the_next_reading_gives_a_new_one()
    {
        var link = PathOf(_links.Render(_id.StoredUrl, Site));

        _time.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        (await _host.Anonymous.GetAsync(link)).Is(200);
        _time.Advance(TimeSpan.FromHours(1));
        (await _host.Anonymous.GetAsync(link)).Refuses(404, "NotFound");
        (await _host.Anonymous.GetAsync(PathOf(_links.Render(_id.StoredUrl, Site)))).Is(200);
    }

    [Fact]
    public void A_link_stays_the_same_for_a_while_so_that_browsers_keep_the_picture()
    {
        _time.Advance(TimeSpan.FromMinutes(1));
        var first = _links.Render(_id.StoredUrl, Site);
        _time.Advance(TimeSpan.FromMinutes(50));

        Assert.Equal(first, _links.Render(_id.StoredUrl, Site));
    }

    [Fact]
    public async Task Every_change_of_a_link_makes_it_worthless()
    {
        var link = PathOf(_links.Render(_id.StoredUrl, Site));
        var other = PathOf(_links.Render("upload:00000000000000000000000000000000.png", Site));
        string[] touched =
        [
            $"/files/{_id}",
            link[..link.IndexOf("&s=", StringComparison.Ordinal)],
            link.Replace("?e=", "?e=9", StringComparison.Ordinal),
            link[..^1] + (link[^1] == 'A' ? 'B' : 'A'),
            link.Replace(".png", ".jpg", StringComparison.Ordinal),
            link.Replace(_id.Value, "..%2Fdirectline.secret", StringComparison.Ordinal),
            other,
        ];

        Assert.All(await Task.WhenAll(touched.Select(path => _host.Anonymous.GetAsync(path))), answer => answer.Refuses(404, "NotFound"));
    }

    [Fact]
    public void Other_addresses_are_left_as_they_are() =>
        Assert.Equal("https://shop.example.cn/p/1.jpg", _links.Render("https://shop.example.cn/p/1.jpg", Site));

    private static string PathOf(string link) => new Uri(link).PathAndQuery;
}
