namespace Bot.Dialogs.Policies;

/// <summary>Who pays for sending goods back and forth.</summary>
public enum Freight
{
    /// <summary>Nothing is sent.</summary>
    None,
    Buyer,
    Shop,

    /// <summary>The buyer pays the way back, the shop pays the way out again.</summary>
    EachOneWay,

    /// <summary>The page of the request shows it before the customer agrees.</summary>
    ShownOnPage,
}
