namespace Bot.Studio;

/// <summary>Serves what one of the editors' folders says. Made at start, so that a folder without anything good to serve stops the start.</summary>
internal interface IFolderPublisher
{
    string Folder { get; }

    /// <summary>Reads the folder when it looks different and publishes it when it has no mistakes; otherwise every mistake is logged and nothing changes.</summary>
    /// <remarks>For one caller, <see cref="FolderWatcher"/>.</remarks>
    /// <exception cref="IOException">The folder or the data folder cannot be read or written now.</exception>
    void ReloadWhenChanged();
}
