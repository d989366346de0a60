using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Bot.Tests.Support;
using Bot.Turns;

namespace Bot.Tests.Storage;

/// <summary>The program as a process of its own, killed without warning while customers write.</summary>
public sealed class KilledServerTests : IDisposable
{
    private const string Secret = "a-secret-of-the-tests-that-is-long-enough";

    private readonly TempFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Nothing_that_was_acknowledged_is_lost_or_doubled_when_the_server_is_killed()
    {
        var acknowledged = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var conversations = new ConcurrentBag<string>();
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Secret);
        using (var server = StartServer(out var address))
        {
            http.BaseAddress = await address;
            var enough = new TaskCompletionSource();
            var customers = Enumerable.Range(0, 8).Select(async _ =>
            {
                var id = await StartAsync(http);
                conversations.Add(id);
                for (var i = 0; await PostAsync(http, id, $"第 {i} 条") is { } activity; i++)
                {
                    acknowledged[activity] = $"第 {i} 条";
                    if (acknowledged.Count >= 100)
                    {
                        enough.TrySetResult();
                    }
                }
            }).ToList();
            await Task.WhenAny(enough.Task, Task.WhenAll(customers));
            server.Kill();
            await Task.WhenAll(customers);
            await server.WaitForExitAsync();
        }

        Assert.True(acknowledged.Count >= 100);
        await using var restarted = new BotHost(_data);
        var stored = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var id in conversations)
        {
            var activities = await restarted.Store.ReadAfterAsync(new ConversationId(id), Sequence.None, 10_000, default);
            Assert.Equal(Enumerable.Range(1, activities.Count), activities.Select(activity => (int)activity.Sequence.Value));
            foreach (var activity in activities)
            {
                Assert.True(stored.TryAdd(activity.Activity.Id ?? "", activity.Activity.Text));
            }
        }

        Assert.All(acknowledged, sent => Assert.Equal(sent.Value, stored[sent.Key]));
    }

    private static async Task<string> StartAsync(HttpClient http)
    {
        using var answer = await http.PostAsJsonAsync("/v3/directline/conversations", new { user = new { id = $"u-{Guid.NewGuid():N}" } });
        answer.EnsureSuccessStatusCode();
        return (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())?["conversationId"] ?? throw new InvalidOperationException("No conversation.");
    }

    /// <returns>The activity's id; null when the server is gone.</returns>
    private static async Task<string?> PostAsync(HttpClient http, string conversation, string text)
    {
        try
        {
            using var answer = await http.PostAsJsonAsync(
                $"/v3/directline/conversations/{conversation}/activities", new { type = "message", from = new { id = "u" }, text });
            answer.EnsureSuccessStatusCode();
            return (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())?["id"];
        }
        catch (HttpRequestException)
        {
            return null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <param name="address">Where it listens, once it said so.</param>
    private Process StartServer(out Task<Uri> address)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "Bot.dll"), "--urls=http://127.0.0.1:0", $"--Storage:DataFolder={_data.Path}",
                $"--DirectLine:Secret={Secret}", "--DirectLine:PostsPerMinute=100000", "--Logging:LogLevel:Default=Warning",
            },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var server = Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
        var listens = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        server.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
            {
                listens.TrySetException(new InvalidOperationException("The server ended before it listened."));
            }
            else if (line.Data.EndsWith("/desk", StringComparison.Ordinal))
            {
                listens.TrySetResult(new Uri(line.Data[line.Data.IndexOf("http", StringComparison.Ordinal)..^"/desk".Length]));
            }
        };
        server.BeginOutputReadLine();
        address = listens.Task;
        return server;
    }
}
