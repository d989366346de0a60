using System.Text.Json.Nodes;
using Bot.Dialogs.Understanding;

namespace Bot.Recognize;

/// <summary>One of the models of the command <c>recognize</c>.</summary>
internal interface IRecognizeModel
{
    /// <summary>As given with <c>--model</c>.</summary>
    string Name { get; }

    /// <param name="reference">The «now» of relative dates; null where the case has none.</param>
    /// <returns>In order of appearance.</returns>
    IEnumerable<RecognizeResult> Find(Utterance utterance, DateTime? reference);
}

/// <param name="Start">Offset of the first UTF-16 unit in the input.</param>
/// <param name="End">Offset after the last one; the written line has it inclusive.</param>
/// <param name="Type">The name that result files give this kind: <c>phonenumber</c>, <c>datetimeV2.date</c>.</param>
internal sealed record RecognizeResult(int Start, int End, string Type, JsonObject Resolution);
