using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Bot.Tests.Support;

namespace Bot.Tests.DirectLine;

/// <summary>DirectLineJS in a Node process of its own (<c>js/client.mjs</c>).</summary>
internal sealed class NodeClient : IAsyncDisposable
{
    public const int Online = 2;

    // DirectLineJS waits up to 15 s before it comes back; nothing is timed by this.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly Lazy<Task> Packages = new(InstallAsync);

    private readonly Process _node;
    private readonly Channel<JsonObject> _told = Channel.CreateUnbounded<JsonObject>();
    private readonly StringBuilder _transcript = new();
    private readonly Task _reading;

    private NodeClient(Process node)
    {
        _node = node;
        _reading = ReadAsync();
    }

    private static string Folder => Path.Combine(RepositoryRoot.Path, "Bot.Tests", "DirectLine", "js");

    /// <summary>Everything that came in by <c>activity$</c>, in order; only messages, since nothing else has a place in it.</summary>
    public List<JsonObject> Messages { get; } = [];

    /// <param name="address">Of the server, or of something before it.</param>
    public static async Task<NodeClient> StartAsync(Uri address, DirectLineCustomer customer, string? resumeAt = null)
    {
        await Packages.Value;
        string[] resume = resumeAt is null ? [] : [customer.Id, resumeAt];
        return new NodeClient(Start("node", ["client.mjs", new Uri(address, "v3/directline").AbsoluteUri, customer.Token, .. resume]));
    }

    public Task PostAsync(JsonObject activity, string name) => CommandAsync(new JsonObject { ["post"] = activity, ["as"] = name });

    public Task UploadAsync(JsonObject activity, string name, params (string Name, string ContentType, byte[] Bytes)[] files) => CommandAsync(new JsonObject
    {
        ["upload"] = activity,
        ["files"] = new JsonArray([.. files.Select(file => (JsonNode)new JsonObject
        {
            ["name"] = file.Name, ["contentType"] = file.ContentType, ["base64"] = Convert.ToBase64String(file.Bytes),
        })]),
        ["as"] = name,
    });

    /// <summary>Waits for the result of a post: the id or "retry", or the status of its refusal.</summary>
    public async Task<(string? Id, int? Refused)> ResultAsync(string name)
    {
        var result = await NextAsync(told => (string?)told["as"] == name);
        return ((string?)result["posted"], (int?)result["refused"]);
    }

    public Task<JsonObject> StatusAsync(int status) => NextAsync(told => (int?)told["status"] == status);

    public async Task<JsonObject> ActivityAsync(Func<JsonObject, bool> isIt)
    {
        var known = Messages.Find(message => isIt(message));
        return known ?? Assert.IsType<JsonObject>((await NextAsync(told => told["activity"] is JsonObject activity && isIt(activity)))["activity"]);
    }

    /// <summary>The next thing told for which the condition is true; messages on the way are kept.</summary>
    public async Task<JsonObject> NextAsync(Func<JsonObject, bool> isIt)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var told = await ToldAsync(patience.Token);
            if (told["activity"] is JsonObject activity && StreamListener.IsMessage(activity))
            {
                Messages.Add(activity);
            }

            if (isIt(told))
            {
                return told;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await CommandAsync(new JsonObject { ["end"] = true });
        await _node.WaitForExitAsync();
        await _reading;
        _node.Dispose();
    }

    private async Task<JsonObject> ToldAsync(CancellationToken patience)
    {
        try
        {
            var told = await _told.Reader.ReadAsync(patience);
            _transcript.AppendLine(told.ToJsonString());
            return told;
        }
        catch (OperationCanceledException e)
        {
            throw new TimeoutException($"What was waited for did not come within {Patience}. What came before:{Environment.NewLine}{_transcript}", e);
        }
    }

    private async Task CommandAsync(JsonObject command)
    {
        await _node.StandardInput.WriteLineAsync(command.ToJsonString());
        await _node.StandardInput.FlushAsync();
    }

    private async Task ReadAsync()
    {
        while (await _node.StandardOutput.ReadLineAsync() is { } line)
        {
            _told.Writer.TryWrite(Assert.IsType<JsonObject>(JsonNode.Parse(line)));
        }

        _told.Writer.TryComplete(new IOException("The Node process has ended."));
    }

    private static async Task InstallAsync()
    {
        var marker = Path.Combine(Folder, "node_modules", ".package-lock.json");
        if (File.Exists(marker) && File.GetLastWriteTimeUtc(marker) >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
        {
            return;
        }

        using var npm = Start(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--ignore-scripts"]);
        var output = await npm.StandardOutput.ReadToEndAsync();
        await npm.WaitForExitAsync();
        Assert.True(npm.ExitCode == 0, $"npm ci failed in {Folder}: {output}");
    }

    private static Process Start(string program, string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = Folder,
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        StandardOutputEncoding = Encoding.UTF8,
    }) ?? throw new InvalidOperationException($"{program} did not start.");
}
