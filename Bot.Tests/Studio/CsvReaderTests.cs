using Bot.Studio.Measuring;
using Knowledge.FaqFiles;

namespace Bot.Tests.Studio;

public sealed class CsvReaderTests
{
    [Fact]
    public void Quoted_cells_hold_commas_quotes_and_line_ends_and_records_know_their_line()
    {
        var records = Read("\uFEFFa,b\r\n\"一，\"\"二\"\",三\",x\r\n\"上\n下\",y\r\n\r\nlast,", out var mistakes);
        Assert.Empty(mistakes);
        Assert.Equal([1, 2, 3, 6], records.Select(record => record.Line));
        Assert.Equal(["a b", "一，\"二\",三 x", "上\n下 y", "last "], records.Select(record => string.Join(' ', record.Cells)));
    }

    [Fact]
    public void A_quote_that_is_never_closed_is_a_mistake_on_the_line_it_opens()
    {
        Read("a,b\n\"x,y\nz", out var mistakes);
        Assert.Equal(2, Assert.Single(mistakes).Line);
    }

    private static List<(int Line, IReadOnlyList<string> Cells)> Read(string text, out List<FaqMistake> mistakes)
    {
        mistakes = [];
        return [.. new CsvReader(new FaqSource("t.csv", text), mistakes).Read()];
    }
}
