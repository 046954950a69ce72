using System.Collections.Immutable;
using BlogSearch.Text;

namespace BlogSearch.Searching;

/// <summary>Turns the parts of a query into units, with the same segmentation that the index was made with. Not for several threads at once.</summary>
internal sealed class QueryUnits(Stemmers stemmers, StopWords stopWords)
{
    private readonly WordReader _reader = new();

    /// <returns>The units, at most <see cref="SearchLimits.QueryWords"/>, and what had to be left out.</returns>
    public (ImmutableArray<QueryUnit> Units, ImmutableArray<Notice> Notices) Of(IEnumerable<QueryPart> parts)
    {
        var units = new List<QueryUnit>();
        var notices = ImmutableArray.CreateBuilder<Notice>();
        var words = 0;
        var leftOut = 0;
        var choices = new Dictionary<int, int>();
        foreach (var part in parts.SelectMany(JoinedNames.Split))
        {
            if (Unit(part) is not { } unit)
            {
                notices.Add(new Notice(NoticeKind.Ignored, part.Text));
            }
            else if (words + unit.Words.Length > SearchLimits.QueryWords || units.Count == SearchLimits.QueryWords)
            {
                leftOut++;
            }
            else if (part.Choice is { } choice && choices.TryGetValue(choice, out var first))
            {
                words += unit.Words.Length;
                units[first] = units[first] with { Typed = $"{units[first].Typed} OR {unit.Typed}", Also = units[first].Also.Add(unit), IsChoice = true };
            }
            else
            {
                words += Add(units, unit);
                if (part.Choice is { } chosen)
                {
                    choices[chosen] = units.Count - 1;
                }
            }
        }

        if (leftOut > 0)
        {
            notices.Add(new Notice(NoticeKind.Shortened, new Sentence("Only the first {0} words were used; {1} were left out.", SearchLimits.QueryWords, leftOut)));
        }

        return (stopWords.MakeOptional(units), notices.ToImmutable());
    }

    /// <summary>The single words of a run, for when no post has the run.</summary>
    public IEnumerable<QueryUnit> Split(QueryUnit run) =>
        run.Words.Distinct(StringComparer.Ordinal).Select(word => run with { Typed = word, Words = [word], Stems = stemmers.Of(word, word) });

    /// <summary>Words as an author writes them in a list; null when there are none.</summary>
    public QueryUnit? Read(string text) => Unit(new QueryPart { Text = text });

    /// <summary>A word in all its forms.</summary>
    public QueryUnit Word(string form) => new() { Typed = form, Words = [form], Stems = stemmers.Of(form, form) };

    private static int Add(List<QueryUnit> units, QueryUnit unit)
    {
        var same = units.FindIndex(known =>
            known.Also.IsEmpty && known.IsPrefix == unit.IsPrefix && known.Negated == unit.Negated && known.Field == unit.Field && known.Words.SequenceEqual(unit.Words) && known.Stems.SequenceEqual(unit.Stems));
        if (same < 0)
        {
            units.Add(unit);
            return unit.Words.Length;
        }

        units[same] = units[same] with { Times = units[same].Times + 1 };
        return 0;
    }

    /// <returns>Null when the part has no word.</returns>
    private QueryUnit? Unit(QueryPart part)
    {
        var words = Words(part.Text, out var plain, out var raw);
        return words.Length == 0 ? null : new QueryUnit
        {
            Typed = part.Text,
            Words = words,
            Stems = words.Length == 1 && plain && !part.Quoted ? stemmers.Of(raw, words[0]) : [],
            Negated = part.Negated,
            Field = part.Field,
            IsQuoted = part.Quoted,
            IsPrefix = part.IsPrefix && words.Length == 1,
            Start = part.Start,
            End = part.End,
        };
    }

    /// <summary>For each position the fullest form: <c>c#</c> rather than <c>c</c>, a pair of signs rather than one.</summary>
    /// <param name="raw">The last word as typed.</param>
    private ImmutableArray<string> Words(string text, out bool plain, out string raw)
    {
        var forms = new List<string>();
        var kinds = new List<WordKind>();
        raw = "";
        _reader.Read(text, 0, text.Length);
        while (_reader.Next())
        {
            if (_reader.Position == forms.Count)
            {
                forms.Add(_reader.Form.ToString());
                kinds.Add(_reader.Kind);
                raw = _reader.Raw.ToString();
            }
            else if (_reader.Kind is WordKind.Marked or WordKind.Pair && _reader.Position < forms.Count)
            {
                forms[_reader.Position] = _reader.Form.ToString();
                kinds[_reader.Position] = _reader.Kind;
            }
        }

        // The last sign of a run without spaces is in the pair before it.
        if (forms.Count > 1 && kinds[^2] == WordKind.Pair && kinds[^1] == WordKind.Part)
        {
            forms.RemoveAt(forms.Count - 1);
            kinds.RemoveAt(kinds.Count - 1);
        }

        plain = kinds.TrueForAll(kind => kind == WordKind.Part);
        return [.. forms];
    }
}
