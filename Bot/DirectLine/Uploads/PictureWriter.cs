using System.Buffers;
using Microsoft.Extensions.Options;

namespace Bot.DirectLine.Uploads;

/// <summary>Writes a picture to disk while it arrives, never more of it than is allowed.</summary>
internal sealed class PictureWriter(UploadFolder folder, IOptions<DirectLineOptions> options)
{
    private const int BufferSize = 64 * 1024;

    private static readonly Refusal NotPicture = Refusal.BadArgument("只支持 JPG、PNG、GIF、WebP 图片，请换一张再发。");

    /// <summary>On disk for good when this returns a picture; nothing is left when it does not.</summary>
    /// <param name="contentType">What the client says it is; the bytes must agree.</param>
    public async Task<Checked<ReceivedPicture>> SaveAsync(Stream body, string? contentType, CancellationToken stop)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var head = await ClientBody.ReadAsync(body.ReadAtLeastAsync(buffer, ImageType.HeadLength, throwOnEndOfStream: false, stop).AsTask());
            return ImageType.Sniff(buffer.AsSpan(0, head)) is { } type && type == ImageType.OfContentType(contentType)
                ? await WriteAsync(type, buffer, head, body, stop)
                : NotPicture;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task<Checked<ReceivedPicture>> WriteAsync(ImageType type, byte[] buffer, int filled, Stream body, CancellationToken stop)
    {
        var file = folder.Create(type, out var id);
        var (isWhole, length) = (false, 0L);
        try
        {
            await using (file)
            {
                isWhole = await CopyAsync(body, buffer, filled, file, stop);
                length = file.Length;
            }

            return isWhole ? new ReceivedPicture(id, Name: "", length) : TooBig();
        }
        finally
        {
            if (!isWhole)
            {
                folder.Delete(id);
            }
        }
    }

    // False: there is more than may be.
    private async Task<bool> CopyAsync(Stream body, byte[] buffer, int filled, FileStream file, CancellationToken stop)
    {
        for (var length = 0L; filled > 0; filled = await ClientBody.ReadAsync(body.ReadAsync(buffer, stop).AsTask()))
        {
            length += filled;
            if (length > options.Value.MaxUploadBytes)
            {
                return false;
            }

            await file.WriteAsync(buffer.AsMemory(0, filled), stop);
        }

        // Before the turn: an activity that was acknowledged must find its picture after a crash.
        file.Flush(flushToDisk: true);
        return true;
    }

    private Refusal TooBig() => Refusal.TooBig with { Message = $"图片太大了，每张不能超过 {options.Value.MaxUploadBytes / 1024 / 1024.0:0.#} MB。" };
}
