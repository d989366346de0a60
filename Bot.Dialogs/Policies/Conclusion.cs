namespace Bot.Dialogs.Policies;

/// <summary>What a clause says, the strictest first: between clauses that are equally specific the stricter one wins.</summary>
public enum Conclusion
{
    Refuse,
    AskPerson,
    Allow,
}
