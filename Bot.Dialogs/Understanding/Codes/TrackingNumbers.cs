namespace Bot.Dialogs.Understanding.Codes;

/// <summary>Tracking numbers: SF…, YT…, JD…, or a row of digits after 快递单号, 中通 and the like.</summary>
public static class TrackingNumbers
{
    public static IReadOnlyList<Recognized<string>> Find(Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        return CodeScanner.Find(utterance, CodeKind.Tracking);
    }
}
