using Microsoft.Extensions.Options;

namespace Bot.Storage;

/// <summary>The folder that holds all a shop must back up. Exists and is writable once this object exists.</summary>
public sealed class DataFolder
{
    /// <exception cref="DataFolderException">It cannot be created or written; the message says why and what to do.</exception>
    public DataFolder(IOptions<StorageOptions> options, IHostEnvironment environment)
    {
        Path = System.IO.Path.GetFullPath(options.Value.DataFolder, environment.ContentRootPath);
        try
        {
            Create(Path);
            var probe = File($".probe-{Guid.NewGuid():N}");
            System.IO.File.WriteAllBytes(probe, []);
            System.IO.File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DataFolderException($"The data folder {Path} cannot be written ({e.Message}). Give this user write access or set Storage:DataFolder to another folder.", e);
        }
    }

    public string Path { get; }

    // It holds conversations and password hashes: nobody else on the machine reads them.
    private static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public string File(string name) => System.IO.Path.Combine(Path, name);
}

/// <summary>The data folder cannot be used; the message is one line for whoever starts the server.</summary>
public sealed class DataFolderException(string message, Exception? inner = null) : Exception(message, inner);
