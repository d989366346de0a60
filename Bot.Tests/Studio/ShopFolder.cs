using Bot.Tests.Support;

namespace Bot.Tests.Studio;

/// <summary>An FAQ folder of a test's own: the sample shop's FAQ, or a small one, with tests.</summary>
internal sealed class ShopFolder : IDisposable
{
    public const string Small = """
        # 售后

        ## 退款多久到账？ {#refund-when}
        - 相似问：退款什么时候到
        - 相似问：钱几天退回来

        一般三天内到账。

        ## 怎么修改收货地址？ {#address-change}
        - 相似问：地址写错了怎么改

        发货前可以在订单里修改。

        ## 转人工 {#human}
        - 相似问：我要找人工客服
        - 办理：human

        好的，马上为您转接。

        ## 你好 {#hello}
        - 标签：闲聊

        您好，请问有什么可以帮您？

        """;

    private readonly TempFolder _folder = new();

    private ShopFolder()
    {
    }

    public string Path => _folder.Path;

    public static ShopFolder WithSmallFaq()
    {
        var folder = new ShopFolder();
        folder._folder.File("售后.md", Small);
        return folder;
    }

    public static ShopFolder WithSampleFaq()
    {
        var folder = new ShopFolder();
        foreach (var file in Directory.GetFiles(RepositoryRoot.Folder("faq-data")))
        {
            System.IO.File.Copy(file, folder.PathOf(System.IO.Path.GetFileName(file)));
        }

        return folder;
    }

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public void Write(string name, string content) => _folder.File(name, content);

    public void WriteTests(string name, IEnumerable<string> lines)
    {
        Directory.CreateDirectory(PathOf("tests"));
        _folder.File($"tests/{name}", string.Join('\n', lines.Prepend("question,expected")) + "\n");
    }

    public Task<CommandRun> RunAsync(string command, params string[] more) => CommandRun.OfAsync(["faq", command, "--folder", Path, .. more]);

    public void Dispose() => _folder.Dispose();
}
