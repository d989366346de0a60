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

    /// <summary>What this user may still write on the disk of the folder.</summary>
    public long FreeBytes => new DriveInfo(OperatingSystem.IsWindows() ? Path.GetPathRoot(_path) ?? _path : _path).AvailableFreeSpace;

    /// <summary>Pictures that were last written before a time; files of other names are not looked at.</summary>
    public IEnumerable<UploadId> WrittenBefore(DateTimeOffset time)
    {
        foreach (var file in Directory.EnumerateFiles(_path))
        {
            if (UploadId.TryParse(Path.GetFileName(file), out var id) && File.GetLastWriteTimeUtc(file) < time.UtcDateTime)
            {
                yield return id;
            }
        }
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
