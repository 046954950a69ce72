using System.Globalization;

namespace BlogSearch.Posts;

/// <summary>Slices such as <c>sections[1:]</c>, <c>sections[last]</c> in Hugo's permalinks.</summary>
internal static class HugoSections
{
    public static string[] Slice(string token, string[] sections)
    {
        var inside = token["sections[".Length..].TrimEnd(']');
        var colon = inside.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            // Hugo 0.111 leaves out the last of one.
            var one = inside == "last" && sections.Length < 2 ? -1 : Position(inside, sections.Length, 0);
            return one >= 0 && one < sections.Length ? [sections[one]] : [];
        }

        var from = Position(inside[..colon], sections.Length, 0);
        var to = inside[(colon + 1)..] is { Length: > 0 } end ? Position(end, sections.Length, sections.Length) : sections.Length;
        from = Math.Clamp(from, 0, sections.Length);
        return sections[from..Math.Clamp(to, from, sections.Length)];
    }

    private static int Position(string text, int length, int otherwise) =>
        text == "last" ? length - 1 : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : otherwise;
}
