using System.Text;
using Knowledge.FaqFiles;

namespace Bot.Studio.Measuring;

/// <summary>Reads comma-separated values as RFC 4180 has them and spreadsheets write them.</summary>
/// <param name="source">The file; a byte order mark and any line end are accepted.</param>
/// <param name="mistakes">Added to: a quote that is never closed.</param>
internal sealed class CsvReader(FaqSource source, ICollection<FaqMistake> mistakes)
{
    private static readonly char[] s_ends = [',', '\n'];

    private readonly string _text = source.Text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
    private int _at;
    private int _line = 1;

    /// <summary>Each record with the line it begins on, empty lines left out. A quoted cell may hold commas and line ends.</summary>
    public IEnumerable<(int Line, IReadOnlyList<string> Cells)> Read()
    {
        while (_at < _text.Length)
        {
            var line = _line;
            List<string> cells = [ReadCell()];
            while (Takes(','))
            {
                cells.Add(ReadCell());
            }

            _line += Takes('\n') ? 1 : 0;
            if (cells is not [""])
            {
                yield return (line, cells);
            }
        }
    }

    private string ReadCell()
    {
        if (!Takes('"'))
        {
            return Take(_text.IndexOfAny(s_ends, _at));
        }

        var opened = _line;
        var cell = new StringBuilder();
        while (_text.IndexOf('"', _at) is >= 0 and var quote)
        {
            cell.Append(Take(quote));
            _at++;
            if (!Takes('"'))
            {
                return cell.Append(Take(_text.IndexOfAny(s_ends, _at))).ToString();
            }

            cell.Append('"');
        }

        mistakes.Add(new FaqMistake(source.File, opened, "这一行的引号（\"）只有一半，没有配对。"));
        return Take(-1);
    }

    private bool Takes(char expected)
    {
        var isThere = _at < _text.Length && _text[_at] == expected;
        _at += isThere ? 1 : 0;
        return isThere;
    }

    /// <param name="end">Up to here; -1 for all that is left.</param>
    private string Take(int end)
    {
        var taken = _text[_at..(end < 0 ? _text.Length : end)];
        _line += taken.Count(character => character == '\n');
        _at += taken.Length;
        return taken;
    }
}
