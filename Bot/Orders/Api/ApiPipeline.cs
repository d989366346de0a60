using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Bot.Orders.Api;

/// <summary>How patient we are with the shop's API. For questions only: what changes something must not be sent again like this.</summary>
internal static class ApiPipeline
{
    public const int Retries = 2;

    /// <summary>Failures within <see cref="Sampling"/> before the share of them counts.</summary>
    public const int BreakAfter = 6;

    private const double FailureShare = 0.5;

    private static readonly TimeSpan s_firstPause = TimeSpan.FromMilliseconds(100);

    private static TimeSpan Sampling => TimeSpan.FromSeconds(30);

    /// <summary>Outermost first: the time of all, tries with pauses between them, the circuit, the time of one try.</summary>
    /// <param name="circuit">Told when the circuit opens (true) and closes.</param>
    public static ResiliencePipeline<ApiAnswer> Create(OrdersOptions options, TimeProvider time, Action<bool> circuit)
    {
        var failed = new PredicateBuilder<ApiAnswer>()
            .Handle<TimeoutRejectedException>()
            // More than we take is an answer, though a useless one; it will not be shorter the next time.
            .Handle<HttpRequestException>(e => e.HttpRequestError != HttpRequestError.ConfigurationLimitExceeded)
            .HandleResult(answer => (int)answer.Status >= 500);
        return new ResiliencePipelineBuilder<ApiAnswer> { TimeProvider = time }
            .AddTimeout(options.AnswerTime)
            .AddRetry(new RetryStrategyOptions<ApiAnswer>
            {
                ShouldHandle = failed,
                MaxRetryAttempts = Retries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = s_firstPause,
                UseJitter = true,
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<ApiAnswer>
            {
                ShouldHandle = failed,
                FailureRatio = FailureShare,
                MinimumThroughput = BreakAfter,
                SamplingDuration = Sampling,
                BreakDuration = options.BreakTime,
                OnOpened = _ => Told(circuit, isOpen: true),
                OnClosed = _ => Told(circuit, isOpen: false),
            })
            // So that a try that hangs leaves room for another.
            .AddTimeout(options.AnswerTime * 0.4)
            .Build();
    }

    private static ValueTask Told(Action<bool> circuit, bool isOpen)
    {
        circuit(isOpen);
        return ValueTask.CompletedTask;
    }
}
