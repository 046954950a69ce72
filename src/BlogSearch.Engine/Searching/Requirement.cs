using System.Collections.Immutable;
using System.Numerics;

namespace BlogSearch.Searching;

/// <summary>Which units a post must have and which it must not, as bits.</summary>
/// <param name="Filters">Needed whatever happens.</param>
/// <param name="Words">The words that say something: all of them are needed of up to <see cref="MostWords"/>, any of more.</param>
/// <param name="Needed">Of <paramref name="Words"/>, those that are still asked for after words were let go.</param>
internal readonly record struct Requirement(ulong Filters, ulong Words, ulong Needed, ulong Forbidden)
{
    /// <summary>Up to so many words a post should have them all. Of seven in ten longer queries no post has: they rank by what each word says.</summary>
    public const int MostWords = 3;

    /// <summary>True when any of the words is enough.</summary>
    public bool IsLoose => BitOperations.PopCount(Words) > MostWords;

    /// <summary>True for a post that has what is asked for.</summary>
    public bool IsMet(ulong has) => IsAllowed(has) && (has & Needed) == Needed && (!IsLoose || (has & Words) != 0);

    /// <summary>True for a post that has some of the words but not all.</summary>
    public bool IsPartlyMet(ulong has) => !IsLoose && IsAllowed(has) && (has & Words) != 0 && (has & Needed) != Needed;

    public static Requirement Of(ImmutableArray<QueryUnit> units)
    {
        ulong filters = 0, words = 0, forbidden = 0;
        for (var i = 0; i < units.Length; i++)
        {
            var bit = 1UL << i;
            forbidden |= units[i].Negated ? bit : 0;
            filters |= !units[i].Negated && units[i].IsFilter ? bit : 0;
            words |= !units[i].Negated && !units[i].IsFilter && units[i] is { Optional: false, IsAside: false } ? bit : 0;
        }

        return new Requirement(filters, words, BitOperations.PopCount(words) > MostWords ? 0 : words, forbidden);
    }

    /// <summary>The filters alone.</summary>
    public bool IsAllowed(ulong has) => (has & Filters) == Filters && (has & Forbidden) == 0;
}
