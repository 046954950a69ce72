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
    private readonly List<Correction> _corrections = [];

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
    public IReadOnlyList<Correction> Corrections => _corrections;

    /// <summary>What was let go; null when nothing was.</summary>
    public Notice? Relaxed { get; private set; }

    /// <summary>True when there is nothing to rank by.</summary>
    public bool IsBrowsing => !_units.Exists(unit => !unit.Negated);

    /// <summary>Reads the units.</summary>
    /// <param name="units">With all that stands for them.</param>
    /// <param name="mender">Finds what a word that no post has may stand for.</param>
    /// <param name="split">Takes a run apart into words, for when no post has the run.</param>
    /// <param name="over">Asked between units after the first <see cref="AlwaysRead"/>; true ends the reading.</param>
    public void Read(ImmutableArray<QueryUnit> units, UnitMender mender, Func<QueryUnit, IEnumerable<QueryUnit>> split, Func<bool> over)
    {
        var letGo = new List<string>();
        for (var i = 0; i < units.Length && (i < AlwaysRead || !over()); i++)
        {
            var unit = units[i];
            if (ReadOne(unit, mender, i == units.Length - 1) || unit is not { Words.Length: > 1, IsFilter: false, Negated: false })
            {
                continue;
            }

            Forget();
            letGo.Add(unit.Typed.Contains(' ', StringComparison.Ordinal) ? $"“{unit.Typed}”" : unit.Typed);
            foreach (var word in split(unit))
            {
                ReadOne(word, mender, isLast: false);
            }
        }

        Requirement = Requirement.Of(Units);
        Relax(letGo);
    }

    /// <returns>False when there is room for it but no post has it, nor anything that may have been meant.</returns>
    private bool ReadOne(QueryUnit unit, UnitMender mender, bool isLast)
    {
        if (_units.Count == SearchLimits.QueryWords)
        {
            return true;
        }

        if (mender.Slip(unit) is var (slipped, meant))
        {
            Read(slipped);
            Note(unit, meant);
            return true;
        }

        Read(unit);
        if (_having[^1] > 0 || unit.Negated || mender.Mend(unit, isLast) is not var (mended, correction))
        {
            return _having[^1] > 0;
        }

        Forget();
        Read(mended);
        if (correction is not null)
        {
            Note(unit, correction);
        }

        return true;
    }

    private void Note(QueryUnit unit, string meant) =>
        _corrections.Add(new Correction(unit.IsChoice ? unit.Words[0] : unit.Typed, meant, unit.Start, unit.End));

    private void Read(QueryUnit unit)
    {
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

    /// <summary>When no post has all words, those that <see cref="Relaxation"/> keeps are asked for.</summary>
    private void Relax(List<string> letGo)
    {
        var asked = Requirement.Needed;
        var kept = asked == 0 ? 0 : Relaxation.Keep(asked, Requirement, _scratch, _filter);

        // Without any word left there is nothing to search for: then the words stay required, and nothing is found.
        if (kept != 0)
        {
            for (var missing = asked & ~kept; missing != 0; missing &= missing - 1)
            {
                letGo.Add(_units[BitOperations.TrailingZeroCount(missing)].Typed);
            }

            Requirement = Requirement with { Needed = kept };
        }

        if (letGo.Count > 0 && (asked == 0 || kept != 0))
        {
            Relaxed = new Notice(NoticeKind.Relaxed, string.Join(", ", letGo));
        }
    }
}
