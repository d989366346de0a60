using System.Text.Json.Serialization;

using Bot.Dialogs.Activities;

namespace Bot.Dialogs.Cases;

/// <summary>What a case is about.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<CaseKind>))]
public enum CaseKind
{
    Return,
    Exchange,
    Refund,
    Repair,

    /// <summary>A parcel: lost, late, another address or time.</summary>
    Delivery,
    Complaint,
    Invoice,

    /// <summary>An order to cancel or change.</summary>
    OrderChange,
}
