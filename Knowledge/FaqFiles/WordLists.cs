using System.Runtime.InteropServices;

namespace Knowledge.FaqFiles;

/// <summary>Reads the lists beside the topics: words.txt, synonyms.txt, courtesy.txt, hot.txt. <c>#</c> begins a comment line.</summary>
internal static class WordLists
{
    private const string Words = "words.txt", Synonyms = "synonyms.txt", Courtesy = "courtesy.txt", Hot = "hot.txt";

    private static readonly char[] Separators = ['、', ',', '，', ' ', '\t', '\u3000'];

    public static (Lexicon Lexicon, IReadOnlyList<Listed> Hot) Read(IEnumerable<FaqSource> files, Notes notes)
    {
        var lists = new Dictionary<string, Listed[]>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (file.File is Words or Synonyms or Courtesy or Hot) lists[file.File] = [.. ReadWords(file)];
            else notes.Warning(file.File, 0, $"这个文件没有用到。词表只有 {Words}、{Synonyms}、{Courtesy} 和 {Hot}。");
        }
        Listed[] Of(string name) => lists.GetValueOrDefault(name, []);

        WarnOfRepeats(Of(Words), notes);
        WarnOfRepeats(Of(Courtesy), notes);
        return (new Lexicon(Distinct(Of(Words)), Groups(Of(Synonyms), notes), Distinct(Of(Courtesy))), Of(Hot));
    }

    private static IEnumerable<Listed> ReadWords(FaqSource file) =>
        from line in file.Lines().Index()
        where !line.Item.TrimStart().StartsWith('#')
        from word in line.Item.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        select new Listed(word, file.File, line.Index + 1);

    private static string[] Distinct(Listed[] list) => [.. list.Select(listed => listed.Word).Distinct()];

    private static void WarnOfRepeats(Listed[] list, Notes notes)
    {
        foreach (var word in list.GroupBy(listed => listed.Word))
        {
            foreach (var again in word.Skip(1)) notes.Warning(again.File, again.Line, $"「{again.Word}」已经写在第 {word.First().Line} 行，可以删掉。");
        }
    }

    private static string[][] Groups(Listed[] list, Notes notes)
    {
        foreach (var word in list.GroupBy(listed => listed.Word))
        {
            foreach (var again in word.Skip(1)) notes.Mistake(again.File, again.Line, $"同义词「{again.Word}」已经写在第 {word.First().Line} 行。一个词只能属于一组，请合并两组或删掉一个。");
        }
        Listed[][] lines = [.. list.GroupBy(listed => listed.Line).Select(line => line.ToArray())];
        foreach (var alone in lines.Where(line => line.Length == 1)) notes.Mistake(alone[0].File, alone[0].Line, $"同义词「{alone[0].Word}」只有一个。一行至少写两个词，用「、」隔开。");
        return [.. lines.Select(line => line.Select(listed => listed.Word).ToArray())];
    }
}

/// <summary>A word and the place where an editor wrote it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Listed(string Word, string File, int Line);
