namespace Bot.Storage;

/// <summary>Held by the one server that works on a data folder. Commands beside a running server do not need it.</summary>
public sealed class ServerLock : IDisposable
{
    private readonly FileStream _file;

    /// <exception cref="DataFolderException">Another server holds it, or it cannot be taken.</exception>
    public ServerLock(DataFolder folder)
    {
        try
        {
            _file = new FileStream(folder.File("server.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DataFolderException($"Another server is already running on the data folder {folder.Path}, or its lock cannot be taken ({e.Message}) Stop it, or set Storage:DataFolder to a folder of its own.", e);
        }
    }

    /// <summary>The system also lets go when the process dies.</summary>
    public void Dispose() => _file.Dispose();
}
