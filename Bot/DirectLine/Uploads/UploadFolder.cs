using Bot.Storage;

namespace Bot.DirectLine.Uploads;

/// <summary>Where customers' pictures lie: <c>uploads</c> in the data folder, under random names.</summary>
internal sealed class UploadFolder
{
    private readonly string _path;

    public UploadFolder(DataFolder data)
    {
        _path = data.File("uploads");
        Directory.CreateDirectory(_path);
    }

    /// <summary>A new file, and the stream to fill it with.</summary>
    public FileStream Create(ImageType type, out UploadId id)
    {
        id = UploadId.New(type);
        return new FileStream(Path.Combine(_path, id.Value), FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    /// <summary>Null when there is no such picture.</summary>
    public string? Find(UploadId id) => Path.Combine(_path, id.Value) is var file && File.Exists(file) ? file : null;

    public void Delete(UploadId id) => File.Delete(Path.Combine(_path, id.Value));
}
