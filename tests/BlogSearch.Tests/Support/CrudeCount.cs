using System.Collections.Immutable;
using BlogSearch.Searching;

namespace BlogSearch.Tests.Support;

/// <summary>A combination of filters, counted by <see cref="CrudeBlog"/> and by a search.</summary>
internal sealed record CrudeCount(string[] Tags, string[] Categories, string? From, string? To)
{
    /// <summary>Twelve and more combinations made of a blog's own values: single, paired, with a year, with dates.</summary>
    public static IReadOnlyList<CrudeCount> Combinations(CrudeBlog blog)
    {
        var tags = Common(blog.Posts.SelectMany(post => post.Tags));
        var categories = Common(blog.Posts.SelectMany(post => post.Categories));
        var years = Common(blog.Posts.Where(post => post.Day.Length > 0).Select(post => post.Day[..4]));
        var (first, last) = ($"{years[0]}-01-01", $"{years[0]}-12-31");
        return
        [
            new([], [], null, null),
            new([tags[0]], [], null, null),
            new([tags[^1]], [], null, null),
            new([tags[0], tags[1]], [], null, null),
            new([tags[1], tags[2]], [], null, null),
            new([], [categories[0]], null, null),
            new([], [categories[0], categories[1]], null, null),
            new([tags[0]], [categories[0]], null, null),
            new([tags[1]], [categories[0], categories[1]], first, null),
            new([], [], first, last),
            new([tags[2]], [], first, last),
            new([tags[0]], [categories[1]], first, last),
            new([], [categories[^1]], null, last),
            new([tags[3]], [], null, first),
        ];
    }

    public override string ToString() => $"tags {string.Join('+', Tags)}, categories {string.Join('|', Categories)}, {From} to {To}";

    /// <summary>What the files say: total, then each facet by its own rule.</summary>
    public string ByFiles(CrudeBlog blog)
    {
        var all = blog.Having(Tags, Categories, From, To).ToList();
        var tags = Counts(all.SelectMany(post => post.Tags), Tags);
        var categories = Counts(blog.Having(Tags, [], From, To).SelectMany(post => post.Categories), Categories);
        var years = Counts(blog.Having(Tags, Categories, null, null).Where(post => post.Day.Length > 0).Select(post => post.Day[..4]), []);
        return $"{all.Count}; {tags}; {categories}; {years}";
    }

    /// <summary>The same as a search says it.</summary>
    public string BySearch(PostSearcher searcher, CancellationToken cancellation)
    {
        var results = searcher.Search(
            new SearchRequest
            {
                Tags = [.. Tags],
                Categories = [.. Categories],
                From = From is null ? null : RequestParameters.FindDate(From, last: false),
                To = To is null ? null : RequestParameters.FindDate(To, last: true),
            },
            cancellation);
        return $"{results.Total}; {Shown(results.Facets.Tag)}; {Shown(results.Facets.Category)}; {Shown([.. results.Facets.Year.Where(year => year.Count > 0)])}";
    }

    private static string[] Common(IEnumerable<string> values) =>
        [.. values.CountBy(value => value).OrderByDescending(value => value.Value).ThenBy(value => value.Key, StringComparer.Ordinal).Select(value => value.Key)];

    private static string Counts(IEnumerable<string> values, IEnumerable<string> chosen)
    {
        var counts = values.CountBy(value => value).ToDictionary();
        foreach (var value in chosen)
        {
            counts.TryAdd(value, 0);
        }

        return string.Join(", ", counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{count.Key} {count.Value}"));
    }

    private static string Shown(ImmutableArray<FacetValue> values) =>
        string.Join(", ", values.Where(value => value.Count > 0 || value.Selected).OrderBy(value => value.Value, StringComparer.Ordinal).Select(value => $"{value.Value} {value.Count}"));
}
