namespace BlogSearch.Searching;

/// <summary>Reads what stands behind <c>name:</c>.</summary>
internal static class FilterValues
{
    /// <summary>Letters of the longest word of a date in words: <c>previous</c>.</summary>
    private const int LongestWord = 8;

    /// <summary>Words of the longest date in words: <c>last 3 months</c>.</summary>
    private const int DateWords = 3;

    /// <summary>One or more values, quoted or not, joined by commas; none where nothing stands.</summary>
    public static List<(string Value, bool Quoted)> Read(QueryScanner scanner, bool dates)
    {
        var values = new List<(string, bool)>();
        do
        {
            var quoted = scanner.IsAtQuote;
            var value = (quoted ? scanner.ReadQuoted() : scanner.Read(stopAtComma: true)).Trim();
            if (value.Length > 0)
            {
                values.Add((dates && !quoted && !WrittenDays.IsKnown(value) ? ReadOn(scanner, value) : value, quoted));
            }
        }
        while (SkipComma(scanner));

        return values;
    }

    private static bool SkipComma(QueryScanner scanner)
    {
        if (scanner.IsAtEnd || scanner.Current != QueryScanner.Comma)
        {
            return false;
        }

        scanner.At++;
        return true;
    }

    /// <summary><c>date:last year</c> needs no quotes: the words that follow are taken as far as they make a date.</summary>
    private static string ReadOn(QueryScanner scanner, string value)
    {
        var (best, end, text) = (value, scanner.At, value);
        for (var words = 1; words < DateWords && text.Length <= LongestWord * DateWords && scanner.SkipSpace() && scanner.Peek(stopAtComma: true).Length <= LongestWord; words++)
        {
            text = $"{text} {scanner.Read(stopAtComma: true)}";
            if (WrittenDays.IsKnown(text))
            {
                (best, end) = (text, scanner.At);
            }
        }

        scanner.At = end;
        return best;
    }
}
