using System.Collections.Immutable;

namespace BlogSearch.Searching;

/// <summary>Finds what a word that no post has may stand for. Not for several threads at once.</summary>
internal sealed class UnitMender(Vocabulary vocabulary, QueryUnits units)
{
    /// <summary>What a word that only begins as typed counts, against one that is as typed.</summary>
    private const float PrefixWeight = 0.8f;

    /// <summary>Shorter words are hardly ever two.</summary>
    private const int ShortestCompound = 7;

    /// <summary>A prefix shorter than this stands for half the dictionary.</summary>
    private const int ShortestPrefix = 3;

    /// <summary>Adds what posts may write otherwise: two neighbouring words as one, one word as two, and a hyphen or none.</summary>
    public ImmutableArray<QueryUnit> Join(ImmutableArray<QueryUnit> query)
    {
        var joined = query.ToBuilder();
        for (var i = 0; i < query.Length; i++)
        {
            if (query[i] is { Words: [var first, var second], IsQuoted: false } && vocabulary.Posts(first + second) > 0)
            {
                Add(joined, i, units.Word(first + second));
            }

            if (IsPlain(query[i]) && query[i].Words[0] is { Length: >= ShortestCompound } word && vocabulary.Cut(word) is var (left, right))
            {
                Add(joined, i, new QueryUnit { Typed = word, Words = [left, right] });
            }

            if (i + 1 < query.Length && IsPlain(query[i]) && IsPlain(query[i + 1]) && query[i].Words[0] + query[i + 1].Words[0] is var one && vocabulary.Posts(one) > 0)
            {
                Add(joined, i, units.Word(one));
                Add(joined, i + 1, units.Word(one));
            }
        }

        return joined.ToImmutable();
    }

    /// <summary>The words that begin as a prefix does, as one unit.</summary>
    public QueryUnit Prefix(QueryUnit unit) => unit with
    {
        Also = [.. vocabulary.Beginning(unit.Words[0]).Where(word => word != unit.Words[0]).Select(word => new QueryUnit { Typed = word, Words = [word], Weight = PrefixWeight })],
    };

    /// <summary>What the word may stand for, tried in this order: a word not typed to its end, another spelling of an umlaut, a slip.</summary>
    /// <param name="isLast">True for the last word of the query, which may still be typed.</param>
    /// <returns>The unit to search instead, and whether the reader should be told; null when nothing is near.</returns>
    public (QueryUnit Unit, bool IsCorrection)? Mend(QueryUnit unit, bool isLast)
    {
        if (!IsPlain(unit))
        {
            return null;
        }

        var word = unit.Words[0];
        if (isLast && word.Length >= ShortestPrefix && Prefix(unit) is { Also.IsEmpty: false } prefix)
        {
            return (prefix, false);
        }

        if (new UmlautSpellings(word).Find(vocabulary) is { } spelled)
        {
            return (unit with { Also = [units.Word(spelled)] }, false);
        }

        return vocabulary.Correct(word) is { } meant ? (units.Word(meant) with { Times = unit.Times }, true) : null;
    }

    private static void Add(ImmutableArray<QueryUnit>.Builder query, int at, QueryUnit also) => query[at] = query[at] with { Also = query[at].Also.Add(also) };

    private static bool IsPlain(QueryUnit unit) => unit is { Words.Length: 1, Stems.Length: > 0, Negated: false, Field: null };
}
