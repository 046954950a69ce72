namespace BlogSearch.Text;

/// <summary>Refuses what would cost Markdig time by the square, before it costs any. What slips through ends at the caller's time budget.</summary>
internal static class TextLimits
{
    /// <summary>10,000 nested brackets in one paragraph took 3 s, 2,000 take 0.1 s; the largest paragraph of 5,000 real posts has 90.</summary>
    private const int MaxBrackets = 2_000;

    /// <summary>Each one that is not closed is searched to the end: 20,000 took 1.5 s.</summary>
    private const int MaxInstructions = 2_000;

    /// <exception cref="TextTooComplexException">Beyond the limits.</exception>
    public static void Check(string text)
    {
        if (text.AsSpan().Count('[') > MaxBrackets)
        {
            CheckBrackets(text);
        }

        if (text.AsSpan().Count("<?") + text.AsSpan().Count("<!") > MaxInstructions)
        {
            throw new TextTooComplexException("The Markdown has more than " + MaxInstructions + " processing instructions and declarations.");
        }
    }

    private static void CheckBrackets(string text)
    {
        var count = 0;
        var isCode = false;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var content = line.TrimStart();
            if (content.StartsWith("```") || content.StartsWith("~~~"))
            {
                isCode = !isCode;
                count = 0;
            }

            if (isCode || content.IsEmpty || BeginsBlock(content))
            {
                count = 0;
            }

            count += isCode ? 0 : line.Count('[');
            if (count > MaxBrackets)
            {
                throw new TextTooComplexException("A paragraph has more than " + MaxBrackets + " opening brackets.");
            }
        }
    }

    private static bool BeginsBlock(ReadOnlySpan<char> line) =>
        line[0] is '|' or '#' || (line.Length > 1 && (line[0] is '-' or '*' or '+') && line[1] == ' ') || char.IsAsciiDigit(line[0]);
}
