namespace Bot.Dialogs.Understanding.Numbers;

/// <summary>Reads a number written with units, figures or both, as far as it makes sense: units must fall, 万 and 亿 close what stands before them.</summary>
/// <param name="isLenient">Blanks inside, thousands separators, decimal figures and k count too.</param>
internal ref struct NumeralReader(ReadOnlySpan<char> text, bool isLenient)
{
    /// <summary>Larger values are not multiplied further; no shop counts that far and a decimal would overflow.</summary>
    public const decimal Enough = 1e16m;

    private const int NoUnit = 10_000;

    private readonly ReadOnlySpan<char> _text = text;

    private decimal _trillions;
    private decimal _hundredMillions;
    private decimal _tenThousands;
    private decimal _section;            // what stands below 万 so far
    private int _smallestUnit = NoUnit;  // in this section; the next one must be smaller
    private decimal? _digit;             // read, its unit not yet seen
    private bool _digitIsSingle;
    private decimal _unitBefore;         // the unit just before the digit, 0 after 零: 三百五 is 350, 三百零五 is 305
    private bool _afterBigUnit;
    private bool _needsDigit;            // begun with a bare 百 or 千: 百三
    private Numeral _found;              // as far as it is sure
    private Numeral _before;             // what was sure before the last digit

    public bool TryRead(int at, out Numeral numeral)
    {
        _found = new Numeral(at, 0, NumeralForm.Counted);
        var next = at;
        while (next < _text.Length && Step(next, isFirst: next == at, out var end))
        {
            next = isLenient ? Scan.SkipBlanks(_text, end) : end;
        }

        numeral = _found;
        return numeral.End > at;
    }

    private bool Step(int at, bool isFirst, out int end)
    {
        end = at + 1;
        var c = _text[at];
        if (char.IsAsciiDigit(c) || (isFirst && c == '.'))
        {
            return TakeFigures(at, isFirst, out end);
        }

        if (c < '〇')
        {
            return false;
        }

        if (c is '零' or '〇')
        {
            return TakeZero(at, isFirst);
        }

        if (Numerals.Digit(c) is > 0 and var digit)
        {
            return TakeDigit(digit, at, isFirst);
        }

        return Numerals.SmallUnit(c) is > 0 and var unit ? TakeSmallUnit(unit, end, isFirst)
            : Numerals.Tens(c) is > 0 and var tens ? TakeTens(tens, end)
            : c is '俩' or '仨' ? isFirst && TakePair(c, end)
            : !isFirst && TakeBigUnit(at, out end);
    }

    private bool TakeFigures(int at, bool isFirst, out int end)
    {
        end = at;
        if (_digit is not null || !Figures.TryRead(_text, at, isLenient, out end, out var value))
        {
            return false;
        }

        if (isFirst)
        {
            (_digit, _digitIsSingle) = (value, false);
            var isThousands = isLenient && value < Enough && end < _text.Length && _text[end] == 'k' && !IsLetterOrDigit(end + 1);
            end += isThousands ? 1 : 0;
            _found = new Numeral(end, isThousands ? value * 1000 : value, NumeralForm.Figures);
            return !isThousands && value < Enough;
        }

        // After a blank only with a unit of their own (7万 5千); 3万 40个 are two numbers.
        _digitIsSingle = end == at + 1;
        return value == decimal.Truncate(value) && value < Room() && Hold(value, end, isSure: _text[at - 1] != ' ');
    }

    private bool TakeDigit(int digit, int at, bool isFirst)
    {
        if (_digit is not null)
        {
            return false;
        }

        _digitIsSingle = true;
        if (isFirst)
        {
            _digit = digit;
            _found = new Numeral(at + 1, digit, NumeralForm.OneCharacter);
            return true;
        }

        // 三千两 is a weight of silver, 三千两百 a number.
        return Hold(digit, at + 1, isSure: _text[at] != '两');
    }

    private bool Hold(decimal value, int end, bool isSure)
    {
        _digit = value;
        _before = _found;
        if (isSure)
        {
            Found(end);
        }

        return true;
    }

    private bool TakeZero(int at, bool isFirst)
    {
        if (_digit is not null)
        {
            return false;
        }

        // 零十 is how some write 10 after a larger unit; a lone 零 is the number 0.
        if (isFirst)
        {
            _found = new Numeral(at + 1, 0, NumeralForm.OneCharacter);
        }

        _unitBefore = 0;
        _afterBigUnit = false;
        return !isFirst || (at + 1 < _text.Length && Numerals.SmallUnit(_text[at + 1]) == 10);
    }

    private bool TakeTens(int tens, int end)
    {
        if (_digit is not null || _smallestUnit <= 10)
        {
            return false;
        }

        _section += tens;
        _smallestUnit = 10;
        return CloseUnit(10, end);
    }

    private bool TakePair(char c, int end)
    {
        _found = new Numeral(end, c == '俩' ? 2 : 3, NumeralForm.OneCharacter);
        return false;
    }

    private bool TakeSmallUnit(int unit, int end, bool isFirst)
    {
        if (unit >= _smallestUnit)
        {
            // 五十六十: the 六 belongs to the next number.
            _found = _digit is null ? _found : _before;
            return false;
        }

        if (_digit is null && unit != 10)
        {
            if (!isFirst)
            {
                return false;
            }

            _needsDigit = true;
        }

        _section += (_digit ?? 1) * unit;
        _smallestUnit = unit;
        return CloseUnit(unit, end);
    }

    private bool TakeBigUnit(int at, out int end)
    {
        end = at;
        var next = Numerals.IsVague(_text[at]) ? (isLenient ? Scan.SkipBlanks(_text, at + 1) : at + 1) : at;
        if (next >= _text.Length || Numerals.BigUnit(_text[next]) is not (> 0 and var unit) || _needsDigit)
        {
            return false;
        }

        end = next + 1;
        var below = _section + (_digit ?? 0);
        if (_found.Value > Enough || (below == 0 && !_afterBigUnit))
        {
            return false;
        }

        if (below == 0)
        {
            Multiply(unit);
        }
        else if (!Shift(unit, below))
        {
            // 三万五万: the 五 belongs to the next number.
            _found = _digit is null ? _found : _before;
            return false;
        }

        _section = 0;
        _smallestUnit = NoUnit;
        _afterBigUnit = true;
        _digit = null;
        _unitBefore = unit;
        Found(end);
        return true;
    }

    /// <summary>Everything below the unit moves up into it: 一万五千亿 are 15,000 times 亿.</summary>
    private bool Shift(decimal unit, decimal below)
    {
        switch (unit)
        {
            case Numerals.TenThousand when _tenThousands == 0:
                _tenThousands = below * unit;
                return true;
            case Numerals.HundredMillion when _hundredMillions == 0:
                (_hundredMillions, _tenThousands) = ((_tenThousands + below) * unit, 0);
                return true;
            case Numerals.Trillion when _trillions == 0:
                (_trillions, _hundredMillions, _tenThousands) = ((_hundredMillions + _tenThousands + below) * unit, 0, 0);
                return true;
            default:
                return false;
        }
    }

    /// <summary>万亿, 万万: the unit multiplies the unit before it.</summary>
    private void Multiply(decimal unit)
    {
        if (_tenThousands > 0)
        {
            (_hundredMillions, _tenThousands) = (_hundredMillions + (_tenThousands * unit), 0);
        }
        else
        {
            _hundredMillions *= unit;
        }
    }

    private bool CloseUnit(int unit, int end)
    {
        _needsDigit &= _digit is null;
        (_digit, _unitBefore, _afterBigUnit) = (null, unit, false);
        if (!_needsDigit)
        {
            Found(end);
        }

        return true;
    }

    /// <summary>三百五 is 350, 九万四 is 94,000; 二十五 and 三百零五 say what they mean.</summary>
    private readonly decimal DigitValue() =>
        _digit is not { } digit ? 0 : _digitIsSingle && _unitBefore >= 100 ? digit * _unitBefore / 10 : digit;

    /// <summary>Figures after a unit must fit below it: 3万4000, not 3万40000.</summary>
    private readonly decimal Room() => _smallestUnit < NoUnit ? _smallestUnit : _unitBefore > 0 ? _unitBefore : NoUnit;

    private void Found(int end)
    {
        _needsDigit = false;
        _found = new Numeral(end, _trillions + _hundredMillions + _tenThousands + _section + DigitValue(), NumeralForm.Counted);
    }

    private readonly bool IsLetterOrDigit(int at) => at < _text.Length && char.IsAsciiLetterOrDigit(_text[at]);
}
