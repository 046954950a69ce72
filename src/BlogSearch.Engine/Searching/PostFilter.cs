using BlogSearch.Indexing;

namespace BlogSearch.Searching;

/// <summary>The filters of a request, ready to be tested post by post.</summary>
internal sealed class PostFilter
{
    /// <summary>The bit of a filter that no facet count leaves out: values that were excluded.</summary>
    public const int Excluded = 1 << 8;

    private readonly PostColumns _columns;
    private readonly List<int[]>[] _groups = [[], [], [], [], []];
    private readonly int[][] _excluded = [[], [], [], [], []];
    private readonly int _from;
    private readonly int _to;
    private readonly bool _hasDates;
    private readonly bool _hasAny;

    public PostFilter(PostColumns columns, SearchRequest request, IEnumerable<QueryFilter> typed)
    {
        _columns = columns;
        _hasDates = request.From is not null || request.To is not null;
        _from = request.From?.DayNumber ?? 0;
        _to = request.To?.DayNumber ?? int.MaxValue;

        foreach (var tags in request.AnyTag ? [request.Tags] : request.Tags.Select(tag => (IEnumerable<string>)[tag]))
        {
            Require(FacetKind.Tag, tags);
        }

        var filters = typed.ToList();
        foreach (var filter in filters.Where(filter => filter is { Kind: FacetKind.Tag, Negated: false }))
        {
            Require(FacetKind.Tag, filter.Values);
        }

        Require(FacetKind.Category, request.Categories.Concat(Values(filters, FacetKind.Category)));
        Require(FacetKind.Author, request.Authors.Concat(Values(filters, FacetKind.Author)));
        Require(FacetKind.Language, request.Languages);
        Require(FacetKind.Code, request.CodeLanguages);
        foreach (var filter in filters.Where(filter => filter.Negated))
        {
            var kind = (int)filter.Kind;
            _excluded[kind] = [.. _excluded[kind], .. filter.Values.SelectMany(Column(filter.Kind).Find)];
        }

        _hasAny = _hasDates || _groups.Any(groups => groups.Count > 0) || _excluded.Any(excluded => excluded.Length > 0);
        WidensTags = _groups[(int)FacetKind.Tag] is [{ Length: > 1 }] && (request.AnyTag || filters.Any(filter => filter is { Kind: FacetKind.Tag, Values.Length: > 1 }));
    }

    /// <summary>Values that were asked for but that no post has, by facet, as they were written.</summary>
    public List<string>[] Unknown { get; } = [[], [], [], [], []];

    /// <summary>True when one group of tags is asked for of which any will do.</summary>
    public bool WidensTags { get; }

    /// <summary>True when adding a value of the facet gives more posts, so that its counts leave out its own filter.</summary>
    public bool Widens(FacetKind kind) => kind != FacetKind.Tag || WidensTags;

    public bool IsSelected(FacetKind kind, int ordinal) => _groups[(int)kind].Any(group => group.Contains(ordinal));

    /// <summary>The facets whose filters a post fails, a bit for each <see cref="FacetKind"/>; 0 when it passes all.</summary>
    public int Failed(int post)
    {
        if (!_hasAny)
        {
            return 0;
        }

        var failed = 0;
        for (var kind = 0; kind < _groups.Length; kind++)
        {
            if (_groups[kind].Count > 0 && !HasAll(kind, post))
            {
                failed |= 1 << kind;
            }

            if (_excluded[kind].Length > 0 && _columns.Facets[kind].Of(post).IndexOfAny(_excluded[kind]) >= 0)
            {
                failed |= Excluded;
            }
        }

        var day = _columns.Day[post];
        return _hasDates && (day < 0 || day < _from || day > _to) ? failed | (1 << (int)FacetKind.Date) : failed;
    }

    private static IEnumerable<string> Values(IEnumerable<QueryFilter> filters, FacetKind kind) =>
        filters.Where(filter => filter.Kind == kind && !filter.Negated).SelectMany(filter => filter.Values);

    private FacetColumn Column(FacetKind kind) => _columns.Facets[(int)kind];

    /// <summary>A post needs one of <paramref name="values"/>; without any, everything passes.</summary>
    private void Require(FacetKind kind, IEnumerable<string> values)
    {
        var ordinals = new List<int>();
        var any = false;
        foreach (var value in values.Select(value => PostSchema.FacetValue(value) ?? ""))
        {
            any = true;
            var found = Column(kind).Find(value);
            ordinals.AddRange(found);
            if (found.Length == 0)
            {
                Unknown[(int)kind].Add(value);
            }
        }

        if (any)
        {
            _groups[(int)kind].Add([.. ordinals.Distinct()]);
        }
    }

    private bool HasAll(int kind, int post)
    {
        var values = _columns.Facets[kind].Of(post);
        foreach (var group in _groups[kind])
        {
            if (values.IndexOfAny(group) < 0)
            {
                return false;
            }
        }

        return true;
    }
}
