using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.Support;

/// <summary>Tells when a host has let go of everything. Its program disposes it on a thread of its own, and a server started on the same folder before that finds the folder locked.</summary>
internal sealed class HostEnd
{
    // Only so that a host that never ends fails its test.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource _gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isWatching;

    /// <summary>Call after all other services were added.</summary>
    public void Watch(IServiceCollection services) =>
        // What is made first is disposed last, and hosted services are made in the order of this list.
        services.Insert(0, ServiceDescriptor.Singleton<IHostedService>(_ =>
        {
            _isWatching = true;
            return new Last(_gone);
        }));

    /// <summary>Ends when the host's services are disposed; at once when it never had any.</summary>
    public Task WaitAsync() => _isWatching ? _gone.Task.WaitAsync(Patience) : Task.CompletedTask;

    private sealed class Last(TaskCompletionSource gone) : IHostedService, IDisposable
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose() => gone.TrySetResult();
    }
}
