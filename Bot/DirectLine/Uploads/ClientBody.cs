namespace Bot.DirectLine.Uploads;

/// <summary>Tells a client that broke off from a disk that failed: both are <see cref="IOException"/> otherwise.</summary>
internal static class ClientBody
{
    /// <exception cref="InvalidDataException">The client sent less than it announced, or nonsense.</exception>
    public static async Task<T> ReadAsync<T>(Task<T> reading)
    {
        try
        {
            return await reading;
        }
        // The server's own, such as a body over its limit, has a status already.
        catch (IOException e) when (e is not BadHttpRequestException)
        {
            throw new InvalidDataException("The client broke off.", e);
        }
    }
}
