using System.Text.Json.Nodes;
using Bot.Dialogs.Understanding;

namespace Bot.Recognize;

/// <summary>A model whose scanner needs no clock.</summary>
internal sealed class ScanModel<T>(
    string name, string type, Func<Utterance, IReadOnlyList<Recognized<T>>> scan, Func<Utterance, Recognized<T>, JsonObject> resolve) : IRecognizeModel
{
    public string Name => name;

    public IEnumerable<RecognizeResult> Find(Utterance utterance, DateTime? reference) =>
        scan(utterance).Select(found => new RecognizeResult(found.Start, found.End, type, resolve(utterance, found)));
}
