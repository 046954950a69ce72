using System.Collections.Immutable;

namespace BlogSearch.Searching;

/// <summary>Collects the words and filters of a query and joins them as the operators between them say.</summary>
internal sealed class QueryParts(string text, QueryNotices notices)
{
    /// <summary>Each is tested with every post.</summary>
    private const int MostFilters = 20;

    private readonly ImmutableArray<QueryPart>.Builder _parts = ImmutableArray.CreateBuilder<QueryPart>();
    private readonly ImmutableArray<QueryFilter>.Builder _filters = ImmutableArray.CreateBuilder<QueryFilter>();
    private Before _before;
    private bool _behindFilter;
    private (int Start, int End)? _or;
    private int? _not;
    private int _choices;

    /// <summary>What an OR here would join to.</summary>
    private enum Before
    {
        Nothing,
        Word,
        Filter,

        /// <summary>What is left out is no alternative.</summary>
        LeftOut,
    }

    public bool IsEmpty => _parts.Count == 0 && _filters.Count == 0;

    public ImmutableArray<QueryPart> Parts => _parts.ToImmutable();

    public ImmutableArray<QueryFilter> Filters => _filters.ToImmutable();

    /// <summary>An OR before what comes next.</summary>
    public void Or(int start, int length) => _or = (_or?.Start ?? start, start + length);

    /// <summary>A NOT before what comes next.</summary>
    public void Not(int start) => _not ??= start;

    /// <summary>Forgets operators that had nothing behind them.</summary>
    public void DropOperators() => (_or, _not) = (null, null);

    /// <summary>Adds words that are alternatives to each other; usually one.</summary>
    public void Add(ImmutableArray<QueryPart> words, bool negated)
    {
        var parts = words.RemoveAll(part => string.IsNullOrWhiteSpace(part.Text));
        if (parts.IsEmpty)
        {
            return;
        }

        var leavesOut = negated || _not is not null;
        var choice = parts.Length > 1 && !leavesOut ? _choices++ : (int?)null;
        if (_or is { } or && _before == Before.Word && !leavesOut)
        {
            choice = _parts[^1].Choice ?? choice ?? _choices++;
            _parts[^1] = _parts[^1] with { Choice = choice };
        }
        else if (_or is { } misplaced)
        {
            IgnoreOr(misplaced);
        }

        _parts.AddRange(parts.Select(part => part with { Negated = leavesOut, Choice = choice }));
        Settle(leavesOut ? Before.LeftOut : Before.Word);
    }

    public void Add(QueryFilter typed)
    {
        var filter = typed with { Negated = typed.Negated || _not is not null, Start = Math.Min(_not ?? typed.Start, typed.Start) };
        if (_or is not null && _before == Before.Filter && !filter.Negated && _filters[^1].Kind == filter.Kind && !_filters[^1].Negated)
        {
            // tag:a OR tag:b is tag:a,b
            ImmutableArray<string> values = [.. _filters[^1].Values.Union(filter.Values, StringComparer.Ordinal).Take(SearchLimits.FilterValues)];
            _filters[^1] = _filters[^1] with { Values = values, End = filter.End };
            Settle(Before.Filter);
            _behindFilter = true;
            return;
        }

        if (_or is { } or)
        {
            IgnoreOr(or);
            filter = filter with { Start = _behindFilter ? Math.Max(_filters[^1].End, filter.Start) : Math.Min(or.Start, filter.Start) };
        }

        if (_filters.Count < MostFilters)
        {
            _filters.Add(filter);
            Settle(filter.Negated ? Before.LeftOut : Before.Filter);
            _behindFilter = true;
        }
        else
        {
            notices.Add(NoticeKind.Ignored, text[typed.Start..typed.End]);
            Settle(Before.Nothing);
        }
    }

    /// <summary>Words and filters cannot stand for each other, nor can what is left out.</summary>
    private void IgnoreOr((int Start, int End) or)
    {
        if (_before == Before.Nothing)
        {
            return;
        }

        // Taken out of the text, the filter takes it along; but never a NOT that belongs to what follows.
        if (_behindFilter && !(_not < or.End))
        {
            _filters[^1] = _filters[^1] with { End = or.End };
        }

        var typed = text[or.Start..or.End];
        notices.Add(NoticeKind.Ignored, typed, () => typed == "OR" ? $"{text[..or.Start]}or{text[or.End..]}" : null);
    }

    private void Settle(Before now) => (_before, _behindFilter, _or, _not) = (now, false, null, null);
}
