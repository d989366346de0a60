using System.Runtime.InteropServices;

namespace Bot.Dialogs.Understanding.Contacts;

public enum PhoneKind
{
    /// <summary>Eleven digits, 13800138000.</summary>
    Mobile,

    /// <summary>With area code, 010-62288559; or seven or eight digits without one.</summary>
    Landline,

    /// <summary>400 and 800 numbers.</summary>
    Service,

    /// <summary>138****0000: stars stand for digits.</summary>
    Masked,

    /// <summary>尾号5678: only the last four.</summary>
    Tail,
}

/// <param name="Digits">Without country code and separators; 138****0000 keeps its four stars, an extension follows after «-».</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PhoneNumber(PhoneKind Kind, string Digits)
{
    private const int TailLength = 4;

    /// <summary>What customers prove themselves with.</summary>
    public string LastFour => Digits[^TailLength..];
}
