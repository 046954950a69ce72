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
        var alike = new double[best.Count, best.Count];
        for (var i = 0; i < best.Count; i++)
        {
            for (var j = i + 1; j < best.Count; j++)
            {
                alike[i, j] = alike[j, i] = vectors.Likeness(best[i].Post, best[j].Post);
            }
        }

        var agreed = Enumerable.Range(0, best.Count).Select(post => Agreed(post, alike, best)).ToArray();
        var most = agreed.DefaultIfEmpty().Max();
        return most > 0 ? Array.ConvertAll(agreed, score => score / most) : agreed;
    }

    private static float Agreed(int post, double[,] alike, IReadOnlyList<(int Post, float Score)> best)
    {
        var nearest = Enumerable.Range(0, best.Count).Where(other => other != post).OrderByDescending(other => alike[post, other]).Take(Nearest).ToList(); // stable: of equals the better
        var all = nearest.Sum(other => alike[post, other]);
        return all > 0 ? (float)(nearest.Sum(other => alike[post, other] * best[other].Score) / all) : 0;
    }
}
