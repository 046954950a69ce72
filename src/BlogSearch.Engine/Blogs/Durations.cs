using System.Globalization;
using System.Text.RegularExpressions;

namespace BlogSearch.Blogs;

/// <summary>Spans of time as people write them: <c>30s</c>, <c>5m</c>, <c>1h30m</c>, <c>250ms</c>.</summary>
public static partial class Durations
{
    /// <returns>Null when it is none, or nothing at all.</returns>
    public static TimeSpan? Parse(string text)
    {
        if (!Whole().IsMatch(text))
        {
            return null;
        }

        var seconds = Part().Matches(text).Sum(part => double.Parse(part.Groups["number"].Value, CultureInfo.InvariantCulture) * Seconds(part.Groups["unit"].Value));
        return seconds is > 0 and < 1e7 ? TimeSpan.FromSeconds(seconds) : null;
    }

    private static double Seconds(string unit) => unit switch
    {
        "ms" => 0.001,
        "m" => 60,
        "h" => 3600,
        _ => 1,
    };

    [GeneratedRegex(@"^(?:\d{1,9}(?:\.\d{1,9})?(?:ms|s|m|h))+$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<number>\d+(?:\.\d+)?)(?<unit>ms|s|m|h)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Part();
}
