using Bot.Dialogs.Activities;

namespace Bot.DirectLine.Uploads;

/// <summary>An upload while it is not known whether it will stand. Disposed without <see cref="Keep"/>, nothing is left of its pictures.</summary>
internal sealed class ReceivedUpload(UploadFolder folder) : IDisposable
{
    private bool _keep;

    /// <summary>The activity part; null when there was none.</summary>
    public byte[]? Activity { get; set; }

    /// <summary>In the order they came.</summary>
    public IList<ReceivedPicture> Pictures { get; } = [];

    /// <summary>Bytes of all pictures.</summary>
    public long Length => Pictures.Sum(picture => picture.Length);

    /// <summary>From now on a stored activity may name the pictures.</summary>
    public void Keep() => _keep = true;

    /// <summary>No stored activity names them.</summary>
    public void Release() => _keep = false;

    /// <summary>Each picture with the thumbnail that the client made for its name.</summary>
    public IReadOnlyList<Attachment> ToAttachments(IEnumerable<Attachment> described)
    {
        var thumbnails = described.ToList();
        return [.. Pictures.Select(picture => new Attachment
        {
            ContentType = picture.Id.Type.ContentType,
            ContentUrl = picture.Id.StoredUrl,
            Name = picture.Name,
            ThumbnailUrl = Take(thumbnails, picture.Name),
        })];
    }

    public void Dispose()
    {
        if (!_keep)
        {
            foreach (var picture in Pictures)
            {
                folder.Delete(picture.Id);
            }
        }
    }

    // Two pictures may have one name (a phone calls each «image.jpg»), so each thumbnail serves once.
    private static string? Take(List<Attachment> thumbnails, string name)
    {
        var index = thumbnails.FindIndex(one => FileName.Of(one.Name) == name);
        if (index < 0)
        {
            return null;
        }

        var thumbnail = thumbnails[index].ThumbnailUrl;
        thumbnails.RemoveAt(index);
        return Thumbnail.IsSafe(thumbnail) ? thumbnail : null;
    }
}

/// <summary>A picture on disk.</summary>
/// <param name="Name">What the customer's phone called it, made fit to be shown.</param>
internal sealed record ReceivedPicture(UploadId Id, string Name, long Length);
