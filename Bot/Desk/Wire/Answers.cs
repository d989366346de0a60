namespace Bot.Desk.Wire;

internal sealed record OwnerVersionAnswer(long OwnerVersion);

/// <param name="Id">Of the activity.</param>
internal sealed record ReplyAnswer(string Id, long Sequence);

internal sealed record ErrorBody(ErrorDetail Error);

/// <param name="Code">Stable, for the page.</param>
/// <param name="Message">Chinese, for the person.</param>
internal sealed record ErrorDetail(string Code, string Message);

/// <summary>The verb was too late.</summary>
/// <param name="OwnerVersion">As it is now.</param>
/// <param name="Owner">The colleague who has the conversation; null when nobody has.</param>
internal sealed record ConflictBody(ErrorDetail Error, long OwnerVersion, Person? Owner = null);
