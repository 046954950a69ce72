using System.Collections.Immutable;
using BlogSearch.Indexing;
using BlogSearch.Text;

namespace BlogSearch.Searching;

/// <summary>Finds the words of a query in a text, with the segmentation and the stems of the index. Not for several threads at once.</summary>
internal sealed class Marker
{
    private readonly WordReader _reader = new();
    private readonly Stemmers _stemmers;
    private readonly Dictionary<string, List<int>> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int Unit, ulong Languages)>> _stems = new(StringComparer.Ordinal);
    private readonly List<(int Unit, int Length)> _lengths = [];
    private readonly Dictionary<string, List<(int Run, int Place)>> _runs = new(StringComparer.Ordinal);

    // Nearly every word of a text is told from all that is looked for by its first letter alone.
    private readonly bool[] _firsts = new bool[128];

    public Marker(ImmutableArray<QueryUnit> units, Stemmers stemmers)
    {
        _stemmers = stemmers;
        for (var i = 0; i < units.Length; i++)
        {
            // Words so common that a post need not have them would only speckle the text.
            if (!units[i].Negated && !units[i].Optional)
            {
                Add(units[i], i);
                foreach (var other in units[i].Also)
                {
                    Add(other, i);
                }
            }
        }
    }

    public bool IsEmpty => _words.Count == 0 && _runs.Count == 0;

    /// <summary>All places in order of their start.</summary>
    /// <param name="language">Of the text.</param>
    public List<FoundWord> Find(string text, string language)
    {
        var found = new List<FoundWord>();
        if (IsEmpty)
        {
            return found;
        }

        var (stemmer, languages) = _stemmers.Find(language);
        var runs = _runs.Count > 0 ? new List<(int Run, int Place, int Position, int Start, int End)>() : null;
        _reader.Read(text, 0, text.Length);
        while (_reader.Next())
        {
            var mayBegin = _reader.Form[0] >= _firsts.Length || _firsts[_reader.Form[0]];
            if (mayBegin || !stemmer.KeepsFirst)
            {
                TakeWord(found, stemmer, languages);
            }

            if (mayBegin)
            {
                TakeRun(runs);
            }
        }

        if (runs is { Count: > 0 })
        {
            AddRuns(found, runs);
            found.Sort((a, b) => a.Start.CompareTo(b.Start));
        }

        return found;
    }

    /// <summary>Ranges to emphasise, overlapping ones joined.</summary>
    public ImmutableArray<Mark> Marks(string text, string language) => Merge(Find(text, language), 0, text.Length);

    /// <summary>The marks of a stretch of a text, as offsets in that stretch.</summary>
    /// <param name="found">In order of their start.</param>
    public static ImmutableArray<Mark> Merge(IEnumerable<FoundWord> found, int start, int end)
    {
        var marks = ImmutableArray.CreateBuilder<Mark>();
        foreach (var word in found.Where(word => word.Start >= start && word.End <= end))
        {
            var (from, to) = (word.Start - start, word.End - start);
            if (marks.Count > 0 && from <= marks[^1].To)
            {
                marks[^1] = marks[^1] with { To = Math.Max(marks[^1].To, to) };
            }
            else
            {
                marks.Add(new Mark(from, to));
            }
        }

        return marks.ToImmutable();
    }

    private void Add(QueryUnit unit, int number)
    {
        if (unit.Words.Length > 1)
        {
            _lengths.Add((number, unit.Words.Length));
            for (var place = 0; place < unit.Words.Length; place++)
            {
                Remember(_runs, unit.Words[place], (_lengths.Count - 1, place));
            }

            return;
        }

        Remember(_words, unit.Words[0], number);
        foreach (var stem in unit.Stems)
        {
            Remember(_stems, stem.Text, (number, stem.Languages));
        }
    }

    private void Remember<T>(Dictionary<string, List<T>> known, string form, T what)
    {
        if (form is [< (char)128 and var first, ..])
        {
            _firsts[first] = true;
        }

        if (!known.TryGetValue(form, out var list))
        {
            known[form] = list = [];
        }

        list.Add(what);
    }

    private void TakeWord(List<FoundWord> found, Stemmer stemmer, ulong languages)
    {
        if (_words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(_reader.Form, out var units))
        {
            foreach (var unit in units)
            {
                found.Add(new FoundWord(_reader.Start, _reader.Start + _reader.Length, unit));
            }
        }
        else if (_reader.Kind == WordKind.Part && _stems.Count > 0 && _stems.TryGetValue(stemmer.Of(_reader.Raw, _reader.Form).Text, out var stems))
        {
            foreach (var (unit, _) in stems.Where(stem => (stem.Languages & languages) != 0))
            {
                found.Add(new FoundWord(_reader.Start, _reader.Start + _reader.Length, unit));
            }
        }
    }

    private void TakeRun(List<(int Run, int Place, int Position, int Start, int End)>? runs)
    {
        if (runs is not null && _runs.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(_reader.Form, out var places))
        {
            foreach (var (run, place) in places)
            {
                runs.Add((run, place, _reader.Position, _reader.Start, _reader.Start + _reader.Length));
            }
        }
    }

    private void AddRuns(List<FoundWord> found, List<(int Run, int Place, int Position, int Start, int End)> runs)
    {
        var at = runs.GroupBy(run => (run.Run, run.Place, run.Position)).ToDictionary(same => same.Key, same => same.First());
        foreach (var first in runs.Where(run => run.Place == 0))
        {
            var end = first.End;
            var (unit, length) = _lengths[first.Run];
            var place = 1;
            for (; place < length && at.TryGetValue((first.Run, place, first.Position + place), out var next); place++)
            {
                end = Math.Max(end, next.End);
            }

            if (place == length)
            {
                found.Add(new FoundWord(first.Start, end, unit));
            }
        }
    }
}
