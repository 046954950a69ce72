using System.Collections.Immutable;
using BlogSearch.Generations;
using BlogSearch.Posts;
using BlogSearch.Web.Commands;
using BlogSearch.Web.Serving;

namespace BlogSearch.Web.Pages.Author;

/// <summary>Looks at index, folder and history for the author page.</summary>
internal sealed class AuthorViews(ServeOptions options, LiveSearcher live, RunRequests requests)
{
    public AuthorView Look(CancellationToken cancellation)
    {
        var store = options.GenerationStore;
        ImmutableArray<GenerationFacts> generations = [.. GenerationFacts.All(store).Reverse()];
        using var lease = live.Rent();
        var manifest = lease?.Searcher.Manifest;
        var newest = generations is [var last, ..] && !last.Live && store.Find(last.Number) is { } generation ? Manifest.Find(generation) ?? manifest : manifest;
        var freshness = Freshness.Of(options, requests, manifest, generations is [var first, ..] ? first.State : null, cancellation);
        var history = store.History();
        return new AuthorView
        {
            Now = options.TimeProvider.GetUtcNow(),
            Generations = generations,
            Live = generations.FirstOrDefault(found => found.Number == lease?.Searcher.Generation.Number),
            Holds = lease is null ? null : Count(lease),
            Freshness = freshness,
            Problems = Problems(newest, freshness),
            LeftOut = [.. (newest?.Posts ?? []).Where(post => post.State is nameof(PostState.Draft) or nameof(PostState.Future) or nameof(PostState.Expired)).OrderBy(post => post.State, StringComparer.Ordinal)],
            History = [.. history.Lines.Reverse()],
            Before = history.Promoted.Select(number => generations.FirstOrDefault(found => found.Number == number)).FirstOrDefault(found => found?.State == GenerationState.Retired),
        };
    }

    private static Holding Count(SearcherLease lease)
    {
        var (searcher, overview) = (lease.Searcher, lease.Searcher.Overview);
        var posts = overview.ByYear.Sum();
        var characters = searcher.Manifest.Posts.Sum(post => (long)post.TextLength);
        return new Holding(posts, searcher.PostCount - posts, searcher.SectionCount, overview.Tags.Length, overview.Categories.Length, overview.Authors.Length, characters);
    }

    // Files that were never read are known only by looking now.
    private static ImmutableArray<PostProblem> Problems(Manifest? newest, Freshness freshness) =>
        [.. (freshness.Drift?.Problems ?? [])
            .Concat(from post in newest?.Posts ?? []
                    from problem in post.Problems
                    select new PostProblem(post.Path, problem.Line, Enum.Parse<Severity>(problem.Severity), problem.What, problem.Remedy))
            .OrderByDescending(problem => problem.Severity)
            .ThenBy(problem => problem.Path, StringComparer.Ordinal)
            .ThenBy(problem => problem.Line)];
}
