namespace Knowledge.Search;

/// <summary>What a confidence is good for.</summary>
public enum Band
{
    /// <summary>The first entry's answer may be shown.</summary>
    Answer,

    /// <summary>The first entries may be offered for the customer to choose.</summary>
    Choices,

    /// <summary>A question, but none that the entries answer.</summary>
    None,

    /// <summary>Nothing that can be asked about: no letters, a single character, or nothing that any entry knows.</summary>
    Noise,
}
