using BlogSearch.Searching;
using BlogSearch.Web.Pages.Layout;
using static BlogSearch.Web.Pages.Layout.Words;

namespace BlogSearch.Web.Pages.Search;

/// <summary>Hits of one page that belong together: parts of a series, or posts of a day that was reported live. A group stands where its best hit stood; counts and other pages know nothing of it.</summary>
/// <param name="Name">What they have in common, for people; null for a hit by itself.</param>
public sealed record HitGroup(string? Name, IReadOnlyList<Hit> Hits)
{
    /// <summary>Two posts of a day are chance, three are a report.</summary>
    private const int LiveDay = 3;

    /// <param name="byDate">True where hits stand in the order of their dates, which parts of a series would break.</param>
    public static IReadOnlyList<HitGroup> Of(IReadOnlyList<Hit> hits, bool byDate)
    {
        var names = new string?[hits.Count];
        if (!byDate)
        {
            NameShared(hits, names, 2, hit => hit.Series is { } series ? [series] : [], (_, series) => Say("Series: {0}", series));
        }

        NameShared(hits, names, LiveDay, hit => hit.Date is null ? [] : hit.Tags, Day);
        NameShared(hits, names, LiveDay, hit => hit.Date is null ? [] : hit.Categories, Day);
        return
        [
            .. Enumerable.Range(0, hits.Count)
                .GroupBy(at => names[at] ?? hits[at].Path, StringComparer.Ordinal)
                .Select(group => new HitGroup(names[group.First()] is { } name ? $"{name}, {Wording.Posts(group.Count())}" : null, [.. group.Select(at => hits[at])])),
        ];

        static string Day(Hit hit, string term) => $"{Wording.Day(hit.Date.GetValueOrDefault())}, {term}"; // only hits with a date have terms here
    }

    /// <summary>Names hits that share one of their terms, the most widely shared first; what has a name keeps it.</summary>
    private static void NameShared(IReadOnlyList<Hit> hits, string?[] names, int least, Func<Hit, IEnumerable<string>> terms, Func<Hit, string, string> name)
    {
        var shared = Enumerable.Range(0, hits.Count)
            .Where(at => names[at] is null)
            .SelectMany(at => terms(hits[at]).Select(term => (At: at, Name: name(hits[at], term))))
            .GroupBy(one => one.Name, one => one.At, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal);
        foreach (var group in shared)
        {
            var free = group.Where(at => names[at] is null).ToList();
            if (free.Count >= least)
            {
                free.ForEach(at => names[at] = group.Key);
            }
        }
    }
}
