namespace Bot.Dialogs.Policies;

/// <summary>A situation in an editor's words, understood.</summary>
/// <param name="Question">What is asked.</param>
/// <param name="Today">The day it names as today (今天2026-10-08); null when it names none.</param>
public sealed record Situation(PolicyQuestion Question, DateOnly? Today);
