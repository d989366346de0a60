using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Bot.DirectLine.Uploads;

/// <summary>Reads the body of an upload: an activity and pictures as multipart, or one picture as the whole body. Stops at the first part that is refused.</summary>
internal sealed class UploadReader(UploadFolder folder, UploadRoom room, PictureWriter pictures, IOptions<DirectLineOptions> options)
{
    private const string ActivityContentType = "application/vnd.microsoft.activity";
    private const int HeadersMax = 16;
    private const int HeadersLengthMax = 8 * 1024;
    // Beside an activity and the pictures there is no reason for a part; a few are passed over.
    private const int PartsMax = 32;

    /// <summary>What arrived; the caller disposes it, and keeps the pictures when their activity is stored.</summary>
    public async Task<Checked<ReceivedUpload>> ReadAsync(HttpRequest request)
    {
        if (room.CheckDisk() is { } full)
        {
            return full;
        }

        var upload = new ReceivedUpload(folder);
        var isWhole = false;
        try
        {
            if ((await ReadBodyAsync(request, upload) ?? room.Take(request.HttpContext, upload.Length)) is { } refusal)
            {
                return refusal;
            }

            isWhole = true;
            return upload;
        }
        catch (InvalidDataException)
        {
            return Refusal.BadSyntax("上传的内容不完整或格式不对。");
        }
        finally
        {
            if (!isWhole)
            {
                upload.Dispose();
            }
        }
    }

    private async Task<Refusal?> ReadBodyAsync(HttpRequest request, ReceivedUpload upload)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
        {
            return Refusal.BadSyntax("缺少 Content-Type。");
        }

        var stop = request.HttpContext.RequestAborted;
        if (!type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            return await SaveAsync(request.Body, request.ContentType, DispositionOf(request.Headers.ContentDisposition), upload, stop);
        }

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary);
        return boundary.Length is > 0 and <= 100
            ? await ReadPartsAsync(PartsOf(request.Body, boundary.ToString()), upload, stop)
            : Refusal.BadSyntax("缺少 multipart 的 boundary。");
    }

    private MultipartReader PartsOf(Stream body, string boundary) => new(boundary, body)
    {
        HeadersCountLimit = HeadersMax,
        HeadersLengthLimit = HeadersLengthMax,
        // Only for parts that are passed over; the others have limits of their own, told as 413.
        BodyLengthLimit = 2L * Math.Max(options.Value.MaxUploadBytes, options.Value.MaxUploadActivityBytes),
    };

    private async Task<Refusal?> ReadPartsAsync(MultipartReader parts, ReceivedUpload upload, CancellationToken stop)
    {
        for (var count = 0; await ClientBody.ReadAsync(parts.ReadNextSectionAsync(stop)) is { } part; count++)
        {
            var disposition = DispositionOf(part.ContentDisposition);
            var refusal = count == PartsMax ? Refusal.BadSyntax("上传的内容分段太多。")
                : IsActivity(part, disposition) ? await ReadActivityAsync(part, upload, stop)
                : NameOf(disposition) is null ? null
                : await SaveAsync(part.Body, part.ContentType, disposition, upload, stop);
            if (refusal is not null)
            {
                return refusal;
            }
        }

        return null;
    }

    private static bool IsActivity(MultipartSection part, ContentDispositionHeaderValue? disposition) =>
        part.ContentType?.StartsWith(ActivityContentType, StringComparison.OrdinalIgnoreCase) == true
        || (disposition is not null && HeaderUtilities.RemoveQuotes(disposition.Name) == "activity");

    private async Task<Refusal?> ReadActivityAsync(MultipartSection part, ReceivedUpload upload, CancellationToken stop)
    {
        if (upload.Activity is not null)
        {
            return Refusal.BadSyntax("一次上传只能有一个 activity。");
        }

        var body = await ClientBody.ReadAsync(JsonBody.ReadAsync(part.Body, options.Value.MaxUploadActivityBytes, stop));
        if (body.IsRefused(out var refusal, out var activity))
        {
            return refusal;
        }

        upload.Activity = activity;
        return null;
    }

    private async Task<Refusal?> SaveAsync(
        Stream body, string? contentType, ContentDispositionHeaderValue? disposition, ReceivedUpload upload, CancellationToken stop)
    {
        if (upload.Pictures.Count == options.Value.MaxUploadFiles)
        {
            return Refusal.BadArgument($"一次最多发送 {options.Value.MaxUploadFiles} 张图片。");
        }

        if ((await pictures.SaveAsync(body, contentType, stop)).IsRefused(out var refusal, out var saved))
        {
            return refusal;
        }

        upload.Pictures.Add(saved with { Name = FileName.Of(NameOf(disposition)) });
        return null;
    }

    private static ContentDispositionHeaderValue? DispositionOf(string? header) =>
        ContentDispositionHeaderValue.TryParse(header, out var disposition) ? disposition : null;

    private static string? NameOf(ContentDispositionHeaderValue? disposition) =>
        disposition is null ? null
        : disposition.FileNameStar.HasValue ? disposition.FileNameStar.Value
        : HeaderUtilities.RemoveQuotes(disposition.FileName).Value;
}
