using System.ComponentModel.DataAnnotations;

namespace Bot.Storage;

/// <summary>Where everything is kept; bound from <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>The one folder with database, uploads and keys; relative to the folder of appsettings.json. Created when missing. Default <c>data</c>.</summary>
    [Required]
    public string DataFolder { get; set; } = "data";
}
