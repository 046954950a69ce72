using YamlDotNet.Core;

namespace BlogSearch.Blogs;

/// <summary>Turns what the YAML parser says into what an author can act on.</summary>
internal static class YamlRemedy
{
    public static SyntaxProblemException For(YamlException e, string text, int firstLine)
    {
        var line = Math.Max(1, (int)e.Start.Line);
        var written = text.Split('\n').ElementAtOrDefault(line - 1)?.Trim() ?? "";
        var (what, remedy) = Explain(e.Message, written);
        return new SyntaxProblemException(line + firstLine - 1, what, remedy);
    }

    private static (string What, string Remedy) Explain(string message, string written)
    {
        var value = written.IndexOf(": ", StringComparison.Ordinal) is var at and >= 0 ? written[(at + 2)..].TrimStart() : written;
        return value switch
        {
            ['\'', ..] or ['"', ..] => ($"The YAML breaks at a quoted value: {Lower(message)}", "Close the quote, and double an apostrophe inside single quotes."),
            ['`', ..] or ['@', ..] or ['%', ..] => ($"A YAML value cannot begin with {value[0]}.", "Put the value in quotes."),
            ['*', ..] or ['&', ..] or ['!', ..] => ($"The YAML breaks at {value[0]}: {Lower(message)}", "Put the value in quotes."),
            _ when value.Contains(": ", StringComparison.Ordinal) => ("The YAML value holds a colon followed by a space.", "Put the value in quotes."),
            _ when written.Contains('\t', StringComparison.Ordinal) => ($"The YAML breaks near a tab: {Lower(message)}", "Indent with spaces."),
            _ => ($"The YAML cannot be read: {Lower(message)}", "Compare the line with those around it."),
        };
    }

    private static string Lower(string message)
    {
        var line = Shown.Text(message.TrimEnd('.')) + ".";
        return char.ToLowerInvariant(line[0]) + line[1..];
    }
}
