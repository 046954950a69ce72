using System.Collections.Immutable;
using System.Diagnostics;
using BlogSearch.Searching.Explaining;

namespace BlogSearch.Searching;

/// <summary>One search from request to results.</summary>
internal sealed class Search(SearchSources sources, SearchScratch scratch, Stemmers stemmers, CancellationToken cancellation)
{
    /// <summary>With fewer posts than this a rare word is doubted.</summary>
    private const int FewResults = 5;

    private readonly long _started = Stopwatch.GetTimestamp();
    private bool _timedOut;

    private PostColumns Columns => sources.Columns;

    public SearchResults Run(SearchRequest request, int generation)
    {
        var read = Read(request, IsOver);
        var counter = new FacetCounter(Columns, read.Filter);
        var (total, hits) = Collect(request, read, counter, Depth(request));
        return new SearchResults
        {
            Total = total,
            Page = request.Page,
            Size = request.Size,
            Generation = generation,
            Sort = request.Sort,
            Hits = [.. Show(OnPage(hits, request), read.Matching)],
            Facets = counter.Total(request),
            Notices = Notices(request, read, total),
            TookMs = Math.Round(Stopwatch.GetElapsedTime(_started).TotalMilliseconds, 2),
        };
    }

    /// <summary>The hits without all that is shown of them, however many are asked for: for measuring, where nobody reads snippets, and a slow moment must not change the figures.</summary>
    public List<RankedPost> Rank(SearchRequest request)
    {
        var read = Read(request, () => false);
        var hits = Collect(request, read, new FacetCounter(Columns, read.Filter), Depth(request)).Hits;
        return [.. OnPage(hits, request).Select(found => new RankedPost(Columns.Paths[found.Post], found.Parts, found.Partial))];
    }

    /// <summary>Why a post stands where it stands for a request.</summary>
    public Explanation Explain(SearchRequest request, int post)
    {
        var read = Read(request, IsOver);
        var (total, hits) = Collect(request, read, new FacetCounter(Columns, read.Filter), Columns.Count);
        var notices = Notices(request, read, total);
        return new Explainer(sources, scratch, stemmers, read).Explain(request, hits, post, IsRanked(request, read.Matching)) with { Notices = notices };
    }

    /// <summary>What a request comes down to, corrections, prefixes and words let go included, to mark its words in a whole post.</summary>
    public ImmutableArray<QueryUnit> Understand(SearchRequest request) => Read(request, IsOver).Matching.Units;

    private ReadRequest Read(SearchRequest request, Func<bool> over)
    {
        var query = QueryParser.Parse(request.Text);
        var filter = new PostFilter(Columns, request, query.Filters, stemmers.Synonyms.OfTag, sources.Linked.Find);
        var units = new UnitReader(sources.Reader, Columns, sources.Anchors, scratch, sources.Ranking);
        var mender = new UnitMender(sources.Vocabulary.Value, stemmers.Units, stemmers.Synonyms, sources.Mends);
        var matching = new Matching(units, filter, scratch);
        var (parsed, notices) = stemmers.Units.Of(query.Parts);
        matching.Read(mender.Prepare(parsed, request.Text.Length), mender, stemmers.Units.Split, over);
        return new ReadRequest(query, filter, matching, mender, notices, units.TotalIdf);
    }

    private ImmutableArray<Notice> Notices(SearchRequest request, ReadRequest read, int total) =>
    [
        .. request.Today is null ? QueryText.NeedToday(request.Text) : [],
        .. read.Query.Notices,
        .. read.Notices,
        .. read.Matching.Corrections.Select(word => new Notice(NoticeKind.Corrected, new Sentence("{0} for {1}", word.Meant, word.Typed)) { Instead = QueryText.AsTyped(request.Text, read.Query, word) }),
        .. read.Matching.Relaxed is { } relaxed ? [relaxed] : Array.Empty<Notice>(),
        .. total < FewResults ? Doubts(request.Text, read) : [],
        .. _timedOut ? [new Notice(NoticeKind.TimedOut, new Sentence("This took longer than a second. These are the best posts found so far."))] : Array.Empty<Notice>(),
    ];

    /// <summary>One offer at most: the query with the common words that its rare ones look like.</summary>
    private static IEnumerable<Notice> Doubts(string text, ReadRequest read)
    {
        var doubts = read.Matching.Units.Select(read.Mender.Doubt).OfType<Correction>().OrderByDescending(doubt => doubt.Start).ToList();
        var meant = doubts.Aggregate(text, (query, doubt) => string.Concat(query.AsSpan(0, doubt.Start), doubt.Meant, query.AsSpan(doubt.End)));
        return doubts.Count == 0 ? [] : [new Notice(NoticeKind.DidYouMean, meant) { Instead = meant }];
    }

    private bool IsOver()
    {
        cancellation.ThrowIfCancellationRequested();
        return _timedOut |= Stopwatch.GetElapsedTime(_started) > SearchLimits.Time;
    }

    /// <summary>The one pass over all posts: filters tested, facets counted, the best kept. Posts with only some of the words come behind all others.</summary>
    /// <param name="depth">How many hits are wanted.</param>
    private (int Total, List<FoundPost> Hits) Collect(SearchRequest request, ReadRequest read, FacetCounter counter, int depth)
    {
        var (matching, filter, totalIdf) = (read.Matching, read.Filter, read.TotalIdf);
        var ranked = IsRanked(request, matching);
        var rank = request.Sort == SearchSort.Oldest ? Columns.OldestRank : Columns.NewestRank;
        var kept = ranked ? Math.Max(depth, Refinement.Posts) : depth;
        var whole = new TopHits(kept, rank);
        var partial = new TopHits(kept, rank);
        var total = 0;
        for (var post = 0; post < Columns.Count; post++)
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
            (best, some) = new Refinement(sources, scratch).Refine(best, some, matching, totalIdf, request.Sort == SearchSort.Relevance);
        }

        return (total, [.. best.Concat(some).Take(depth)]);

        List<FoundPost> Found(TopHits top, bool partial) => [.. top.Take().Select(hit => new FoundPost(hit.Post, ranked ? Parts(hit.Post, totalIdf) : default, partial))];
    }

    private static int Depth(SearchRequest request) => Math.Min(request.Page * request.Size, SearchLimits.Depth);

    private static IEnumerable<FoundPost> OnPage(List<FoundPost> hits, SearchRequest request) => hits.Skip((request.Page - 1) * request.Size);

    /// <summary>True when scores decide; otherwise dates do.</summary>
    private static bool IsRanked(SearchRequest request, Matching matching) => !matching.IsBrowsing && request.Sort is SearchSort.Relevance or SearchSort.RelevanceOnly;

    private ScoreParts Parts(int post, double totalIdf)
    {
        if (scratch.TitleIdf[post] == 0)
        {
            return new ScoreParts(scratch.Score[post], 0);
        }

        var ofQuery = scratch.TitleIdf[post] / totalIdf;
        var ofTitle = Math.Min(1.0, (double)scratch.TitleWords[post] / Math.Max(1, Columns.Lengths[(int)Indexing.WordField.Title][post]));
        return new ScoreParts(scratch.Score[post], (float)(sources.Ranking.TitleCoverage * totalIdf * ofQuery * ofTitle));
    }

    private IEnumerable<Hit> Show(IEnumerable<FoundPost> hits, Matching matching)
    {
        var maker = new HitMaker(sources.Reader, new Marker(matching.Units, stemmers), matching.Worth);
        return hits.Select(hit => maker.Make(hit.Post, hit.Parts.Total) with { Partial = hit.Partial });
    }
}
