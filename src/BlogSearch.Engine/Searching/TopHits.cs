namespace BlogSearch.Searching;

/// <summary>Keeps the best posts of those shown to it. Equal scores go by date, then by path: a total order, so that no result depends on chance.</summary>
/// <param name="most">How many to keep; 0 where only their number is asked for.</param>
/// <param name="rank">Place of each post among equals, lower is better.</param>
internal sealed class TopHits(int most, int[] rank)
{
    private readonly PriorityQueue<int, (float Score, int Place)> _best = new(Comparer<(float Score, int Place)>.Create(static (a, b) =>
    {
        var byScore = a.Score.CompareTo(b.Score);
        return byScore != 0 ? byScore : b.Place.CompareTo(a.Place);
    }));

    public void Show(int post, float score)
    {
        if (_best.Count < most)
        {
            _best.Enqueue(post, (score, rank[post]));
        }
        else
        {
            _best.EnqueueDequeue(post, (score, rank[post]));
        }
    }

    /// <summary>The best first; empties the collection.</summary>
    public List<(int Post, float Score)> Take()
    {
        var posts = new List<(int, float)>(_best.Count);
        while (_best.TryDequeue(out var post, out var key))
        {
            posts.Add((post, key.Score));
        }

        posts.Reverse();
        return posts;
    }
}
