using System.ComponentModel.DataAnnotations;

namespace Bot.DirectLine;

/// <summary>Tokens and limits of the channel that browsers use; bound from <c>DirectLine</c>.</summary>
public sealed class DirectLineOptions
{
    /// <summary>Makes tokens and opens every conversation; never give it to a browser. Not set: made once and kept in the data folder. A new one ends all tokens, links and visitors' secrets.</summary>
    [RegularExpression(".{32,}", ErrorMessage = "DirectLine:Secret must have at least 32 characters, or be left out.")]
    public string? Secret { get; set; }

    /// <summary>How long a token opens its conversation. Default 30 min. DirectLineJS refreshes every 15 min whatever it is told, so nothing near that can work.</summary>
    [Range(typeof(TimeSpan), "00:16:00", "1.00:00:00")]
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Longest text of a customer, UTF-16 units. Past it the post is refused with 400. Default 4,000.</summary>
    [Range(1, 100_000)]
    public int MaxTextLength { get; set; } = 4_000;

    /// <summary>Largest body of a request other than an upload, bytes. Past it 413. Default 256 KB.</summary>
    [Range(4_096, 16_777_216)]
    public int MaxBodyBytes { get; set; } = 256 * 1024;

    /// <summary>Largest activity part of an upload, bytes: Web Chat puts a thumbnail of some 100 KB for each picture into it. Past it 413. Default 1 MB.</summary>
    [Range(4_096, 16_777_216)]
    public int MaxUploadActivityBytes { get; set; } = 1024 * 1024;

    /// <summary>Largest picture, bytes. Past it the upload is refused with 413. Default 10 MB.</summary>
    [Range(1_024, 104_857_600)]
    public int MaxUploadBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>Most pictures in one upload. Past it 400. Default 5.</summary>
    [Range(1, 20)]
    public int MaxUploadFiles { get; set; } = 5;

    /// <summary>Bytes of pictures an hour from one address (a /64 of IPv6); whoever holds the secret is not counted. Past it 429. Default 1 GB, because a mobile network shows many visitors under one address.</summary>
    [Range(typeof(long), "1048576", "1099511627776")]
    public long UploadBytesPerHour { get; set; } = 1024L * 1024 * 1024;

    /// <summary>Free bytes that pictures leave on the data folder's disk, so that words can still be kept. Below it pictures are refused with 413. Default 1 GB; 0 takes them to the end.</summary>
    [Range(typeof(long), "0", "1125899906842624")]
    public long FreeDiskMin { get; set; } = 1024L * 1024 * 1024;

    /// <summary>How long the link to a picture works after it was sent; a later reading gets a new link. Default 24 h.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "30.00:00:00")]
    public TimeSpan LinkLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Posts a minute in one conversation, typing included. Past it 429. Default 90.</summary>
    [Range(1, 100_000)]
    public int PostsPerMinute { get; set; } = 90;

    /// <summary>Uploads a minute in one conversation. Past it 429. Default 10.</summary>
    [Range(1, 100_000)]
    public int UploadsPerMinute { get; set; } = 10;

    /// <summary>Readings, reconnects and refreshes a minute in one conversation; a client that polls asks up to 300 times. Past it 429. Default 600.</summary>
    [Range(1, 100_000)]
    public int ReadsPerMinute { get; set; } = 600;

    /// <summary>New tokens and starts a minute from one address (a /64 of IPv6); whoever holds the secret is not counted. Past it 429. Default 240; a new visitor needs two, and a mobile network shows many visitors under one address.</summary>
    [Range(1, 1_000_000)]
    public int StartsPerMinute { get; set; } = 240;

    /// <summary>Questions for the launcher's unread number a minute from one address. Past it 429. Default 600.</summary>
    [Range(1, 1_000_000)]
    public int UnreadPerMinute { get; set; } = 600;

    /// <summary>Streams of one conversation open at once. Past it 429 before the upgrade. Default 16.</summary>
    [Range(1, 1_000)]
    public int StreamsMax { get; set; } = 16;

    /// <summary>Pause between the empty frames that keep a stream's connection from being taken for dead. Default 20 s.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "00:00:30")]
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long one frame may take to leave. A slower reader is cut off; it comes back with its watermark and loses nothing. Default 20 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")]
    public TimeSpan SendTime { get; set; } = TimeSpan.FromSeconds(20);
}
