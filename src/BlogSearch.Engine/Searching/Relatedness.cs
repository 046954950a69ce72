using System.Collections.Immutable;

namespace BlogSearch.Searching;

/// <summary>
/// Which tags belong to some posts more than to the rest. Plain counts name the blog's favourite tags under every heading, and the share alone
/// names tags used once: the log-likelihood ratio (Dunning 1993) weighs how much more often against how many. A post with many tags, such as a
/// collection of links, says less about each: beyond the usual number, a post weighs the less the more tags it has.
/// </summary>
internal sealed class Relatedness
{
    /// <summary>Posts that must have a tag: one may be chance.</summary>
    private const int Fewest = 2;

    /// <summary>Less happens by chance once in twenty times (χ², one degree of freedom).</summary>
    private const double Weakest = 3.84;

    private readonly FacetColumn _tags;
    private readonly int[] _posts;
    private readonly double _usual;

    /// <param name="posts">What the set is compared with, the set included.</param>
    public Relatedness(PostColumns columns, IEnumerable<int> posts)
    {
        _tags = columns.Facets[(int)FacetKind.Tag];
        _posts = [.. posts];
        var tagged = _posts.Select(post => _tags.Of(post).Length).Where(count => count > 0).DefaultIfEmpty(1);
        _usual = tagged.Average();
    }

    /// <summary>The tags of a set of posts, the most telling first, equals by name.</summary>
    /// <param name="isAsked">Tags, by ordinal, that are known to belong to the set and need not be told.</param>
    public ImmutableArray<RelatedValue> Tags(Func<int, bool> isInSet, Func<int, bool> isAsked, int most)
    {
        var counts = new int[_tags.Values.Length];
        var (inside, everywhere) = (new double[counts.Length], new double[counts.Length]);
        var (set, all) = (0.0, 0.0);
        foreach (var post in _posts)
        {
            var tags = _tags.Of(post);
            var isIn = isInSet(post);
            var weight = Math.Min(1, _usual / Math.Max(1, tags.Length));
            all += weight;
            set += isIn ? weight : 0;
            foreach (var tag in tags)
            {
                everywhere[tag] += weight;
                inside[tag] += isIn ? weight : 0;
                counts[tag] += isIn ? 1 : 0;
            }
        }

        return
        [
            .. Enumerable.Range(0, counts.Length)
                .Where(tag => counts[tag] >= Fewest && !isAsked(tag))
                .Select(tag => new RelatedValue(_tags.Values[tag], counts[tag], Strength(inside[tag], set, everywhere[tag], all)))
                .Where(tag => tag.Strength >= Weakest)
                .OrderByDescending(tag => tag.Strength)
                .ThenBy(tag => tag.Value, StringComparer.Ordinal)
                .Take(most),
        ];
    }

    /// <summary>The log-likelihood ratio of a table of four; 0 where the value is no more frequent in the set than elsewhere.</summary>
    /// <param name="shared">Posts of the set that have the value, by weight, as all of these.</param>
    /// <param name="having">Posts that have the value, in the set or not.</param>
    internal static double Strength(double shared, double set, double having, double all)
    {
        if (shared * all <= set * having)
        {
            return 0;
        }

        return 2 * (Part(shared, set, having, all)
            + Part(set - shared, set, all - having, all)
            + Part(having - shared, all - set, having, all)
            + Part(all - set - having + shared, all - set, all - having, all));
    }

    /// <summary>One cell of the table: what is there, against what its row and column would lead one to expect. Sums of weights may miss nothing by a hair.</summary>
    private static double Part(double count, double row, double column, double all) => count <= 1e-9 ? 0 : count * Math.Log(count * all / (row * column));
}
