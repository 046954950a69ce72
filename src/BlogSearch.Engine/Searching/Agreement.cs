using System.Runtime.InteropServices;

namespace BlogSearch.Searching;

/// <summary>
/// Posts on one subject answer a question alike well: a post is lifted by how well the posts nearest to it, among the best, answer (Diaz, "Regularizing ad
/// hoc retrieval scores", CIKM 2005). Each pair of the best posts is compared, so it is asked of few.
/// </summary>
internal sealed class Agreement(StemVectors vectors)
{
    /// <summary>Posts whose word counts, for each.</summary>
    private const int Nearest = 5;

    /// <param name="best">Posts with their scores, the best first.</param>
    /// <returns>For each the scores of its nearest, weighed by how near they are; 1 for the one whose nearest answer best, 0 for one that is like none.</returns>
    public float[] Read(IReadOnlyList<(int Post, float Score)> best)
    {
        var alike = Compare(best);
        var agreed = Enumerable.Range(0, best.Count).Select(post => Agreed(post, alike, best)).ToArray();
        var most = agreed.DefaultIfEmpty().Max();
        return most > 0 ? Array.ConvertAll(agreed, score => score / most) : agreed;
    }

    /// <summary>How alike each two posts are: the cosine of their vectors, 0 to 1.</summary>
    private float[,] Compare(IReadOnlyList<(int Post, float Score)> best)
    {
        // One post is spread out over all stems, and the others look up their own in it: a third of the time of walking along two posts at once.
        var numbers = best.Select(post => new int[vectors.Of(post.Post).Stems.Length]).ToArray();
        var known = new Dictionary<uint, int>();
        for (var post = 0; post < numbers.Length; post++)
        {
            var stems = vectors.Of(best[post].Post).Stems;
            for (var i = 0; i < stems.Length; i++)
            {
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(known, stems[i], out var isKnown);
                number = isKnown ? number : known.Count - 1;
                numbers[post][i] = number;
            }
        }

        var spread = new float[known.Count];
        var alike = new float[best.Count, best.Count];
        for (var one = 0; one < best.Count; one++)
        {
            var weights = vectors.Of(best[one].Post).Weights;
            for (var i = 0; i < weights.Length; i++)
            {
                spread[numbers[one][i]] = weights[i];
            }

            for (var other = one + 1; other < best.Count; other++)
            {
                alike[one, other] = alike[other, one] = Sum(spread, numbers[other], vectors.Of(best[other].Post).Weights);
            }

            foreach (var number in numbers[one])
            {
                spread[number] = 0;
            }
        }

        return alike;
    }

    private static float Sum(float[] spread, int[] numbers, ReadOnlySpan<float> weights)
    {
        var sum = 0f;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += spread[numbers[i]] * weights[i];
        }

        return sum;
    }

    private static float Agreed(int post, float[,] alike, IReadOnlyList<(int Post, float Score)> best)
    {
        // The nearest first; of equals the better.
        Span<int> nearest = stackalloc int[Nearest];
        var count = 0;
        for (var other = 0; other < best.Count; other++)
        {
            var at = count;
            while (at > 0 && alike[post, other] > alike[post, nearest[at - 1]])
            {
                at--;
            }

            if (other != post && at < Nearest)
            {
                count = Math.Min(Nearest, count + 1);
                nearest[at..(count - 1)].CopyTo(nearest[(at + 1)..]);
                nearest[at] = other;
            }
        }

        var (sum, all) = (0f, 0f);
        foreach (var other in nearest[..count])
        {
            sum += alike[post, other] * best[other].Score;
            all += alike[post, other];
        }

        return all > 0 ? sum / all : 0;
    }
}
