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

    /// <summary>What a word says of the subject, from nothing to all.</summary>
    private enum Says
    {
        Common,
        Frame,
        Aside,
        Subject,
    }

    /// <summary>Words that say less than the best word of the query need not be there: common ones, those of the frame, which weigh less too, and verbs of thinking and wanting.</summary>
    public ImmutableArray<QueryUnit> MakeOptional(IReadOnlyList<QueryUnit> units)
    {
        var list = Spoken(units);
        var most = units.Where(unit => !unit.Negated).Select(unit => Said(unit, list)).DefaultIfEmpty().Max();
        return [.. units.Select(unit => Said(unit, list) is var says && says < most ? Weighed(unit, says) : unit)];
    }

    private static QueryUnit Weighed(QueryUnit unit, Says says) => says switch
    {
        Says.Common => unit with { Optional = true },
        Says.Frame => unit with { Optional = true, IsFrame = true },
        _ => unit with { IsAside = true },
    };

    private static Says Said(QueryUnit unit, StopList list) =>
        Is(list.Common, unit) ? Says.Common
        : Is(list.Frame, unit) ? Says.Frame
        : Is(list.Asides, unit) ? Says.Aside
        : Says.Subject;

    // Quoted and negated words are meant; so is a word that is asked for in one field.
    private static bool Is(FrozenSet<string> words, QueryUnit unit) =>
        unit is { Negated: false, Field: null, Words.Length: 1, Stems.Length: > 0 } && words.Contains(unit.Words[0]);

    /// <summary>The words of the language of which the query has most; of equals the one that more posts are in.</summary>
    private StopList Spoken(IReadOnlyList<QueryUnit> units) => _lists.MaxBy(list => list.Prior + units.Count(unit => Is(list.List.Common, unit))).List;
}
