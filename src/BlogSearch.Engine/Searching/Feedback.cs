using BlogSearch.Indexing;

namespace BlogSearch.Searching;

/// <summary>
/// Words that the best posts have in common stand for what was meant (Rocchio, 1971): posts that have these too are lifted. Works on the few posts that may
/// come first, and on what <see cref="StemCounts"/> keeps of each.
/// </summary>
/// <param name="scratch">See <see cref="SearchScratch.Stems"/>.</param>
internal sealed class Feedback(StemVectors vectors, PostColumns columns, Ranking ranking, Dictionary<uint, (double Weight, int Posts)> scratch)
{
    /// <param name="best">The posts to learn from, the best first, with their scores.</param>
    /// <param name="posts">The posts to judge.</param>
    /// <returns>For each post how much it has of what the best have in common: 1 for the one that has most, 0 for none of it.</returns>
    public float[] Read(IReadOnlyList<(int Post, float Score)> best, int[] posts)
    {
        scratch.Clear();
        foreach (var (post, score) in best)
        {
            // The third power trusts the first few and hardly listens to the last.
            var trust = score / best[0].Score;
            Learn(post, trust * trust * trust);
        }

        // A word of one post alone is that post's, not what the posts have in common.
        var learned = scratch.Where(stem => stem.Value.Posts >= 2)
            .Select(stem => (Stem: stem.Key, stem.Value.Weight))
            .OrderByDescending(stem => stem.Weight)
            .ThenBy(stem => stem.Stem)
            .Take(ranking.FeedbackWords)
            .OrderBy(stem => stem.Stem)
            .ToArray();
        var scores = Array.ConvertAll(posts, post => Judge(post, learned));
        var most = scores.Max();
        return most > 0 ? Array.ConvertAll(scores, score => score / most) : scores;
    }

    private void Learn(int post, double trust)
    {
        var vector = vectors.Of(post);
        for (var i = 0; i < vector.Stems.Length; i++)
        {
            var (sum, having) = scratch.GetValueOrDefault(vector.Stems[i]);
            scratch[vector.Stems[i]] = (sum + (trust * vector.Weights[i]), having + 1);
        }
    }

    private float Judge(int post, (uint Stem, double Weight)[] learned)
    {
        var stems = vectors.Bytes(post);
        var (body, dilution) = ((int)WordField.Body, ranking.Dilutions[(int)WordField.Body]);
        var length = ranking.K1 * (1 - dilution + (dilution * columns.Lengths[body][post] / columns.MeanLengths[body]));
        var sum = 0.0;
        var i = 0;
        foreach (var (stem, weight) in learned)
        {
            while (i < StemCounts.Count(stems) && StemCounts.Stem(stems, i) < stem)
            {
                i++;
            }

            if (i < StemCounts.Count(stems) && StemCounts.Stem(stems, i) == stem)
            {
                var times = StemCounts.Times(stems, i);
                sum += weight * times / (times + length);
            }
        }

        return (float)sum;
    }
}
