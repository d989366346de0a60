using Knowledge.Scoring;

namespace Knowledge.Indexing;

/// <summary>Turns the terms of each wording into the wordings of each term, BM25 weights computed.</summary>
internal static class PostingsBuilder
{
    /// <param name="texts">Terms of each wording, in order, with repeats.</param>
    /// <param name="terms">How many terms there are.</param>
    /// <param name="entryOf">The entry of each wording; ascending.</param>
    public static Postings Build(TermLists texts, int terms, int[] entryOf)
    {
        int entries = entryOf.Length == 0 ? 0 : entryOf[^1] + 1;
        int[] starts = CountPostings(texts, terms);
        int[] wordings = new int[starts[terms]];
        int[] frequencies = new int[starts[terms]];
        Fill(texts, terms, starts, wordings, frequencies);

        var bm25 = new Bm25(entries, AverageLength(texts));
        float[] rarity = new float[terms];
        float[] weights = new float[wordings.Length];
        for (int term = 0; term < terms; term++)
        {
            rarity[term] = bm25.Rarity(EntriesAmong(wordings.AsSpan(starts[term]..starts[term + 1]), entryOf));
            for (int i = starts[term]; i < starts[term + 1]; i++) weights[i] = bm25.Weight(rarity[term], frequencies[i], texts[wordings[i]].Length);
        }
        return new Postings(starts, wordings, weights, rarity, bm25);
    }

    private static int[] CountPostings(TermLists texts, int terms)
    {
        int[] starts = new int[terms + 1];
        int[] lastSeen = LastSeenNowhere(terms);
        for (int wording = 0; wording < texts.Count; wording++)
        {
            foreach (int term in texts[wording])
            {
                if (lastSeen[term] == wording) continue;
                lastSeen[term] = wording;
                starts[term + 1]++;
            }
        }
        for (int term = 0; term < terms; term++) starts[term + 1] += starts[term];
        return starts;
    }

    private static void Fill(TermLists texts, int terms, int[] starts, int[] wordings, int[] frequencies)
    {
        int[] lastSeen = LastSeenNowhere(terms);
        int[] next = starts[..terms];
        for (int wording = 0; wording < texts.Count; wording++)
        {
            foreach (int term in texts[wording])
            {
                if (lastSeen[term] != wording) wordings[next[term]++] = wording;
                lastSeen[term] = wording;
                frequencies[next[term] - 1]++;
            }
        }
    }

    /// <summary>A term is rare when few entries use it: fifteen wordings of one entry that say 退货 do not make the word common.</summary>
    private static int EntriesAmong(ReadOnlySpan<int> wordings, int[] entryOf)
    {
        int entries = 0, last = -1;
        foreach (int wording in wordings)
        {
            if (entryOf[wording] != last) entries++;
            last = entryOf[wording];
        }
        return entries;
    }

    private static double AverageLength(TermLists texts)
    {
        long total = 0;
        for (int wording = 0; wording < texts.Count; wording++) total += texts[wording].Length;
        return Math.Max(1, total / Math.Max(1.0, texts.Count));
    }

    private static int[] LastSeenNowhere(int terms)
    {
        int[] lastSeen = new int[terms];
        Array.Fill(lastSeen, -1);
        return lastSeen;
    }
}
