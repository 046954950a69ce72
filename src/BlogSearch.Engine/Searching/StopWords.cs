using System.Collections.Frozen;
using System.Collections.Immutable;

namespace BlogSearch.Searching;

/// <summary>English words that say little about what is asked for, when the query says more than these.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Common = Words(
        "a an and are as at be but by do does for from had has have how i if in into is it its me my no not of on or our such that the their then "
        + "there these they this to was we were what when where which who why will with you your i've i'd i'm it's");

    /// <summary>What frames a question or names a post from afar: "a post I wrote about …", "papers which discuss …".</summary>
    private static readonly FrozenSet<string> Frame = Words(
        "post posts article articles blog entry entries here see read look looking discuss discusses discussed discussing discussion mention mentioned "
        + "talk talked write wrote written writing about earlier previous previously recent recently before after some any more most other another "
        + "use used using way ways really very much also been being can could would should may might must let make made get got "
        + "concerning regarding describe describes described describing description information paper papers give given find found various");

    /// <summary>Common words become optional, and words of the frame weigh less, as long as one word is left that is neither.</summary>
    public static ImmutableArray<QueryUnit> MakeOptional(IReadOnlyList<QueryUnit> units) =>
        units.Any(unit => !unit.Negated && !Is(Common, unit) && !Is(Frame, unit)) ? [.. units.Select(Weighed)]
        : units.Any(unit => !unit.Negated && !Is(Common, unit)) ? [.. units.Select(unit => Is(Common, unit) ? unit with { Optional = true } : unit)]
        : [.. units];

    private static QueryUnit Weighed(QueryUnit unit) =>
        Is(Common, unit) ? unit with { Optional = true }
        : Is(Frame, unit) ? unit with { Optional = true, IsFrame = true }
        : unit;

    // Quoted and negated words are meant; so is a word that is asked for in one field.
    private static bool Is(FrozenSet<string> words, QueryUnit unit) =>
        unit is { Negated: false, Field: null, Words.Length: 1, Stems.Length: > 0 } && words.Contains(unit.Words[0]);

    private static FrozenSet<string> Words(string words) => FrozenSet.ToFrozenSet(words.Split(' '), StringComparer.Ordinal);
}
