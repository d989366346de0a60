using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Dialogs.Cases;

namespace Bot.Dialogs.AfterSales.Progress;

internal sealed record ProgressState : AfterSalesState
{
    /// <summary>The case number that was said; nobody has checked whose it is.</summary>
    public string? Asked { get; init; }

    /// <summary>The customer named an order: only what concerns it is shown.</summary>
    public bool NamesOrder { get; init; }

    /// <summary>What he asks about: «我的退款到哪了». Null: everything.</summary>
    public CaseKind? Topic { get; init; }

    /// <summary>Key of the entry that is looked at.</summary>
    public string? Chosen { get; init; }

    /// <summary>He wants to see another one.</summary>
    public bool WantsOther { get; init; }

    public ProgressAction? Action { get; init; }

    /// <summary>He confirmed that the request is to be taken back.</summary>
    public bool IsSure { get; init; }

    /// <summary>Something else was done on top of this, and that was what he came for.</summary>
    public bool IsOver { get; init; }
}

/// <summary>What a customer does about a request that he has looked at.</summary>
internal enum ProgressAction
{
    Withdraw,
    Urge,
    SeeOther,
    Leave,
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ProgressState))]
internal sealed partial class ProgressJson : JsonSerializerContext;
