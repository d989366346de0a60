using System.Globalization;
using System.Text.Json;
using Bot.Dialogs.Understanding.Times;

namespace Bot.Recognize;

/// <summary>One line of the input file.</summary>
internal sealed record RecognizeCase(string Id, string Input, DateTime? Reference);

/// <param name="Line">Counted from 1.</param>
internal sealed record MalformedLine(int Line, string Reason);

/// <summary>Reads JSON lines: <c>{"id","input","reference"}</c>; other members are passed over, and so are empty lines.</summary>
internal static class RecognizeCases
{
    /// <summary>All cases, and every line that is none with its reason.</summary>
    public static (IReadOnlyList<RecognizeCase> Cases, IReadOnlyList<MalformedLine> Mistakes) Read(IEnumerable<string> lines)
    {
        var cases = new List<RecognizeCase>();
        var mistakes = new List<MalformedLine>();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                cases.Add(Read(line));
            }
            catch (Exception e) when (e is JsonException or FormatException)
            {
                mistakes.Add(new MalformedLine(number, e.Message));
            }
        }

        return (cases, mistakes);
    }

    private static RecognizeCase Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        return root.ValueKind == JsonValueKind.Object
            ? new RecognizeCase(Text(root, "id"), Text(root, "input"), Reference(root))
            : throw new FormatException($"An object is expected, not {root.ValueKind}.");
    }

    private static string Text(JsonElement root, string member)
    {
        if (!root.TryGetProperty(member, out var value) || value.ValueKind != JsonValueKind.String)
        {
            throw new FormatException($"\"{member}\" is missing or no string.");
        }

        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException e)
        {
            throw new FormatException($"\"{member}\" holds half of a surrogate pair.", e);
        }
    }

    private static DateTime? Reference(JsonElement root)
    {
        if (!root.TryGetProperty("reference", out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String
            && DateTime.TryParseExact(value.GetString(), ["s", "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var reference)
            && reference >= TimeFinder.ReferenceMin && reference <= TimeFinder.ReferenceMax
            ? reference
            : throw new FormatException("\"reference\" is neither null nor a local time like 2026-03-01T09:30:00 of the years 1000 to 2999.");
    }
}
