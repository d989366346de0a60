using System.Text;
using Bot.DirectLine.Uploads;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.DirectLine;

public sealed class UploadReaderTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private readonly DirectLineHost _host = shared.Host;

    [Fact]
    public async Task A_phone_that_hangs_up_in_the_middle_of_a_picture_leaves_nothing()
    {
        var reader = _host.Services.GetRequiredService<UploadReader>();

        var read = await reader.ReadAsync(Request(new IOException("Connection reset.")));

        Assert.True(read.IsRefused(out var refusal, out _));
        Assert.Equal("BadSyntax", refusal.Code);
        Assert.Empty(Directory.GetFiles(_host.UploadsFolder));
    }

    [Fact]
    public async Task A_request_that_is_aborted_leaves_nothing()
    {
        var reader = _host.Services.GetRequiredService<UploadReader>();

        await Assert.ThrowsAsync<OperationCanceledException>(() => reader.ReadAsync(Request(new OperationCanceledException())));

        Assert.Empty(Directory.GetFiles(_host.UploadsFolder));
    }

    // One picture that is whole, and a second whose reading fails.
    private static HttpRequest Request(Exception failure)
    {
        const string part = "Content-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n";
        byte[] body =
        [
            .. Encoding.ASCII.GetBytes($"--X\r\n{part}"), .. Pictures.Png(200_000),
            .. Encoding.ASCII.GetBytes($"\r\n--X\r\n{part}"), .. Pictures.Png(100_000),
        ];
        var request = new DefaultHttpContext().Request;
        request.ContentType = "multipart/form-data; boundary=X";
        request.Body = new BreakingStream(body, failure);
        return request;
    }

    private sealed class BreakingStream(byte[] bytes, Exception failure) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is > 0 and var length ? length : throw failure;
    }
}
