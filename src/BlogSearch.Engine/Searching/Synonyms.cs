using System.Collections.Immutable;
using BlogSearch.Generations;

namespace BlogSearch.Searching;

/// <summary>What the author said means the same, put beside what a reader types. Nothing of it is in the index: another list is another generation with the same files. Not for several threads at once.</summary>
internal sealed class Synonyms
{
    /// <summary>What a synonym counts against the word as typed: enough less to stand below it, too little to hide it.</summary>
    private const float Weight = 0.9f;

    private readonly QueryUnits _units;
    private readonly Dictionary<string, List<Rule>> _byFirstWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _byText = new(StringComparer.Ordinal);

    public Synonyms(ImmutableArray<ManifestSynonym> rules, QueryUnits units)
    {
        _units = units;
        foreach (var rule in rules)
        {
            var targets = rule.To.Select(units.Read).OfType<QueryUnit>().Select(unit => unit with { Weight = Weight }).ToArray();
            foreach (var from in rule.From)
            {
                Add(from, targets, rule.To);
            }
        }
    }

    /// <summary>The query with synonyms beside the words that have some. Quoted words, what is left out and beginnings of words are as typed.</summary>
    public ImmutableArray<QueryUnit> Beside(ImmutableArray<QueryUnit> query)
    {
        if (_byFirstWord.Count == 0)
        {
            return query;
        }

        var expanded = query.ToBuilder();
        for (var i = 0; i < query.Length; i++)
        {
            foreach (var (rule, alternative) in RulesOf(query[i]))
            {
                if (Fits(rule, query, i, alternative))
                {
                    AddTo(expanded, i, rule);
                }
            }
        }

        return expanded.ToImmutable();
    }

    /// <summary>The tags that a tag stands for too.</summary>
    public IEnumerable<string> OfTag(string tag) =>
        _byText.Count > 0 && _byText.TryGetValue(Key(tag), out var others) ? others : [];

    private void Add(string from, QueryUnit[] targets, ImmutableArray<string> texts)
    {
        ImmutableArray<QueryUnit> words = [.. from.Split(' ').Select(_units.Read).OfType<QueryUnit>()];
        if (words.IsEmpty)
        {
            return;
        }

        Remember(_byText, Key(from)).AddRange(texts.Where(text => Key(text) != Key(from)));
        var rule = new Rule(words, [.. targets.Where(target => Key(target.Typed) != Key(from))]);
        foreach (var first in FirstForms(words[0]))
        {
            Remember(_byFirstWord, first).Add(rule);
        }
    }

    private string Key(string text) => _units.Read(text) is { } unit ? string.Join(' ', unit.Words) : "";

    /// <summary>Rules that begin with the word or with one of its alternatives.</summary>
    private IEnumerable<(Rule Rule, QueryUnit Alternative)> RulesOf(QueryUnit unit) =>
        from alternative in unit.IsChoice ? unit.Also.Prepend(unit) : [unit]
        where alternative is { Negated: false, IsQuoted: false, IsPrefix: false }
        from first in FirstForms(alternative)
        where _byFirstWord.ContainsKey(first)
        from rule in _byFirstWord[first]
        select (rule, alternative);

    private static IEnumerable<string> FirstForms(QueryUnit unit) => unit.Stems.Select(stem => stem.Text).Append(unit.Words[0]).Distinct(StringComparer.Ordinal);

    private static bool Fits(Rule rule, ImmutableArray<QueryUnit> query, int at, QueryUnit alternative)
    {
        if (!IsSame(rule.From[0], alternative) || at + rule.From.Length > query.Length)
        {
            return false;
        }

        for (var i = 1; i < rule.From.Length; i++)
        {
            if (query[at + i] is not { Negated: false, IsQuoted: false, IsPrefix: false, IsChoice: false } next || next.Field != query[at].Field || !IsSame(rule.From[i], next))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSame(QueryUnit one, QueryUnit other) =>
        one.Words.SequenceEqual(other.Words) || one.SharesStem(other);

    /// <summary>A synonym for several words stands beside each of them: a post that has it has them all.</summary>
    private static void AddTo(ImmutableArray<QueryUnit>.Builder query, int at, Rule rule)
    {
        for (var i = at; i < at + rule.From.Length; i++)
        {
            var unit = query[i];
            query[i] = unit with { Also = unit.Also.AddRange(rule.To.Where(target => !unit.Also.Append(unit).Any(known => known.Words.SequenceEqual(target.Words)))) };
        }
    }

    private static List<T> Remember<T>(Dictionary<string, List<T>> known, string key) =>
        known.TryGetValue(key, out var list) ? list : known[key] = [];

    private sealed record Rule(ImmutableArray<QueryUnit> From, ImmutableArray<QueryUnit> To);
}
