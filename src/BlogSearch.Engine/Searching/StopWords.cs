using System.Collections.Frozen;
using System.Collections.Immutable;

namespace BlogSearch.Searching;

/// <summary>English words too common to be asked of a post when the query says more than these.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> English = FrozenSet.ToFrozenSet(
        [
            "a", "an", "and", "are", "as", "at", "be", "but", "by", "do", "does", "for", "from", "had", "has", "have", "how", "i", "if", "in",
            "into", "is", "it", "its", "me", "my", "no", "not", "of", "on", "or", "our", "such", "that", "the", "their", "then", "there", "these",
            "they", "this", "to", "was", "we", "were", "what", "when", "where", "which", "who", "why", "will", "with", "you", "your",
        ],
        StringComparer.Ordinal);

    /// <summary>Common words become optional as long as one word is left that is not.</summary>
    public static ImmutableArray<QueryUnit> MakeOptional(IReadOnlyList<QueryUnit> units) =>
        units.Any(unit => !unit.Negated && !IsCommon(unit))
            ? [.. units.Select(unit => unit.Negated || !IsCommon(unit) ? unit : unit with { Optional = true })]
            : [.. units];

    private static bool IsCommon(QueryUnit unit) => unit is { Field: null, Words.Length: 1, Stems.Length: > 0 } && English.Contains(unit.Words[0]);
}
