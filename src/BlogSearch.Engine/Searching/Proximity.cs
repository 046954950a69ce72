using System.Collections.Immutable;
using Lucene.Net.Index;

namespace BlogSearch.Searching;

/// <summary>Where the words of a query stand in a post, near each other and near its beginning. Reads positions, so it is asked of few posts only.</summary>
internal sealed class Proximity(DirectoryReader reader, Ranking ranking)
{
    /// <summary>Words of a query that are looked at, those that say most: each pair of them is looked for in every post.</summary>
    private const int MostWords = 10;

    /// <summary>Words further apart have nothing to do with each other.</summary>
    private const int Reach = 8;

    /// <param name="posts">In ascending order.</param>
    /// <param name="worth">Of each unit.</param>
    /// <returns>For each post what nearness adds to its score.</returns>
    public (float[] Pairs, float[] Opening) Read(int[] posts, ImmutableArray<QueryUnit> units, IReadOnlyList<double> worth)
    {
        var words = Enumerable.Range(0, units.Length)
            .Where(unit => units[unit] is { Negated: false, Optional: false, Words.Length: 1 } && worth[unit] > 0)
            .OrderByDescending(unit => worth[unit])
            .ThenBy(unit => unit)
            .Take(MostWords)
            .Select(unit => (Places: WordPlaces.Read(reader, posts, units[unit]), Worth: worth[unit]))
            .ToList();
        var (pairs, opening) = (new float[posts.Length], new float[posts.Length]);
        for (var i = 0; i < posts.Length; i++)
        {
            for (var a = 0; a < words.Count; a++)
            {
                opening[i] += Opening(words[a].Places, words[a].Worth, i);
                for (var b = a + 1; b < words.Count; b++)
                {
                    var near = Near(words[a].Places.Of(i), words[b].Places.Of(i));
                    pairs[i] += (float)(ranking.Pairs * words[b].Worth * near / (1 + near)); // b is worth less than a, or the same
                }
            }
        }

        return (pairs, opening);
    }

    /// <summary>Sum of 1/d² over the pairs of places within reach.</summary>
    private static double Near(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var sum = 0.0;
        var from = 0;
        foreach (var place in a)
        {
            while (from < b.Length && b[from] < place - Reach)
            {
                from++;
            }

            for (var i = from; i < b.Length && b[i] <= place + Reach; i++)
            {
                var distance = b[i] - place;
                sum += distance == 0 ? 0 : 1.0 / (distance * distance);
            }
        }

        return sum;
    }

    private float Opening(WordPlaces places, double worth, int post) =>
        places.FirstInBody(post) is { } first ? (float)(ranking.Opening * worth * Math.Exp(-first / ranking.OpeningWords)) : 0;
}
