using System.Text.Json.Serialization;

using Bot.Dialogs.Activities;

namespace Bot.Dialogs.Cases;

/// <summary>Where a case stands. <see cref="CaseMoves"/> says which state may follow which.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<CaseState>))]
public enum CaseState
{
    /// <summary>A person has to look at it.</summary>
    Submitted,

    /// <summary>The policy or a person agreed.</summary>
    Approved,
    Refused,

    /// <summary>The customer has to send the goods.</summary>
    WaitingForGoods,

    /// <summary>The goods are back with the shop.</summary>
    Received,
    Done,

    /// <summary>The customer took it back.</summary>
    Withdrawn,
}
