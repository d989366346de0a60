using Microsoft.Extensions.Logging;

namespace Bot.Tests.Support;

/// <summary>Keeps what the program logs, each line with its level and, after a line break, the exception's message.</summary>
internal sealed class LogLines : ILoggerProvider
{
    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];
    private readonly List<(string Part, int Times, TaskCompletionSource Seen)> _waiting = [];

    public IReadOnlyList<string> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _lines];
            }
        }
    }

    /// <summary>Ends when so many lines, those before this call too, hold the words.</summary>
    public Task WaitAsync(string part, int times = 1)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _waiting.Add((part, times, seen));
            TellUnsynchronized();
        }

        return seen.Task;
    }

    public ILogger CreateLogger(string categoryName) => new Writer(this);

    public void Dispose()
    {
        // Outlives the hosts that log here.
    }

    private void Add(string line)
    {
        lock (_gate)
        {
            _lines.Add(line);
            TellUnsynchronized();
        }
    }

    private void TellUnsynchronized()
    {
        foreach (var (part, times, seen) in _waiting)
        {
            if (_lines.Count(line => line.Contains(part, StringComparison.Ordinal)) >= times)
            {
                seen.TrySetResult();
            }
        }
    }

    private sealed class Writer(LogLines lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add($"{logLevel}: {formatter(state, exception)}{(exception is null ? "" : $"\n{exception.Message}")}");
    }
}
