using System.Collections.Immutable;

namespace BlogSearch.Searching;

/// <summary>Which units a post must have and which it must not, as bits.</summary>
internal readonly record struct Requirement(ulong Needed, ulong Forbidden)
{
    public bool Allows(ulong has) => (has & Needed) == Needed && (has & Forbidden) == 0;

    public static Requirement Of(ImmutableArray<QueryUnit> units)
    {
        ulong needed = 0, forbidden = 0;
        for (var i = 0; i < units.Length; i++)
        {
            var bit = 1UL << i;
            needed |= units[i].Negated || units[i].Optional ? 0 : bit;
            forbidden |= units[i].Negated ? bit : 0;
        }

        return new Requirement(needed, forbidden);
    }
}
