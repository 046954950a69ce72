namespace BlogSearch.Searching;

/// <summary>The days that a request asks for: those of its address and those typed, all at once.</summary>
internal sealed class DayFilter
{
    private readonly List<DaySpan[]> _required = [];
    private readonly List<DaySpan> _excluded = [];

    public DayFilter(SearchRequest request, IEnumerable<QueryFilter> typed)
    {
        if (request.From is not null || request.To is not null)
        {
            _required.Add([new DaySpan(request.From?.DayNumber ?? 0, (request.To ?? DateOnly.MaxValue).DayNumber)]);
        }

        foreach (var filter in typed.Where(filter => filter.IsDate))
        {
            // Without knowing what day it is, "last year" asks for nothing; a notice says so.
            var spans = filter.Values.Select(value => WrittenDays.Find(value, request.Today)?.For(filter.Kind)).OfType<DaySpan>().ToArray();
            if (filter.Negated)
            {
                _excluded.AddRange(spans);
            }
            else if (spans.Length > 0)
            {
                _required.Add(spans);
            }
        }
    }

    public bool IsEmpty => _required.Count == 0 && _excluded.Count == 0;

    /// <summary>True when a post of this day is not asked for; -1 is a page, which has none.</summary>
    public bool Fails(int day)
    {
        foreach (var spans in _required)
        {
            if (day < 0 || !AnyHas(spans, day))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when posts of this day are left out. A page has no day that could be.</summary>
    public bool Excludes(int day) => day >= 0 && _excluded.Exists(span => span.Has(day));

    /// <summary>True when days are asked for and all of these are.</summary>
    public bool Covers(DateOnly first, DateOnly last) =>
        _required.Count > 0 && _required.TrueForAll(spans => Array.Exists(spans, span => span.Has(first.DayNumber) && span.Has(last.DayNumber)));

    private static bool AnyHas(DaySpan[] spans, int day)
    {
        foreach (var span in spans)
        {
            if (span.Has(day))
            {
                return true;
            }
        }

        return false;
    }
}
