using System.Text.Json.Serialization;

using Bot.Dialogs.Activities;

namespace Bot.Dialogs.Escalation;

/// <summary>Why the bot steps back.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<HandoffReason>))]
public enum HandoffReason
{
    /// <summary>The customer asked for a person.</summary>
    Asked,
    /// <summary>No entry is likely enough to be the right one.</summary>
    NotSure,
    /// <summary>The customer said that the answer did not help.</summary>
    NotSolved,
    /// <summary>A dialog got three answers it could not use.</summary>
    Stuck,
    /// <summary>A complaint or strong displeasure.</summary>
    Complaint,
    /// <summary>Safety, law, press or fraud.</summary>
    Risk,
    /// <summary>Twice in a row nothing that can be understood.</summary>
    Noise,
    /// <summary>The customer could not prove that the order is his.</summary>
    Unproven,
    /// <summary>The policy leaves it to a person.</summary>
    PolicySaysSo,
    /// <summary>The shop promised to act on a case until a time that has passed.</summary>
    Overdue,
    /// <summary>The turn failed; the customer must not pay for it.</summary>
    Failure,
}

/// <summary>The order in the waiting line: higher first.</summary>
public enum HandoffPriority
{
    Normal = 0,
    Raised = 1,
    Urgent = 2,
}

public static class HandoffReasons
{
    public static HandoffPriority Priority(this HandoffReason reason) => reason switch
    {
        HandoffReason.Risk => HandoffPriority.Urgent,
        HandoffReason.Complaint or HandoffReason.Overdue or HandoffReason.Failure => HandoffPriority.Raised,
        _ => HandoffPriority.Normal,
    };
}
