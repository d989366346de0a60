using System.Globalization;

namespace Bot.DirectLine;

/// <summary>Why a request is refused, as the wire says it: status, stable code, a sentence that a chat page may show. Is its own answer.</summary>
/// <remarks>403 is for tokens alone: one 403 on a post ends Web Chat for good.</remarks>
internal sealed record Refusal(int Status, string Code, string Message) : IResult
{
    public static Refusal Unauthorized { get; } = new(StatusCodes.Status401Unauthorized, "Unauthorized", "请求没有带凭证。");
    public static Refusal TokenExpired { get; } = new(StatusCodes.Status403Forbidden, "TokenExpired", "凭证已过期，请刷新页面。");
    public static Refusal Forbidden { get; } = new(StatusCodes.Status403Forbidden, "Forbidden", "凭证无效，或不属于这个会话。");
    public static Refusal ConversationNotFound { get; } = new(StatusCodes.Status404NotFound, "ConversationNotFound", "找不到这个会话。");
    public static Refusal NotFound { get; } = new(StatusCodes.Status404NotFound, "NotFound", "没有这个地址。");
    public static Refusal MethodNotAllowed { get; } = new(StatusCodes.Status405MethodNotAllowed, "MethodNotAllowed", "这个地址不支持该请求方法。");
    public static Refusal ConversationEnded { get; } = new(StatusCodes.Status409Conflict, "ConversationEnded", "会话已结束，请刷新页面开始新的会话。");
    public static Refusal TooBig { get; } = new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "内容太大，发送不了。");
    /// <summary>Not 507: after any 5xx DirectLineJS says «try again», and the page would show nothing.</summary>
    public static Refusal DiskFull { get; } = new(StatusCodes.Status413PayloadTooLarge, "StorageFull", "暂时收不了图片，请先用文字说明。");
    public static Refusal ServiceError { get; } = new(StatusCodes.Status500InternalServerError, "ServiceError", "系统出了点问题，请稍后再试。");

    /// <summary>For the header Retry-After; its form matters to DirectLineJS.</summary>
    private string? RetryAfter { get; init; }

    public static Refusal BadSyntax(string message) => new(StatusCodes.Status400BadRequest, "BadSyntax", message);

    public static Refusal Missing(string property) => new(StatusCodes.Status400BadRequest, "MissingProperty", $"缺少 {property}。");

    public static Refusal BadArgument(string message) => new(StatusCodes.Status400BadRequest, "BadArgument", message);

    /// <summary>With a date: seconds would make Web Chat show «sending» for 20 s before it fails.</summary>
    public static Refusal TooManyPosts(DateTimeOffset now, TimeSpan wait) =>
        TooMany("消息发得太快了，请稍等几秒再发。") with
        {
            RetryAfter = now.Add(WholeSeconds(wait)).UtcDateTime.ToString("R", CultureInfo.InvariantCulture),
        };

    /// <summary>With seconds: a date would make DirectLineJS give up the start for good.</summary>
    public static Refusal TooManyStarts(TimeSpan wait) =>
        TooMany("现在咨询的人较多，请稍后再试。") with { RetryAfter = ((int)WholeSeconds(wait).TotalSeconds).ToString(CultureInfo.InvariantCulture) };

    /// <summary>The refusal that goes with a status the server itself has set, such as routing's 405.</summary>
    public static Refusal OfStatus(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => Unauthorized,
        StatusCodes.Status403Forbidden => Forbidden,
        StatusCodes.Status404NotFound => NotFound,
        StatusCodes.Status405MethodNotAllowed => MethodNotAllowed,
        StatusCodes.Status413PayloadTooLarge => TooBig,
        >= 500 => ServiceError with { Status = status },
        _ => BadSyntax("请求格式不正确。") with { Status = status },
    };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.CacheControl = "no-store";
        if (RetryAfter is not null)
        {
            headers.RetryAfter = RetryAfter;
        }

        if (Status == StatusCodes.Status401Unauthorized)
        {
            headers.WWWAuthenticate = "Bearer";
        }

        httpContext.Response.StatusCode = Status;
        return httpContext.Response.WriteAsJsonAsync(new ErrorBody(new ErrorDetail(Code, Message)), DirectLineJson.Readable.ErrorBody);
    }

    private static Refusal TooMany(string message) => new(StatusCodes.Status429TooManyRequests, "TooManyRequests", message);

    private static TimeSpan WholeSeconds(TimeSpan wait) => TimeSpan.FromSeconds(Math.Max(1, Math.Ceiling(wait.TotalSeconds)));
}
