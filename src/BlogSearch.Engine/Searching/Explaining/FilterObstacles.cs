using System.Collections.Immutable;
using System.Globalization;

namespace BlogSearch.Searching.Explaining;

/// <summary>Finds which filters of a request a post does not pass, by asking each alone.</summary>
/// <param name="filterOf">Makes the filter of a request and of typed filters.</param>
internal sealed class FilterObstacles(PostColumns columns, int post, Func<SearchRequest, IEnumerable<QueryFilter>, PostFilter> filterOf)
{
    /// <summary>Values of the post that are named.</summary>
    private const int MostValues = 10;

    /// <summary>Facets of which several values mean either.</summary>
    private static readonly FacetKind[] WideningKinds = [FacetKind.Category, FacetKind.Author, FacetKind.Language, FacetKind.Code];

    public IEnumerable<Obstacle> Of(SearchRequest request, SearchQuery query)
    {
        var none = new SearchRequest { Today = request.Today };
        foreach (var tags in request.AnyTag ? [request.Tags] : request.Tags.Select(tag => (ImmutableArray<string>)[tag]))
        {
            if (Fails(none with { Tags = tags, AnyTag = true }))
            {
                yield return Facet(FacetKind.Tag, tags);
            }
        }

        // Values of the address and typed ones mean either.
        foreach (var kind in WideningKinds)
        {
            var typed = Typed(query, kind).ToList();
            var asked = Values(request, kind).AddRange(typed.SelectMany(filter => filter.Values));
            if (Fails(Only(none, kind, asked)))
            {
                yield return Facet(kind, asked);
            }
        }

        if (Fails(none with { From = request.From, To = request.To }))
        {
            yield return new Obstacle(ObstacleKind.Filter, $"date:{Iso(request.From)}..{Iso(request.To)}", Day());
        }

        foreach (var filter in query.Filters.Where(filter => filter.Negated || filter.Kind is FilterKind.Tag or > FilterKind.Code))
        {
            if (filterOf(none, [filter]).Failed(post) != 0)
            {
                yield return new Obstacle(ObstacleKind.Filter, $"{(filter.Negated ? "-" : "")}{filter.Name}:{string.Join(',', filter.Values)}", filter.IsDate ? Day() : filter is { Kind: FilterKind.Tag, Negated: false } ? Named(FacetKind.Tag) : []);
            }
        }
    }

    private static IEnumerable<QueryFilter> Typed(SearchQuery query, FacetKind kind) => query.Filters.Where(filter => !filter.Negated && (FacetKind)filter.Kind == kind && filter.Kind <= FilterKind.Code);

    private static ImmutableArray<string> Values(SearchRequest request, FacetKind kind) => kind switch
    {
        FacetKind.Category => request.Categories,
        FacetKind.Author => request.Authors,
        FacetKind.Language => request.Languages,
        _ => request.CodeLanguages,
    };

    private static SearchRequest Only(SearchRequest none, FacetKind kind, ImmutableArray<string> values) => kind switch
    {
        FacetKind.Category => none with { Categories = values },
        FacetKind.Author => none with { Authors = values },
        FacetKind.Language => none with { Languages = values },
        _ => none with { CodeLanguages = values },
    };

    private static string NameOf(FacetKind kind) => kind switch
    {
        FacetKind.Tag => "tag",
        FacetKind.Category => "category",
        FacetKind.Author => "author",
        FacetKind.Language => "lang",
        _ => "code",
    };

    private static string Iso(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";

    private bool Fails(SearchRequest request) => filterOf(request, []).Failed(post) != 0;

    private Obstacle Facet(FacetKind kind, ImmutableArray<string> asked) => new(ObstacleKind.Filter, $"{NameOf(kind)}:{string.Join(',', asked)}", Named(kind));

    private ImmutableArray<string> Named(FacetKind kind)
    {
        var column = columns.Facets[(int)kind];
        return [.. column.Of(post).ToArray().Take(MostValues).Select(value => column.Values[value])];
    }

    private ImmutableArray<string> Day() => columns.Day[post] < 0 ? [] : [Iso(DateOnly.FromDayNumber(columns.Day[post]))];
}
