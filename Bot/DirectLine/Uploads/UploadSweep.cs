using System.Data.Common;
using Bot.Storage;

namespace Bot.DirectLine.Uploads;

/// <summary>Deletes, once after each start, pictures that no stored activity names: a crash or a failed commit left them.</summary>
internal sealed partial class UploadSweep(UploadFolder folder, IConversationStore store, TimeProvider time, ILogger<UploadSweep> logger) : BackgroundService
{
    // Far longer than an upload and its turn can take: what is younger may be named soon.
    private static readonly TimeSpan AgeMin = TimeSpan.FromHours(1);

    // Reading the store takes its time and has none to give back: not on the thread that starts the others.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => SweepAsync(stoppingToken), stoppingToken);

    private async Task SweepAsync(CancellationToken stop)
    {
        try
        {
            UploadId[] old = [.. folder.WrittenBefore(time.GetUtcNow() - AgeMin)];
            if (old.Length == 0)
            {
                return;
            }

            var named = await store.ReadAttachmentUrlsAsync(UploadId.Scheme, stop);
            UploadId[] orphans = [.. old.Where(id => !named.Contains(id.StoredUrl))];
            foreach (var orphan in orphans)
            {
                folder.Delete(orphan);
            }

            LogSwept(orphans.Length, old.Length);
        }
        // A background service that throws would take the server with it; the next start sweeps again.
        catch (Exception e) when (e is DbException or IOException or UnauthorizedAccessException)
        {
            LogSweepFailed(e);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Orphans} of {Pictures} pictures belonged to no message and were deleted")]
    private partial void LogSwept(int orphans, int pictures);

    [LoggerMessage(LogLevel.Error, "Pictures that belong to no message could not be deleted")]
    private partial void LogSweepFailed(Exception error);
}
