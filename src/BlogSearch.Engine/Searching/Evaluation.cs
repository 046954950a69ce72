using System.Collections.Immutable;

namespace BlogSearch.Searching;

/// <summary>How well a generation answers golden queries.</summary>
public sealed record Evaluation
{
    private const int Depth = 100;

    public required ImmutableArray<QueryEvaluation> Queries { get; init; }

    public double Ndcg => Mean(query => query.Ndcg);

    public double ReciprocalRank => Mean(query => query.ReciprocalRank);

    public double SuccessAtOne => Mean(query => query.FirstIsRelevant ? 1 : 0);

    public double SuccessAtTen => Mean(query => query.IsInTopTen ? 1 : 0);

    public double Recall => Mean(query => query.Recall);

    /// <summary>Asks every query.</summary>
    /// <param name="sort"><see cref="SearchSort.RelevanceOnly"/> leaves recency and the link prior out.</param>
    public static Evaluation Of(PostSearcher searcher, IEnumerable<GoldenQuery> golden, SearchSort sort, CancellationToken cancellation) => new()
    {
        Queries = [.. golden.Select(query => Judge(query, Paths(searcher, query, sort, cancellation)))],
    };

    /// <summary>How many queries this answers better than the other, by nDCG, and how many worse.</summary>
    public (int Wins, int Losses) Against(Evaluation other)
    {
        var differences = Queries.Zip(other.Queries, (mine, its) => mine.Ndcg.CompareTo(its.Ndcg)).ToList();
        return (differences.Count(difference => difference > 0), differences.Count(difference => difference < 0));
    }

    private static List<string> Paths(PostSearcher searcher, GoldenQuery golden, SearchSort sort, CancellationToken cancellation)
    {
        var ranked = searcher.Rank(new SearchRequest { Text = golden.Query, Sort = sort, Size = Depth + 1 }, cancellation);
        return [.. ranked.Select(post => post.Path).Where(path => path != golden.Source).Take(Depth)];
    }

    private static QueryEvaluation Judge(GoldenQuery golden, List<string> paths)
    {
        var gains = paths.Take(10).Select(path => golden.Relevant.GetValueOrDefault(path));
        var ideal = golden.Relevant.Values.OrderDescending().Take(10);
        var first = paths.FindIndex(golden.Relevant.ContainsKey);
        return new QueryEvaluation
        {
            Id = golden.Id,
            Query = golden.Query,
            Ndcg = Discounted(ideal) is var best and > 0 ? Discounted(gains) / best : 0,
            FirstRank = first < 0 ? null : first + 1,
            Recall = golden.Relevant.IsEmpty ? 0 : (double)paths.Count(golden.Relevant.ContainsKey) / golden.Relevant.Count,
        };
    }

    private static double Discounted(IEnumerable<double> gains) => gains.Select((gain, place) => gain / Math.Log2(place + 2)).Sum();

    private double Mean(Func<QueryEvaluation, double> figure) => Queries.IsEmpty ? 0 : Queries.Average(figure);
}
