using Bot.Dialogs.Understanding.Numbers;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>A place in a folded text (<see cref="Utterance.Text"/>). A reader moves it past what it understood, or leaves it where it was.</summary>
internal ref struct Cursor(ReadOnlySpan<char> text, int at)
{
    public readonly ReadOnlySpan<char> Text = text;

    public int At = at;

    /// <summary>The character here, or NUL past the end.</summary>
    public readonly char Current => Peek(0);

    public readonly char Next => Peek(1);

    public readonly char Previous => Peek(-1);

    public readonly bool AtEnd => At >= Text.Length;

    public readonly char Peek(int ahead) => (uint)(At + ahead) < (uint)Text.Length ? Text[At + ahead] : '\0';

    public readonly bool Sees(string word) => !AtEnd && Text[At..].StartsWith(word);

    public readonly bool SeesAny(params ReadOnlySpan<string> words)
    {
        var ahead = this;
        return ahead.TakeAny(words);
    }

    public bool Take(char expected)
    {
        var isThere = Current == expected && !AtEnd;
        At += isThere ? 1 : 0;
        return isThere;
    }

    public bool Take(string word)
    {
        var isThere = Sees(word);
        At += isThere ? word.Length : 0;
        return isThere;
    }

    /// <param name="words">A word before every shorter one that it begins with.</param>
    public bool TakeAny(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Take(word))
            {
                return true;
            }
        }

        return false;
    }

    public void SkipBlanks()
    {
        while (Current == ' ')
        {
            At++;
        }
    }

    /// <summary>A whole number in figures or characters: 3, 03, 二十一, 廿三. Not 俩 and 仨, which count things.</summary>
    public bool TakeInteger(int min, int max, out int value)
    {
        value = 0;
        if (Current is '俩' or '仨' || !ChineseNumerals.TryReadInteger(Text, At, out var end, out value) || value < min || value > max)
        {
            return false;
        }

        At = end;
        return true;
    }

    /// <summary>Figures only, within a number of digits.</summary>
    public bool TakeFigures(int minDigits, int maxDigits, out int value)
    {
        var end = At;
        value = 0;
        while (end < Text.Length && char.IsAsciiDigit(Text[end]) && end - At <= maxDigits)
        {
            value = (value * 10) + (Text[end] - '0');
            end++;
        }

        if (end - At < minDigits || end - At > maxDigits)
        {
            return false;
        }

        At = end;
        return true;
    }
}
