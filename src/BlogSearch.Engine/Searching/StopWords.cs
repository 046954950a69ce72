using System.Collections.Frozen;
using System.Collections.Immutable;

namespace BlogSearch.Searching;

/// <summary>Makes words that say little optional, when the query says more than these: in the language that the query seems to be in.</summary>
internal sealed class StopWords(PostLanguages languages)
{
    /// <summary>
    /// What it says for a language that all posts are in, in words of the query. One common word of another is not enough then: <c>die</c> in
    /// an English blog is no German article, until a second word says so.
    /// </summary>
    private const double Prior = 1.5;

    private readonly ImmutableArray<(StopList List, double Prior)> _lists =
    [
        .. languages.Names.Select((name, number) => (StopList.For(name), Prior * languages.Share(number))),
        (StopList.For("en"), 0),
    ];

    /// <summary>Common words become optional, and words of the frame weigh less, as long as one word is left that is neither.</summary>
    public ImmutableArray<QueryUnit> MakeOptional(IReadOnlyList<QueryUnit> units)
    {
        var (common, frame) = Spoken(units);
        return units.Any(unit => !unit.Negated && !Is(common, unit) && !Is(frame, unit)) ? [.. units.Select(unit => Weighed(unit, common, frame))]
            : units.Any(unit => !unit.Negated && !Is(common, unit)) ? [.. units.Select(unit => Is(common, unit) ? unit with { Optional = true } : unit)]
            : [.. units];
    }

    private static QueryUnit Weighed(QueryUnit unit, FrozenSet<string> common, FrozenSet<string> frame) =>
        Is(common, unit) ? unit with { Optional = true }
        : Is(frame, unit) ? unit with { Optional = true, IsFrame = true }
        : unit;

    // Quoted and negated words are meant; so is a word that is asked for in one field.
    private static bool Is(FrozenSet<string> words, QueryUnit unit) =>
        unit is { Negated: false, Field: null, Words.Length: 1, Stems.Length: > 0 } && words.Contains(unit.Words[0]);

    /// <summary>The words of the language of which the query has most; of equals the one that more posts are in.</summary>
    private StopList Spoken(IReadOnlyList<QueryUnit> units) => _lists.MaxBy(list => list.Prior + units.Count(unit => Is(list.List.Common, unit))).List;
}
