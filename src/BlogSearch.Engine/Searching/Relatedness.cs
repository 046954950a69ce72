using System.Collections.Immutable;

namespace BlogSearch.Searching;

/// <summary>
/// Which tags belong to some posts more than to the rest. Plain counts name the blog's favourite tags under every heading, and the share alone
/// names tags used once: the log-likelihood ratio (Dunning 1993) weighs how much more often against how many.
/// </summary>
public static class Relatedness
{
    /// <summary>Posts that a tag must share: one may be chance.</summary>
    private const int FewestShared = 2;

    /// <summary>Less happens by chance once in twenty times (χ², one degree of freedom).</summary>
    private const double Weakest = 3.84;

    /// <summary>Tags related to what was asked for, the strongest first; those that were asked for themselves are left out.</summary>
    public static ImmutableArray<RelatedValue> Tags(SearchResults results, BlogOverview overview, int most)
    {
        var used = overview.Tags.ToDictionary(tag => tag.Value, tag => tag.Count, StringComparer.Ordinal);
        return Strongest(
            from tag in results.Facets.Tag
            where !tag.Selected
            select new RelatedValue(tag.Value, tag.Count, Strength(tag.Count, results.Total, used.GetValueOrDefault(tag.Value), overview.PostCount)),
            most);
    }

    internal static ImmutableArray<RelatedValue> Strongest(IEnumerable<RelatedValue> values, int most) =>
    [
        .. values.Where(value => value.Count >= FewestShared && value.Strength >= Weakest)
            .OrderByDescending(value => value.Strength)
            .ThenBy(value => value.Value, StringComparer.Ordinal)
            .Take(most),
    ];

    /// <param name="shared">Posts of the set that have the value.</param>
    /// <param name="set">Posts of the set.</param>
    /// <param name="having">Posts that have the value, in the set or not.</param>
    /// <param name="all">All posts.</param>
    /// <returns>0 where the value is no more frequent in the set than elsewhere.</returns>
    internal static double Strength(int shared, int set, int having, int all)
    {
        if ((long)shared * all <= (long)set * having)
        {
            return 0;
        }

        return 2 * (Part(shared, set, having, all)
            + Part(set - shared, set, all - having, all)
            + Part(having - shared, all - set, having, all)
            + Part(all - set - having + shared, all - set, all - having, all));
    }

    /// <summary>One cell of the table: what is there, against what its row and column would lead one to expect.</summary>
    private static double Part(int count, int row, int column, int all) => count == 0 ? 0 : count * Math.Log((double)count * all / ((double)row * column));
}
