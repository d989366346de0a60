using System.Collections.Concurrent;
using System.Diagnostics;

namespace Bot.Benchmarks.Load;

/// <summary>
/// <c>dotnet run -c Release --project Bot.Benchmarks -- load [seconds] [sockets]</c>: start-up time, turns a second with durable
/// commits, latency percentiles, and memory of an open socket. Everything over real HTTP and WebSockets to a server process.
/// </summary>
internal static class LoadRun
{
    private static readonly int[] s_customers = [1, 8, 32, 128];
    // Standard questions of the sample FAQ: a customer who is put into the line would wait for a person, not for the bot.
    private static readonly string[] s_questions = ["退款什么时候到账？", "怎么申请退货？", "怎么申请换货？", "怎么申请开发票？"];

    public static async Task<int> RunAsync(string[] args)
    {
        var seconds = args.Length > 0 ? int.Parse(args[0]) : 10;
        var sockets = args.Length > 1 ? int.Parse(args[1]) : 2_000;
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 256 });

        var watch = Stopwatch.StartNew();
        await using var server = await ServerProcess.StartAsync();
        var ready = watch.Elapsed;
        using (var first = await LoadCustomer.OpenAsync(http, server))
        {
            await first.AskAsync(s_questions[0]);
        }

        Console.WriteLine($"start-up: ready after {ready.TotalSeconds:F2} s, first answer after {watch.Elapsed.TotalSeconds:F2} s");
        Console.WriteLine("a turn: POST until durable / until the bot's reply is on the customer's socket");
        Console.WriteLine("customers   turns/s   post p50   p95   p99 ms   reply p50   p95   p99 ms   server cpu ms/turn");
        await MeasureAsync(http, server, customers: 8, TimeSpan.FromSeconds(3), isWarmUp: true);
        foreach (var customers in s_customers)
        {
            await MeasureAsync(http, server, customers, TimeSpan.FromSeconds(seconds), isWarmUp: false);
        }

        await MeasureSocketsAsync(http, server, sockets);
        return 0;
    }

    private static async Task MeasureAsync(HttpClient http, ServerProcess server, int customers, TimeSpan time, bool isWarmUp)
    {
        var all = new List<LoadCustomer>();
        for (var i = 0; i < customers; i++)
        {
            all.Add(await LoadCustomer.OpenAsync(http, server));
        }

        var turns = new ConcurrentBag<(double Post, double Reply)>();
        var cpu = server.CpuTime;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(all.Select(async customer =>
        {
            for (var i = 0; watch.Elapsed < time; i++)
            {
                turns.Add(await customer.AskAsync(s_questions[i % s_questions.Length]));
            }
        }));
        var elapsed = watch.Elapsed;
        all.ForEach(customer => customer.Dispose());
        if (!isWarmUp)
        {
            double[] posts = [.. turns.Select(turn => turn.Post).Order()];
            double[] replies = [.. turns.Select(turn => turn.Reply).Order()];
            Console.WriteLine(
                $"{customers,9} {turns.Count / elapsed.TotalSeconds,9:F0} {At(posts, .5),10:F1} {At(posts, .95),5:F1} {At(posts, .99),8:F1} " +
                $"{At(replies, .5),11:F1} {At(replies, .95),5:F1} {At(replies, .99),8:F1} {(server.CpuTime - cpu).TotalMilliseconds / turns.Count,20:F2}");
        }
    }

    private static async Task MeasureSocketsAsync(HttpClient http, ServerProcess server, int sockets)
    {
        var before = server.Memory;
        var open = new List<LoadCustomer>(sockets);
        for (var i = 0; i < sockets; i++)
        {
            open.Add(await LoadCustomer.OpenAsync(http, server));
        }

        var grown = server.Memory - before;
        Console.WriteLine($"{sockets} open sockets with a greeted conversation each: resident memory {before / 1048576.0:F0} → {server.Memory / 1048576.0:F0} MB, {grown / 1024.0 / sockets:F1} KB a socket");
        open.ForEach(customer => customer.Dispose());
    }

    private static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
}
