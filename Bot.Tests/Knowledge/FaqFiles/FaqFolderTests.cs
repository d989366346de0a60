using System.Text;
using Knowledge.FaqFiles;

namespace Bot.Tests.Knowledge.FaqFiles;

public sealed class FaqFolderTests : IDisposable
{
    private const string Topic = "# 甲\n## 怎么退货 {#return}\n可以退。\n";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("faq");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Topics_and_lists_are_read_and_everything_else_is_left_alone()
    {
        Write("甲.md", Encoding.UTF8.GetBytes(Topic));
        Write("hot.txt", "return"u8.ToArray());
        Write("README.md", "how to write"u8.ToArray());
        Write(".甲.md", "half saved"u8.ToArray());
        Write("picture.png", [0xFF, 0xFE]);

        var corpus = Assert.IsType<FaqLoad.Accepted>(Load()).Corpus;
        Assert.Equal("甲.md", Assert.Single(corpus.Entries).File);
        Assert.Equal(["return"], corpus.Hot);
        Assert.Empty(corpus.Warnings);
    }

    [Fact]
    public void A_line_that_is_not_UTF8_is_told_beside_the_other_mistakes_of_its_file()
    {
        Write("甲.md", [.. Encoding.UTF8.GetBytes(Topic + "## 乙 {#B}\n"), 0xCD, 0xCB, (byte)'\n']);
        var mistakes = Assert.IsType<FaqLoad.Rejected>(Load()).Mistakes;
        Assert.Contains(mistakes, mistake => mistake is { File: "甲.md", Line: 5 } && mistake.What.Contains("UTF-8", StringComparison.Ordinal));
        Assert.Contains(mistakes, mistake => mistake is { File: "甲.md", Line: 4 } && mistake.What.Contains("编号", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_mistake_that_names_the_setting()
    {
        var missing = new FaqFolder(Path.Combine(_folder.FullName, "none"));
        Assert.Contains("Faq:Folder", Assert.Single(Assert.IsType<FaqLoad.Rejected>(missing.Load(new HashSet<string>())).Mistakes).What, StringComparison.Ordinal);
    }

    private void Write(string name, byte[] content) => File.WriteAllBytes(Path.Combine(_folder.FullName, name), content);

    private FaqLoad Load() => new FaqFolder(_folder.FullName).Load(new HashSet<string>());
}
