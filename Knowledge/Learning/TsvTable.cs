using Knowledge.FaqFiles;

namespace Knowledge.Learning;

/// <summary>Lines of tab-separated cells under a header that names the columns.</summary>
internal sealed class TsvTable
{
    private readonly string[] _header;

    private TsvTable(string[] header, IReadOnlyList<(int Number, string[] Cells)> lines) => (_header, Lines) = (header, lines);

    /// <summary>Well-formed lines with their numbers in the file, counted from 1 (the header).</summary>
    public IReadOnlyList<(int Number, string[] Cells)> Lines { get; }

    public bool Has(string column) => Array.IndexOf(_header, column) >= 0;

    /// <returns>Empty when there is no such column.</returns>
    public string Cell(string[] cells, string column) => Array.IndexOf(_header, column) is >= 0 and var index ? cells[index] : "";

    /// <param name="source">The file.</param>
    /// <param name="required">Columns that must be there, in any place.</param>
    /// <param name="mistakes">Added to: missing columns, lines with more or fewer cells than the header.</param>
    public static TsvTable Read(FaqSource source, string[] required, ICollection<FaqMistake> mistakes)
    {
        // Only what ends lines in tables: a question may hold U+2028 or a form feed, and is still one line.
        string[] lines = [.. source.Text.TrimStart('\uFEFF').Split('\n').Select(line => line.TrimEnd('\r'))];
        string[] header = [.. lines[0].Split('\t').Select(column => column.Trim())];
        string[] missing = [.. required.Except(header, StringComparer.Ordinal)];
        foreach (string column in missing) mistakes.Add(new FaqMistake(source.File, 1, $"表头缺少「{column}」一列。"));
        if (missing.Length > 0) return new TsvTable(header, []);             // nothing more can be said of the lines

        int count = lines[^1].Length == 0 ? lines.Length - 1 : lines.Length;     // the end of the last line begins no other
        var wellFormed = new List<(int, string[])>(count);
        for (int i = 1; i < count; i++)
        {
            string[] cells = lines[i].Split('\t');
            if (cells.Length == header.Length) wellFormed.Add((i + 1, cells));
            else mistakes.Add(new FaqMistake(source.File, i + 1, $"应有 {header.Length} 列（以制表符分隔），实际有 {cells.Length} 列。"));
        }
        return new TsvTable(header, wellFormed);
    }
}
