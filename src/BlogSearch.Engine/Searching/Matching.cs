using System.Collections.Immutable;
using System.Numerics;

namespace BlogSearch.Searching;

/// <summary>The posts a query is about: units read, what is required decided, words let go when no post has them all.</summary>
internal sealed class Matching
{
    /// <summary>Units that are read however long it takes: it is bounded, and without them the answer would be to another question.</summary>
    private const int AlwaysRead = 8;

    private readonly PostFilter _filter;
    private readonly SearchScratch _scratch;
    private readonly UnitReader _reader;
    private readonly List<QueryUnit> _units = [];
    private readonly List<double> _worth = [];
    private readonly List<int> _having = [];
    private readonly List<(string Typed, string Meant)> _corrections = [];

    public Matching(UnitReader reader, PostFilter filter, SearchScratch scratch)
    {
        _reader = reader;
        _filter = filter;
        _scratch = scratch;
    }

    public ImmutableArray<QueryUnit> Units => [.. _units];

    /// <summary>Weight times idf of each unit.</summary>
    public IReadOnlyList<double> Worth => _worth;

    public Requirement Requirement { get; private set; }

    /// <summary>Words that no post has, and the words that were searched instead.</summary>
    public IReadOnlyList<(string Typed, string Meant)> Corrections => _corrections;

    /// <summary>What was let go; null when nothing was.</summary>
    public Notice? Relaxed { get; private set; }

    /// <summary>True when there is nothing to rank by.</summary>
    public bool IsBrowsing => !_units.Exists(unit => !unit.Negated);

    /// <summary>Reads the units.</summary>
    /// <param name="mender">Finds what a word that no post has may stand for.</param>
    /// <param name="split">Takes a run apart into words, for when no post has the run.</param>
    /// <param name="over">Asked between units after the first <see cref="AlwaysRead"/>; true ends the reading.</param>
    public void Read(ImmutableArray<QueryUnit> units, UnitMender mender, Func<QueryUnit, IEnumerable<QueryUnit>> split, Func<bool> over)
    {
        var letGo = new List<string>();
        var joined = mender.Join(units);
        for (var i = 0; i < joined.Length && (i < AlwaysRead || !over()); i++)
        {
            var unit = joined[i].IsPrefix ? mender.Prefix(joined[i]) : joined[i];
            ReadOne(unit);
            if (_units.Count > 0 && _having[^1] == 0 && !unit.Negated)
            {
                ReadInstead(unit, i == joined.Length - 1, mender, split, letGo);
            }
        }

        Requirement = Requirement.Of(Units);
        Relax(letGo);
    }

    private void ReadInstead(QueryUnit unit, bool isLast, UnitMender mender, Func<QueryUnit, IEnumerable<QueryUnit>> split, List<string> letGo)
    {
        if (mender.Mend(unit, isLast) is var (mended, isCorrection))
        {
            Forget();
            ReadOne(mended);
            if (isCorrection)
            {
                _corrections.Add((unit.Typed, mended.Typed));
            }
        }
        else if (unit is { Words.Length: > 1, IsFilter: false })
        {
            Forget();
            letGo.Add(unit.Typed.Contains(' ', StringComparison.Ordinal) ? $"“{unit.Typed}”" : unit.Typed);
            foreach (var word in split(unit).Take(SearchLimits.QueryWords - _units.Count))
            {
                ReadOne(word);
            }
        }
    }

    private void ReadOne(QueryUnit unit)
    {
        if (_units.Count == SearchLimits.QueryWords)
        {
            return;
        }

        var (posts, worth) = _reader.Read(unit, _units.Count);
        _units.Add(unit);
        _worth.Add(worth);
        _having.Add(posts);
    }

    private void Forget()
    {
        _units.RemoveAt(_units.Count - 1);
        _worth.RemoveAt(_worth.Count - 1);
        _having.RemoveAt(_having.Count - 1);
    }

    /// <summary>When no post has all: the most words that any post has together, among equals those that say most. Filters stay.</summary>
    private void Relax(List<string> letGo)
    {
        var relaxable = Requirement.Needed;
        if (relaxable == 0)
        {
            Relaxed = letGo.Count > 0 ? new Notice(NoticeKind.Relaxed, string.Join(", ", letGo)) : null;
            return;
        }

        var best = 0UL;
        var bestWorth = -1.0;
        for (var post = 0; post < _scratch.Has.Length; post++)
        {
            var has = _scratch.Has[post];
            var words = has & relaxable;
            if ((words & ~best) != 0
                && Requirement.IsAllowed(has)
                && _filter.Failed(post) == 0
                && IsBetter(words, best, ref bestWorth))
            {
                best = words;
                if (best == relaxable)
                {
                    break;
                }
            }
        }

        LetGo(relaxable, best, letGo);
    }

    private bool IsBetter(ulong words, ulong best, ref double bestWorth)
    {
        var count = BitOperations.PopCount(words);
        var bestCount = BitOperations.PopCount(best);
        var worth = WorthOf(words);
        if (count < bestCount || (count == bestCount && worth <= bestWorth))
        {
            return false;
        }

        bestWorth = worth;
        return true;
    }

    private double WorthOf(ulong words)
    {
        var sum = 0.0;
        for (; words != 0; words &= words - 1)
        {
            sum += _worth[BitOperations.TrailingZeroCount(words)];
        }

        return sum;
    }

    private void LetGo(ulong relaxable, ulong best, List<string> letGo)
    {
        // Without any word left there is nothing to search for: then the words stay required, and nothing is found.
        if (best != 0 && best != relaxable)
        {
            for (var missing = relaxable & ~best; missing != 0; missing &= missing - 1)
            {
                letGo.Add(_units[BitOperations.TrailingZeroCount(missing)].Typed);
            }

            Requirement = Requirement with { Needed = best };
        }

        if (letGo.Count > 0 && best != 0)
        {
            Relaxed = new Notice(NoticeKind.Relaxed, string.Join(", ", letGo));
        }
    }
}
