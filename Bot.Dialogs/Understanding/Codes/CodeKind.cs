namespace Bot.Dialogs.Understanding.Codes;

/// <summary>What a row of letters and digits is.</summary>
internal enum CodeKind
{
    Other,
    Order,
    Tracking,
}
