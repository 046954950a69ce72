using System.Collections.Immutable;

namespace BlogSearch.Searching;

/// <summary>Counts the values of all facets in the pass that collects the hits, each by its own rule (see <see cref="Facets"/>).</summary>
internal sealed class FacetCounter(PostColumns columns, PostFilter filter)
{
    private const int DateBit = 1 << (int)FacetKind.Date;

    private readonly int[][] _counts = [.. columns.Facets.Select(facet => new int[facet.Values.Length])];
    private readonly int[] _months = new int[columns.Month.Values.Length];
    private readonly int[] _years = new int[columns.Year.Values.Length];

    /// <summary>Counts a post that has the words.</summary>
    /// <param name="failed">From <see cref="PostFilter.Failed"/>.</param>
    public void Count(int post, int failed)
    {
        for (var kind = 0; kind < _counts.Length; kind++)
        {
            if (failed == 0 || (failed == 1 << kind && filter.Widens((FacetKind)kind)))
            {
                Add(_counts[kind], columns.Facets[kind], post);
            }
        }

        if (failed is 0 or DateBit)
        {
            Add(_months, columns.Month, post);
            Add(_years, columns.Year, post);
        }
    }

    /// <summary>True when a post that failed so may still count somewhere.</summary>
    public static bool Matters(int failed) => (failed & (failed - 1)) == 0 && failed != PostFilter.Excluded;

    public Facets Total(SearchRequest request) => new()
    {
        Tag = Values(FacetKind.Tag),
        Category = Values(FacetKind.Category),
        Author = Values(FacetKind.Author),
        Language = Values(FacetKind.Language),
        Code = Values(FacetKind.Code),
        Year = Times(columns.Year, _years, request),
        Month = Times(columns.Month, _months, request),
    };

    private static void Add(int[] counts, FacetColumn column, int post)
    {
        foreach (var ordinal in column.Of(post))
        {
            counts[ordinal]++;
        }
    }

    private ImmutableArray<FacetValue> Values(FacetKind kind)
    {
        var column = columns.Facets[(int)kind];
        var counts = _counts[(int)kind];
        return
        [
            .. Enumerable.Range(0, counts.Length)
                .Select(i => Value(kind, column.Values[i], i, counts[i]))
                .Where(value => value.Count > 0 || value.Selected)
                .OrderByDescending(value => value.Count)
                .ThenBy(value => value.Value, StringComparer.Ordinal),
            .. filter.Unknown[(int)kind].Select(value => new FacetValue(value, 0, Selected: true)),
        ];
    }

    private FacetValue Value(FacetKind kind, string value, int ordinal, int count) =>
        new(value, count, filter.IsSelected(kind, ordinal)) { Asked = filter.Asked(kind, ordinal) is { } asked && asked != value ? asked : null };

    /// <summary>Years or months; one is chosen when the dates asked for, in the address and in the text, reach over the whole of it.</summary>
    private ImmutableArray<FacetValue> Times(FacetColumn column, int[] counts, SearchRequest request)
    {
        var mayBeDated = request.From is not null || request.To is not null || request.Text.Length > 0;
        return
        [
            .. Enumerable.Range(0, counts.Length)
                .Select(i => new FacetValue(column.Values[i], counts[i], mayBeDated && IsCovered(column.Values[i])))
                .Where(value => value.Count > 0 || value.Selected),
        ];
    }

    private bool IsCovered(string period) =>
        RequestParameters.FindDate(period, last: false) is { } first && RequestParameters.FindDate(period, last: true) is { } last && filter.Covers(first, last);
}
