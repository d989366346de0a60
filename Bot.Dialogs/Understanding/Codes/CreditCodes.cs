namespace Bot.Dialogs.Understanding.Codes;

/// <summary>The number by which every organisation in China is known, and taxed: the unified social credit code (统一社会信用代码).</summary>
internal static class CreditCodes
{
    public const int Length = 18;

    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const int RegionStart = 2, RegionEnd = 8;
    private const int WeightBase = 3;

    /// <summary>GB 32100-2015: 31 characters (no I, O, S, V and Z), a region of six digits, and a check character that makes the weighted sum a multiple of 31.</summary>
    /// <remarks>Weights are 3^(i−1) mod 31, the check character's is 1. 31 is prime, so one wrong character never passes.</remarks>
    /// <param name="code">Upper case.</param>
    /// <returns>Null: nothing is wrong.</returns>
    public static TaxNumberFault? FaultOf(ReadOnlySpan<char> code)
    {
        if (code.Length != Length)
        {
            return TaxNumberFault.Length;
        }

        var sum = 0;
        for (int i = 0, weight = 1; i < Length; i++, weight = weight * WeightBase % Alphabet.Length)
        {
            var value = Alphabet.IndexOf(code[i]);
            if (value < 0)
            {
                return TaxNumberFault.Letter;
            }

            sum += value * (i == Length - 1 ? 1 : weight);
        }

        return code[RegionStart..RegionEnd].IndexOfAnyExceptInRange('0', '9') >= 0 ? TaxNumberFault.Region
            : sum % Alphabet.Length != 0 ? TaxNumberFault.CheckDigit
            : null;
    }

    /// <summary>A company's number without letters, which would pass for an order number.</summary>
    /// <param name="code">Digits.</param>
    public static bool IsDigitsOnly(ReadOnlySpan<char> code) => code is ['9', '1' or '2' or '3', ..] && FaultOf(code) is null;
}
