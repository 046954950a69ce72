using System.Diagnostics;
using Lucene.Net.Index;

namespace BlogSearch.Searching;

/// <summary>One search from request to results.</summary>
internal sealed class Search(DirectoryReader reader, PostColumns columns, SearchScratch scratch, Stemmers stemmers, CancellationToken cancellation)
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private bool _timedOut;

    public SearchResults Run(SearchRequest request, int generation)
    {
        var query = QueryParser.Parse(request.Text);
        var filter = new PostFilter(columns, request, query.Filters);
        var units = new UnitReader(reader, columns, scratch);
        var matching = new Matching(units, filter, scratch);
        var (parsed, unitNotices) = stemmers.Units.Of(query.Parts);
        matching.Read(parsed, stemmers.Units.Split, IsOver);

        var counter = new FacetCounter(columns, filter);
        var (total, hits) = Collect(request, matching, filter, counter, units.TotalIdf);
        return new SearchResults
        {
            Total = total,
            Page = request.Page,
            Size = request.Size,
            Generation = generation,
            Sort = request.Sort,
            Hits = [.. Show(hits, matching)],
            Facets = counter.Total(request),
            Notices =
            [
                .. query.Notices,
                .. unitNotices,
                .. matching.Relaxed is { } relaxed ? [relaxed] : Array.Empty<Notice>(),
                .. _timedOut ? [new Notice(NoticeKind.TimedOut, "This took longer than a second. These are the best posts found so far.")] : Array.Empty<Notice>(),
            ],
            TookMs = Math.Round(Stopwatch.GetElapsedTime(_started).TotalMilliseconds, 2),
        };
    }

    private bool IsOver()
    {
        cancellation.ThrowIfCancellationRequested();
        return _timedOut |= Stopwatch.GetElapsedTime(_started) > SearchLimits.Time;
    }

    /// <summary>The one pass over all posts: filters tested, facets counted, the best kept.</summary>
    private (int Total, List<(int Post, float Score)> Hits) Collect(SearchRequest request, Matching matching, PostFilter filter, FacetCounter counter, double totalIdf)
    {
        var ranked = !matching.IsBrowsing && request.Sort is SearchSort.Relevance or SearchSort.RelevanceOnly && !matching.IsBrowsing;
        var depth = Math.Min(request.Page * request.Size, SearchLimits.Depth);
        var top = new TopHits(depth, request.Sort == SearchSort.Oldest ? columns.OldestRank : columns.NewestRank);
        var total = 0;
        for (var post = 0; post < columns.Count; post++)
        {
            if (!matching.Requirement.Allows(scratch.Has[post]) || (!matching.IsBrowsing && scratch.Has[post] == 0))
            {
                continue;
            }

            var failed = filter.Failed(post);
            if (FacetCounter.Matters(failed))
            {
                counter.Count(post, failed);
            }

            if (failed == 0)
            {
                total++;
                top.Show(post, ranked ? Score(post, totalIdf) : 0);
            }
        }

        var best = top.Take();
        var skipped = (request.Page - 1) * request.Size;
        return (total, skipped >= best.Count ? [] : best[skipped..]);
    }

    private float Score(int post, double totalIdf)
    {
        if (scratch.TitleIdf[post] == 0)
        {
            return scratch.Score[post];
        }

        var ofQuery = scratch.TitleIdf[post] / totalIdf;
        var ofTitle = Math.Min(1.0, (double)scratch.TitleWords[post] / Math.Max(1, columns.Lengths[(int)Indexing.WordField.Title][post]));
        return scratch.Score[post] + (float)(Ranking.TitleCoverage * totalIdf * ofQuery * ofTitle);
    }

    private IEnumerable<Hit> Show(List<(int Post, float Score)> hits, Matching matching)
    {
        var maker = new HitMaker(reader, new Marker(matching.Units, stemmers.Find), matching.Worth);
        return hits.Select(hit => maker.Make(hit.Post, hit.Score));
    }
}
