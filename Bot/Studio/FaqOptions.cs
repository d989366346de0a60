using System.ComponentModel.DataAnnotations;

namespace Bot.Studio;

/// <summary>Where the editors' files are; bound from <c>Faq</c>.</summary>
public sealed class FaqOptions
{
    /// <summary>The folder of FAQ files; relative to the folder of appsettings.json. Default <c>faq-data</c>.</summary>
    [Required]
    public string Folder { get; set; } = "faq-data";

    /// <summary>How often the folder is looked at for changes. Default 1 s: a saved file serves within 2 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(1);

    internal string FolderIn(IHostEnvironment environment) => Path.GetFullPath(Folder, environment.ContentRootPath);
}
