using System.Text.RegularExpressions;
using BlogSearch.Searching;
using BlogSearch.Web.Serving;
using static BlogSearch.Web.Pages.Layout.Words;

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

    // From the least that can be left out to the most. Typed filters are filters, not words.
    private static IEnumerable<WayOut> Candidates(SearchRequest request)
    {
        var chosen = ChosenFilter.AllOf(request);
        var all = ChosenFilter.WithoutAny(request);
        var words = Words().Matches(all.Text).Select(word => word.Value).ToArray();
        var filters = chosen is [var only] ? only.Named : Say("the filters");
        var ways = chosen.Count > 1 ? chosen.Select(filter => new WayOut(filter.Without, all.Text.Length > 0 ? all.Text : Rest(chosen, filter), filter.Named, 0)) : [];
        if (chosen.Count > 0 && words.Length > 0)
        {
            ways = ways.Prepend(new WayOut(all, all.Text, filters, 0));
        }

        if (words.Length > 1)
        {
            ways = ways.Concat(Shorter(request, words, also: ""));
            ways = chosen.Count > 0 ? ways.Concat(Shorter(all, words, also: Say(" and {0}", filters))) : ways;
        }

        return ways;
    }

    private static IEnumerable<WayOut> Shorter(SearchRequest request, string[] words, string also)
    {
        var typed = QueryText.Filters(request.Text).Select(filter => request.Text[filter.Start..filter.End]).ToArray();
        return words.Select((word, left) => (word, rest: words.Where((_, at) => at != left).ToArray()))
            .Select(way => new WayOut(request with { Text = string.Join(' ', way.rest.Concat(typed)), Page = 1 }, string.Join(' ', way.rest), way.word + also, 0));
    }

    private static string Rest(IEnumerable<ChosenFilter> chosen, ChosenFilter without) => string.Join(", ", chosen.Where(filter => !ReferenceEquals(filter, without)).Select(filter => filter.Value));

    private static int Count(SearchRequest request, Answers answers) => answers.Find(request, CancellationToken.None)?.Results.Total ?? 0;

    // A phrase stays whole, with whatever stands before its quote.
    [GeneratedRegex("""[^\s"]*"[^"]*"|\S+""", RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}
