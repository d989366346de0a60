using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.AfterSales.Invoices;

internal sealed record InvoiceState : AfterSalesState
{
    /// <summary>Null: «我要开发票» alone, which an order that has its invoice already leaves open.</summary>
    public InvoiceWish? Wish { get; init; }

    public TitleKind? TitleKind { get; init; }

    /// <summary>发票抬头: to whom it is made out.</summary>
    public string? InvoiceTitle { get; init; }

    public string? TaxNumber { get; init; }

    /// <summary>A number that was said and cannot be; the question for the right one says why.</summary>
    public TaxNumber? WrongTaxNumber { get; init; }

    /// <summary>Address, phone, bank and account of a special invoice, in the customer's words; empty: asked, and not wanted.</summary>
    public string? Extra { get; init; }

    /// <summary>Empty: the customer takes it from his order himself.</summary>
    public string? Email { get; init; }
}

/// <summary>What is to be done about the invoice.</summary>
internal enum InvoiceWish
{
    Issue,
    Resend,

    /// <summary>Another title or tax number on one that is issued.</summary>
    Change,

    // The shop's clauses refuse these; they are wishes all the same.
    OtherContent,
    OtherAmount,
    Paper,
}

internal enum TitleKind
{
    Personal,
    Company,

    /// <summary>A company's special VAT invoice (专票).</summary>
    CompanySpecial,
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(InvoiceState))]
internal sealed partial class InvoiceJson : JsonSerializerContext;
