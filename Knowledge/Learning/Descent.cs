namespace Knowledge.Learning;

/// <summary>Gradient descent with Adam's steps (Kingma and Ba, 2015), a fixed number of times: the same input gives the same weights.</summary>
internal static class Descent
{
    private const int Steps = 600;
    private const double Step = 0.05, Momentum = 0.9, Scale = 0.999, Tiny = 1e-9;

    /// <param name="start">Where to begin; not changed.</param>
    /// <param name="signs">For each weight 1 or -1 when it may only have this sign, or be 0; 0 when it may be anything.</param>
    /// <param name="isFixed">Which weights stay where they start.</param>
    /// <param name="addSlope">Adds the slope at the weights (first) to an array of zeros (second).</param>
    public static double[] Minimise(double[] start, int[] signs, bool[] isFixed, Action<double[], double[]> addSlope)
    {
        int size = signs.Length;
        double[] weights = [.. start];
        double[] mean = new double[size], square = new double[size], slope = new double[size];
        for (int step = 1; step <= Steps; step++)
        {
            Array.Clear(slope);
            addSlope(weights, slope);
            for (int i = 0; i < size; i++)
            {
                if (isFixed[i]) continue;
                mean[i] = (Momentum * mean[i]) + ((1 - Momentum) * slope[i]);
                square[i] = (Scale * square[i]) + ((1 - Scale) * slope[i] * slope[i]);
                double direction = mean[i] / (1 - Math.Pow(Momentum, step)) / (Math.Sqrt(square[i] / (1 - Math.Pow(Scale, step))) + Tiny);
                weights[i] -= Step * (1 - ((double)step / (Steps + 1))) * direction;
                if (weights[i] * signs[i] < 0) weights[i] = 0;
            }
        }
        return weights;
    }

    public static double Dot(float[] row, double[] weights)
    {
        double sum = 0;
        for (int i = 0; i < row.Length; i++) sum += row[i] * weights[i];
        return sum;
    }
}
