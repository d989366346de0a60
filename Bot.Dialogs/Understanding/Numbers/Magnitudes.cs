using System.Runtime.InteropServices;

namespace Bot.Dialogs.Understanding.Numbers;

/// <summary>What 万, 亿 and 兆 have closed so far.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Magnitudes
{
    private decimal _trillions;
    private decimal _hundredMillions;
    private decimal _tenThousands;

    public readonly decimal Sum => _trillions + _hundredMillions + _tenThousands;

    /// <summary>Everything below the unit moves up into it: 一万五千亿 are 15,000 times 亿. False where the unit has been used.</summary>
    public bool TryClose(decimal unit, decimal below)
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

    /// <summary>万亿, 万万: the unit multiplies the one right before it.</summary>
    public void Multiply(decimal unit)
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
}
