using System.Collections.Immutable;
using System.Diagnostics;
using Lucene.Net.Index;

namespace BlogSearch.Searching;

/// <summary>One search from request to results.</summary>
internal sealed class Search(DirectoryReader reader, PostColumns columns, InboundAnchors anchors, Refinement refinement, SearchScratch scratch, Stemmers stemmers, Ranking ranking, Vocabulary vocabulary, CancellationToken cancellation)
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private bool _timedOut;

    public SearchResults Run(SearchRequest request, int generation)
    {
        var (query, filter, matching, unitNotices, totalIdf) = Read(request, IsOver);
        var counter = new FacetCounter(columns, filter);
        var (total, hits) = Collect(request, matching, filter, counter, totalIdf);
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
                .. request.Today is null ? QueryText.NeedToday(request.Text) : [],
                .. query.Notices,
                .. unitNotices,
                .. matching.Corrections.Select(word => Corrected(request.Text, word.Typed, word.Meant)),
                .. matching.Relaxed is { } relaxed ? [relaxed] : Array.Empty<Notice>(),
                .. _timedOut ? [new Notice(NoticeKind.TimedOut, "This took longer than a second. These are the best posts found so far.")] : Array.Empty<Notice>(),
            ],
            TookMs = Math.Round(Stopwatch.GetElapsedTime(_started).TotalMilliseconds, 2),
        };
    }

    /// <summary>The hits without all that is shown of them, however many are asked for: for measuring, where nobody reads snippets, and a slow moment must not change the figures.</summary>
    public List<RankedPost> Rank(SearchRequest request)
    {
        var (_, filter, matching, _, totalIdf) = Read(request, () => false);
        return [.. Collect(request, matching, filter, new FacetCounter(columns, filter), totalIdf).Hits.Select(found => new RankedPost(columns.Paths[found.Post], found.Parts, found.Partial))];
    }

    private (SearchQuery Query, PostFilter Filter, Matching Matching, ImmutableArray<Notice> Notices, double TotalIdf) Read(SearchRequest request, Func<bool> over)
    {
        var query = QueryParser.Parse(request.Text);
        var filter = new PostFilter(columns, request, query.Filters);
        var units = new UnitReader(reader, columns, anchors, scratch, ranking);
        var matching = new Matching(units, filter, scratch);
        var (parsed, notices) = stemmers.Units.Of(query.Parts);
        matching.Read(parsed, new UnitMender(vocabulary, stemmers.Units), stemmers.Units.Split, over);
        return (query, filter, matching, notices, units.TotalIdf);
    }

    private static Notice Corrected(string text, string typed, string meant) =>
        new(NoticeKind.Corrected, $"{meant} for {typed}") { Instead = text.Replace(typed, $"\"{typed}\"", StringComparison.Ordinal) };

    private bool IsOver()
    {
        cancellation.ThrowIfCancellationRequested();
        return _timedOut |= Stopwatch.GetElapsedTime(_started) > SearchLimits.Time;
    }

    /// <summary>The one pass over all posts: filters tested, facets counted, the best kept. Posts with only some of the words come behind all others.</summary>
    private (int Total, List<FoundPost> Hits) Collect(SearchRequest request, Matching matching, PostFilter filter, FacetCounter counter, double totalIdf)
    {
        var ranked = !matching.IsBrowsing && request.Sort is SearchSort.Relevance or SearchSort.RelevanceOnly && !matching.IsBrowsing;
        var rank = request.Sort == SearchSort.Oldest ? columns.OldestRank : columns.NewestRank;
        var depth = Math.Min(request.Page * request.Size, SearchLimits.Depth);
        var kept = ranked ? Math.Max(depth, Refinement.Posts) : depth;
        var whole = new TopHits(kept, rank);
        var partial = new TopHits(kept, rank);
        var total = 0;
        for (var post = 0; post < columns.Count; post++)
        {
            var has = scratch.Has[post];
            if (matching.IsBrowsing ? matching.Requirement.IsAllowed(has) : matching.Requirement.IsMet(has))
            {
                var failed = filter.Failed(post);
                if (FacetCounter.Matters(failed))
                {
                    counter.Count(post, failed);
                }

                if (failed == 0)
                {
                    total++;
                    whole.Show(post, ranked ? Parts(post, totalIdf).Relevance : 0);
                }
            }
            else if (matching.Requirement.IsPartlyMet(has) && filter.Failed(post) == 0)
            {
                partial.Show(post, ranked ? Parts(post, totalIdf).Relevance : 0);
            }
        }

        var (best, some) = (Found(whole, partial: false), Found(partial, partial: true));
        if (ranked)
        {
            (best, some) = refinement.Refine(best, some, matching, totalIdf, request.Sort == SearchSort.Relevance);
        }

        return (total, [.. best.Concat(some).Take(depth).Skip((request.Page - 1) * request.Size)]);

        List<FoundPost> Found(TopHits top, bool partial) => [.. top.Take().Select(hit => new FoundPost(hit.Post, ranked ? Parts(hit.Post, totalIdf) : default, partial))];
    }

    private ScoreParts Parts(int post, double totalIdf)
    {
        if (scratch.TitleIdf[post] == 0)
        {
            return new ScoreParts(scratch.Score[post], 0);
        }

        var ofQuery = scratch.TitleIdf[post] / totalIdf;
        var ofTitle = Math.Min(1.0, (double)scratch.TitleWords[post] / Math.Max(1, columns.Lengths[(int)Indexing.WordField.Title][post]));
        return new ScoreParts(scratch.Score[post], (float)(ranking.TitleCoverage * totalIdf * ofQuery * ofTitle));
    }

    private IEnumerable<Hit> Show(List<FoundPost> hits, Matching matching)
    {
        var maker = new HitMaker(reader, new Marker(matching.Units, stemmers.Find), matching.Worth);
        return hits.Select(hit => maker.Make(hit.Post, hit.Parts.Total) with { Partial = hit.Partial });
    }
}
