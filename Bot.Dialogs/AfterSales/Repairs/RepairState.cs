using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Dialogs.AfterSales.Repairs;

/// <summary><see cref="AfterSalesState.Description"/> is the fault, in the customer's words or by a button.</summary>
internal sealed record RepairState : AfterSalesState
{
    /// <summary>What was bought, as the customer says, where the shop cannot be asked.</summary>
    public string? Product { get; init; }

    /// <summary>When, where the shop cannot be asked.</summary>
    public DateOnly? BoughtOn { get; init; }

    /// <summary>The item's word of goods.txt; null: not known.</summary>
    public string? Goods { get; init; }

    /// <summary>The policy refuses to repair these goods whatever is wrong with them.</summary>
    public bool IsNeverRepaired { get; init; }

    /// <summary>Mounted or plumbed in: it cannot simply be sent.</summary>
    public bool IsInstalled { get; init; }

    /// <summary>Smoke, a shock, a swollen battery.</summary>
    public bool IsDangerous { get; init; }

    /// <summary>The shop has had it for longer than the policy gives it.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>Repaired twice in vain.</summary>
    public bool IsRepairedTwice { get; init; }

    /// <summary>Another one is due for goods that were repaired twice in vain: what the clause says. Null: not.</summary>
    public string? DueInstead { get; init; }

    /// <summary>Whether the customer takes another one; null: not asked.</summary>
    public bool? WantsAnother { get; init; }

    /// <summary>The known fault that the description names.</summary>
    public string? Fault { get; init; }

    /// <summary>What became of the steps the customer was asked to try; null: not tried.</summary>
    public AfterTrying? Tried { get; init; }

    public FaultCause? Cause { get; init; }

    /// <summary>The day the customer can be called about installed goods.</summary>
    public DateOnly? CallOn { get; init; }

    /// <summary>Where the repaired goods go, or where the installed ones hang.</summary>
    public string? Address { get; init; }
}

internal enum AfterTrying
{
    Solved,
    StillFaulty,
}

/// <summary>What brought the fault about; the warranty depends on it.</summary>
internal enum FaultCause
{
    /// <summary>Nothing the customer did.</summary>
    Itself,
    Dropped,
    Wet,
    TakenApart,
    WornOut,
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(RepairState))]
internal sealed partial class RepairJson : JsonSerializerContext;
