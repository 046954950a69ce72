using BlogSearch.Indexing;

namespace BlogSearch.Searching;

/// <summary>The filters of a request, ready to be tested post by post.</summary>
internal sealed class PostFilter
{
    /// <summary>The bit of a filter that no facet count leaves out: values that were excluded, and what has no facet.</summary>
    public const int Excluded = 1 << 8;

    private readonly PostColumns _columns;
    private readonly Func<string, IEnumerable<string>> _synonyms;
    private readonly Func<string, bool[]> _linked;
    private readonly List<int[]>[] _groups = [[], [], [], [], []];
    private readonly int[][] _excluded = [[], [], [], [], []];
    private readonly Func<int, bool>[] _traits;
    private readonly DayFilter _days;
    private readonly Dictionary<(FacetKind Kind, int Ordinal), string> _asked = [];
    private readonly bool _hasAny;

    /// <summary>The filters of the request's address alone, whatever its text says.</summary>
    public PostFilter(PostColumns columns, SearchRequest request)
        : this(columns, request, [], _ => [], _ => [])
    {
    }

    /// <param name="typed">The filters that the request's text holds.</param>
    /// <param name="synonyms">The tags that a typed tag stands for too.</param>
    /// <param name="linked">For each post whether it links to a place.</param>
    public PostFilter(PostColumns columns, SearchRequest request, IEnumerable<QueryFilter> typed, Func<string, IEnumerable<string>> synonyms, Func<string, bool[]> linked)
    {
        _columns = columns;
        _synonyms = synonyms;
        _linked = linked;
        var all = typed.ToList();
        _days = new DayFilter(request, all);
        _traits = [.. all.Where(filter => filter.Kind is FilterKind.Is or FilterKind.Has or FilterKind.Links).Select(Trait)];
        foreach (var tags in request.AnyTag ? [request.Tags] : request.Tags.Select(tag => (IEnumerable<string>)[tag]))
        {
            Require(FacetKind.Tag, tags);
        }

        var filters = all.Where(filter => filter.Kind <= FilterKind.Code).ToList();
        foreach (var filter in filters.Where(filter => filter is { Kind: FilterKind.Tag, Negated: false }))
        {
            Require(FacetKind.Tag, filter.Values, typed: true);
        }

        Require(FacetKind.Category, request.Categories.Concat(Values(filters, FacetKind.Category)));
        Require(FacetKind.Author, request.Authors.Concat(Values(filters, FacetKind.Author)));
        Require(FacetKind.Language, request.Languages.Concat(Values(filters, FacetKind.Language)));
        Require(FacetKind.Code, request.CodeLanguages.Concat(Values(filters, FacetKind.Code)));
        foreach (var filter in filters.Where(filter => filter.Negated))
        {
            var kind = (int)filter.Kind;
            _excluded[kind] = [.. _excluded[kind], .. filter.Values.SelectMany(value => Find((FacetKind)filter.Kind, value, typed: false))];
        }

        _hasAny = !_days.IsEmpty || _traits.Length > 0 || _groups.Any(groups => groups.Count > 0) || _excluded.Any(excluded => excluded.Length > 0);
        WidensTags = _groups[(int)FacetKind.Tag] is [{ Length: > 1 }] && (request.AnyTag || filters.Any(filter => filter is { Kind: FilterKind.Tag, Negated: false, Values.Length: > 1 }));
    }

    /// <summary>Values that were asked for but that no post has, by facet, as they were written.</summary>
    public List<string>[] Unknown { get; } = [[], [], [], [], []];

    /// <summary>True when one group of tags is asked for of which any will do.</summary>
    public bool WidensTags { get; }

    /// <summary>True when adding a value of the facet gives more posts, so that its counts leave out its own filter.</summary>
    public bool Widens(FacetKind kind) => kind != FacetKind.Tag || WidensTags;

    /// <summary>How the request wrote a value that is chosen, in its text or its address.</summary>
    public string? Asked(FacetKind kind, int ordinal) => _asked.GetValueOrDefault((kind, ordinal));

    public bool IsSelected(FacetKind kind, int ordinal) => _groups[(int)kind].Any(group => group.Contains(ordinal));

    /// <summary>True when days are asked for and all of these are.</summary>
    public bool Covers(DateOnly first, DateOnly last) => _days.Covers(first, last);

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
        failed |= _days.Excludes(day) || !HasTraits(post) ? Excluded : 0;
        return _days.Fails(day) ? failed | (1 << (int)FacetKind.Date) : failed;
    }

    private static IEnumerable<string> Values(IEnumerable<QueryFilter> filters, FacetKind kind) =>
        filters.Where(filter => (FacetKind)filter.Kind == kind && !filter.Negated).SelectMany(filter => filter.Values);

    /// <summary>What <c>is:page</c>, <c>has:code</c> and <c>links:github.com</c> ask of a post.</summary>
    private Func<int, bool> Trait(QueryFilter filter)
    {
        if (filter.Kind == FilterKind.Links)
        {
            var linked = filter.Values.Select(_linked).ToArray();
            return post => Array.Exists(linked, posts => posts[post]) != filter.Negated;
        }

        var code = _columns.Lengths[(int)WordField.Code];
        bool Has(int post) => filter.Values.Any(value => filter.Kind == FilterKind.Has
            ? code[post] > 0
            : value.Equals("page", StringComparison.OrdinalIgnoreCase) == _columns.Day[post] < 0);
        return post => Has(post) != filter.Negated;
    }

    private bool HasTraits(int post)
    {
        foreach (var trait in _traits)
        {
            if (!trait(post))
            {
                return false;
            }
        }

        return true;
    }

    private FacetColumn Column(FacetKind kind) => _columns.Facets[(int)kind];

    /// <summary>A post needs one of <paramref name="values"/>; without any, everything passes.</summary>
    /// <param name="typed">True for a value of the text, which stands for its synonyms too.</param>
    private void Require(FacetKind kind, IEnumerable<string> values, bool typed = false)
    {
        var ordinals = new List<int>();
        var any = false;
        foreach (var value in values.Select(value => PostSchema.FacetValue(value) ?? ""))
        {
            any = true;
            var found = Find(kind, value, typed);
            ordinals.AddRange(found);
            foreach (var ordinal in found)
            {
                _asked[(kind, ordinal)] = value;
            }

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

    /// <summary>A tag that is chosen from a list means itself alone, so that its count is true; one that no post has stands for its synonyms.</summary>
    private int[] Find(FacetKind kind, string value, bool typed)
    {
        var found = Column(kind).Find(value);
        return kind == FacetKind.Tag && (typed || found.Length == 0)
            ? [.. found.Concat(_synonyms(value).SelectMany(Column(kind).Find)).Distinct()]
            : found;
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
