using System.Text.RegularExpressions;
using BlogSearch.Searching;
using BlogSearch.Web.Serving;

namespace BlogSearch.Web.Pages.Search;

/// <summary>Ways out of an empty result: the same request with one thing left out, those that find something.</summary>
internal static partial class WaysOut
{
    /// <summary>Each costs a search of its own, on empty results alone.</summary>
    private const int Tried = 8;

    private const int Offered = 4;

    public static IReadOnlyList<WayOut> Find(SearchRequest request, Answers answers)
    {
        var tried = Candidates(request).Take(Tried).Select(way => way with { Total = Count(way.Request, answers) });
        return [.. tried.Where(way => way.Total > 0).Take(Offered)];
    }

    // From the least that can be left out to the most.
    private static IEnumerable<WayOut> Candidates(SearchRequest request)
    {
        var chosen = request.ChosenFilters();
        var words = Words().Matches(request.Text).Select(word => word.Value).ToArray();
        var filters = chosen is [var only] ? only.Named : "the filters";
        var ways = chosen.Count > 1 ? chosen.Select(filter => new WayOut(filter.Without, Rest(filter.Without), filter.Named, 0)) : [];
        if (chosen.Count > 0 && words.Length > 0)
        {
            ways = ways.Prepend(new WayOut(request.WithoutFilters(), request.Text, filters, 0));
        }

        if (words.Length > 1)
        {
            ways = ways.Concat(Shorter(request, words, also: ""));
            ways = chosen.Count > 0 ? ways.Concat(Shorter(request.WithoutFilters(), words, also: $" and {filters}")) : ways;
        }

        return ways;
    }

    private static IEnumerable<WayOut> Shorter(SearchRequest request, string[] words, string also)
        => words.Select((word, left) => (word, text: string.Join(' ', words.Where((_, at) => at != left))))
            .Select(way => new WayOut(request with { Text = way.text, Page = 1 }, way.text, way.word + also, 0));

    private static string Rest(SearchRequest request) => request.Text.Length > 0 ? request.Text : string.Join(", ", request.ChosenFilters().Select(filter => filter.Value));

    private static int Count(SearchRequest request, Answers answers) => answers.Find(request, CancellationToken.None)?.Results.Total ?? 0;

    // A phrase stays whole, with whatever stands before its quote.
    [GeneratedRegex("""[^\s"]*"[^"]*"|\S+""", RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}
