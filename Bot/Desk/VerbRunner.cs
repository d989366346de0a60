using Bot.Desk.Wire;
using Bot.Handoff;
using Bot.Turns;

namespace Bot.Desk;

/// <summary>Runs an agent's verb as a turn and answers when it is durable.</summary>
internal sealed class VerbRunner(ConversationTurns turns)
{
    /// <param name="tooLate">The answer when the conversation is nobody's to act on any more.</param>
    public async Task<IResult> RunAsync(string id, ITurn<VerbResult> verb, Func<VerbResult.NotInState, IResult> tooLate)
    {
        if (!turns.TryRun(new ConversationId(id), verb, out var running))
        {
            return DeskAnswers.Busy;
        }

        try
        {
            return await running switch
            {
                VerbResult.Done { Sent: { } sent } => DeskAnswers.Ok(
                    new ReplyAnswer(sent.Activity.Id ?? "", sent.Sequence.Value), DeskJson.Wire.ReplyAnswer),
                VerbResult.Done done => DeskAnswers.Ok(new OwnerVersionAnswer(done.Version.Value), DeskJson.Wire.OwnerVersionAnswer),
                VerbResult.TakenBy taken => DeskAnswers.TakenBy(taken),
                VerbResult.NotInState now => tooLate(now),
                var other => throw new InvalidOperationException($"A verb ended as {other}, which the desk cannot answer."),
            };
        }
        catch (ConversationNotFoundException)
        {
            return DeskAnswers.UnknownConversation;
        }
    }
}
