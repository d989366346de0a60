using System.Net;

namespace Bot.Tests.DirectLine;

/// <summary>A body whose length nobody is told before.</summary>
internal sealed class Unannounced(byte[] bytes) : HttpContent
{
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(bytes).AsTask();

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
