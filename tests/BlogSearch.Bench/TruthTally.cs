using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using BlogSearch.Indexing;
using BlogSearch.Text;

namespace BlogSearch.Bench;

/// <summary>Counts what agrees with the truth, and says what does not.</summary>
internal sealed partial class TruthTally(TextWriter differences)
{
    private int _posts;
    private int _extra;
    private int _urls;
    private int _days;
    private int _titles;
    private int _terms;
    private int _anchors;
    private int _headings;
    private long _common;
    private long _truthWords;
    private long _ourWords;

    public void Compare(string path, JsonElement truth, string? truthText, SurveyedPost? ours)
    {
        var headings = truth.GetProperty("headings").EnumerateArray().Select(heading => Shown(heading, "level") + " " + Shown(heading, "id")).ToArray();
        _headings += headings.Length;
        if (ours is not { Post: { } post, Text: { } text })
        {
            differences.WriteLine($"{path}: missing");
            return;
        }

        _posts++;
        _urls += Same(path, "url", Shown(truth, "permalink"), post.Permalink ?? post.Url);
        _titles += Same(path, "title", Shown(truth, "title"), post.Title);
        _days += Same(path, "day", Day(Shown(truth, "date")), post.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
        _terms += Same(path, "terms", $"{List(truth, "tags")} / {List(truth, "categories")}", $"{string.Join('|', post.Tags)} / {string.Join('|', post.Categories)}");
        CompareHeadings(path, headings, [.. text.Sections.Select(section => $"{section.Level} {section.Id}")]);
        CompareWords(path, truthText ?? "", text);
    }

    public void Extra(string path)
    {
        _extra++;
        differences.WriteLine($"{path}: one too many");
    }

    public string Row(int expected)
    {
        string Share(int right) => string.Create(CultureInfo.InvariantCulture, $"{right,5} {100.0 * right / Math.Max(1, expected + _extra),3:0}% ");
        return $"{Share(_posts)}{Share(_urls)}{Share(_days)}{Share(_titles)}{Share(_terms)}"
            + string.Create(CultureInfo.InvariantCulture, $"{_anchors,6} {100.0 * _anchors / Math.Max(1, _headings),6:0.00}%  {100.0 * _common / Math.Max(1, _truthWords),9:0.00}%  {100.0 * _common / Math.Max(1, _ourWords),8:0.00}%");
    }

    private static string Day(string date) => date.StartsWith("0001-01-01", StringComparison.Ordinal) ? "" : date[..Math.Min(10, date.Length)];

    private static string Shown(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.ToString() : "";

    private static string List(JsonElement truth, string name) => truth.GetProperty(name) is { ValueKind: JsonValueKind.Array } list
        ? string.Join('|', list.EnumerateArray().Select(value => value.ToString()))
        : Shown(truth, name);

    private int Same(string path, string what, string truth, string ours)
    {
        if (truth == ours)
        {
            return 1;
        }

        differences.WriteLine($"{path}: {what} is “{ours}”, should be “{truth}”");
        return 0;
    }

    private void CompareHeadings(string path, string[] truth, string[] ours)
    {
        for (var i = 0; i < truth.Length; i++)
        {
            _anchors += Same(path, "heading", truth[i], i < ours.Length ? ours[i] : "");
        }

        for (var i = truth.Length; i < ours.Length; i++)
        {
            differences.WriteLine($"{path}: heading “{ours[i]}” is one too many");
        }
    }

    private void CompareWords(string path, string truth, PostText ours)
    {
        var expected = Words(truth);
        var found = Words(ours.WithoutImages());
        var common = expected.Sum(word => Math.Min(word.Value, found.GetValueOrDefault(word.Key)));
        _common += common;
        _truthWords += expected.Values.Sum();
        _ourWords += found.Values.Sum();
        var lost = expected.Where(word => word.Value > found.GetValueOrDefault(word.Key)).Select(word => word.Key).Take(8);
        var added = found.Where(word => word.Value > expected.GetValueOrDefault(word.Key)).Select(word => word.Key).Take(8);
        if (common < expected.Values.Sum() || common < found.Values.Sum())
        {
            differences.WriteLine($"{path}: words lost: {string.Join(' ', lost)}; added: {string.Join(' ', added)}");
        }
    }

    private static Dictionary<string, int> Words(string text) =>
        Word().Matches(text).CountBy(match => match.Value.ToLowerInvariant(), StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    [GeneratedRegex(@"[\w\p{Mn}]+", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Word();
}
