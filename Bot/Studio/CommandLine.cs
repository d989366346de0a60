using System.CommandLine;
using System.Globalization;

namespace Bot.Studio;

/// <summary>Options that several <c>faq</c> commands have, and what their values mean.</summary>
internal static class CommandLine
{
    public static Option<string?> Folder() => new("--folder") { Description = "问答文件夹；不写时用设置 Faq:Folder" };

    public static Option<bool> Json() => new("--json") { Description = "输出 JSON" };

    public static Option<DateOnly?> Day() => new("--day") { Description = "按哪一天算有效期，例如 2026-11-11；不写时是今天" };

    /// <summary>A path given is relative to the caller's directory; the setting is relative to the folder of appsettings.json.</summary>
    public static string FolderOf(string? given)
    {
        if (given is not null)
        {
            return Path.GetFullPath(given);
        }

        var root = AppRoot.Find();
        return Path.GetFullPath(Commands.Settings(root)["Faq:Folder"] ?? new FaqOptions().Folder, root);
    }

    public static DateOnly DayOf(DateOnly? given) => given ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    /// <summary>A share such as 0.95: above 0 and below 1.</summary>
    public static Option<double> Share(string name, double ifAbsent, string description)
    {
        var option = new Option<double>(name) { Description = description, DefaultValueFactory = _ => ifAbsent };
        option.Validators.Add(result =>
        {
            // What is no number at all is refused by the parser itself.
            if (result.Tokens is [var token] && double.TryParse(token.Value, CultureInfo.InvariantCulture, out var share) && share is not (> 0 and < 1))
            {
                result.AddError($"{name} 要大于 0、小于 1，例如 {ifAbsent}。");
            }
        });
        return option;
    }
}
