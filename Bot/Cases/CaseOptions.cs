using System.ComponentModel.DataAnnotations;

namespace Bot.Cases;

/// <summary>What customers are told and promised about their cases; bound from <c>Cases</c>.</summary>
public sealed class CaseOptions
{
    /// <summary>Where goods are sent back to: address, receiver, phone. Default none: the customer is told that an agent will tell.</summary>
    [MaxLength(200)]
    public string? ReturnAddress { get; set; }

    /// <summary>How many days a customer has to send goods back, as he is told; nothing ends by itself after them. Default 7.</summary>
    [Range(1, 90)]
    public int SendWithinDays { get; set; } = 7;

    /// <summary>Within how many days of their arrival goods are looked at; the case's deadline from then on. Default 2.</summary>
    [Range(1, 90)]
    public int InspectWithinDays { get; set; } = 2;
}
