namespace Knowledge.Learning;

/// <summary>
/// Exact bound on the chance behind a count. Clopper and Pearson, The use of confidence or fiducial limits illustrated in the case of
/// the binomial, Biometrika 1934; one-sided.
/// </summary>
public static class BinomialBound
{
    private const int Halvings = 50;

    /// <summary>
    /// The lowest chance of success that still lets this many successes (or more) happen in a share of 1 − assurance of all trials like
    /// these: with that assurance the true chance is no lower. 0 without successes.
    /// </summary>
    /// <param name="successes">From 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">At least 0.</param>
    /// <param name="assurance">Above 0 and below 1, such as 0.95.</param>
    public static double Lower(int successes, int trials, double assurance)
    {
        if (successes == 0) return 0;
        double low = 0, high = (double)successes / trials;
        for (int i = 0; i < Halvings; i++)
        {
            double chance = (low + high) / 2;
            if (AtLeast(successes, trials, chance) <= 1 - assurance) low = chance;
            else high = chance;
        }
        return low;
    }

    /// <summary>Whether <see cref="Lower"/> reaches the chance, in one step. False without trials.</summary>
    public static bool Promises(int successes, int trials, double chance, double assurance) =>
        successes > 0 && AtLeast(successes, trials, chance) <= 1 - assurance;

    /// <summary>The probability of this many successes or more: the terms are summed from the largest downwards, each from the one before.</summary>
    private static double AtLeast(int successes, int trials, double chance)
    {
        if (chance <= 0) return 0;
        if (chance >= 1) return 1;
        double logOdds = Math.Log(chance) - Math.Log(1 - chance);
        double logTerm = LogChoose(trials, successes) + (successes * Math.Log(chance)) + ((trials - successes) * Math.Log(1 - chance));
        double sum = 0;
        for (int k = successes; k <= trials; k++)
        {
            sum += Math.Exp(logTerm);
            logTerm += Math.Log((double)(trials - k) / (k + 1)) + logOdds;
        }
        return sum;
    }

    private static double LogChoose(int of, int chosen)
    {
        double log = 0;
        int fewer = Math.Min(chosen, of - chosen);
        for (int i = 1; i <= fewer; i++) log += Math.Log((double)(of - fewer + i) / i);
        return log;
    }
}
