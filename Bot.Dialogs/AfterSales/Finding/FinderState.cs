using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Dialogs.AfterSales.Finding;

internal sealed record FinderState
{
    public string Purpose { get; init; } = FinderWording.AnyPurpose;

    /// <summary>Orders it is not.</summary>
    public IReadOnlyList<string> Not { get; init; } = [];

    public string? Number { get; init; }

    /// <summary>The phone's last four digits as said.</summary>
    public string? Tail { get; init; }

    /// <summary>The customer's own order that differs by one slip from what he typed.</summary>
    public string? Near { get; init; }

    /// <summary>The order that an earlier request was about: perhaps this one too, so it is asked.</summary>
    public string? Before { get; init; }

    /// <summary>Own orders he may choose from.</summary>
    public IReadOnlyList<string> Offered { get; init; } = [];

    /// <summary>The message whose digits did not fit: it answers nothing any more.</summary>
    public string? Used { get; init; }

    /// <summary>None of his own: somebody else bought it, or before he had an account.</summary>
    public bool WantsOther { get; init; }
}

/// <param name="Purpose">What is being done, Chinese.</param>
/// <param name="Not">Orders the customer said it is not.</param>
/// <param name="Number">The order that was named before; null: none.</param>
/// <param name="IsRetry">What was said in this turn did not fit.</param>
internal sealed record FinderOptions(string Purpose, IReadOnlyList<string> Not, string? Number = null, bool IsRetry = false);

/// <param name="IsUnseen">The shop could not be asked: the number is what the customer said.</param>
/// <param name="Sku">The item the words name, where they do.</param>
internal sealed record FoundOrder(string Number, bool IsUnseen, string? Sku);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FinderState))]
[JsonSerializable(typeof(FinderOptions))]
[JsonSerializable(typeof(FoundOrder))]
internal sealed partial class OrderFinderJson : JsonSerializerContext;
