using System.Collections.Immutable;
using System.Diagnostics;
using Lucene.Net.Index;

namespace BlogSearch.Searching;

/// <summary>One search from request to results.</summary>
internal sealed class Search(DirectoryReader reader, PostColumns columns, InboundAnchors anchors, LinkedPosts linked, SearchScratch scratch, Stemmers stemmers, Ranking ranking, Vocabulary vocabulary, bool mends, CancellationToken cancellation)
{
    /// <summary>With fewer posts than this a rare word is doubted.</summary>
    private const int FewResults = 5;

    private readonly long _started = Stopwatch.GetTimestamp();
    private bool _timedOut;

    public SearchResults Run(SearchRequest request, int generation)
    {
        var query = QueryParser.Parse(request.Text);
        var filter = new PostFilter(columns, request, query.Filters, stemmers.Synonyms.OfTag, linked.Find);
        var units = new UnitReader(reader, columns, anchors, scratch, ranking);
        var mender = new UnitMender(vocabulary, stemmers.Units, stemmers.Synonyms, mends);
        var (matching, unitNotices) = Match(request, query, filter, units, mender);

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
                .. request.Today is null ? QueryText.NeedToday(request.Text) : [],
                .. query.Notices,
                .. unitNotices,
                .. matching.Corrections.Select(word => new Notice(NoticeKind.Corrected, $"{word.Meant} for {word.Typed}") { Instead = QueryText.AsTyped(request.Text, query, word) }),
                .. matching.Relaxed is { } relaxed ? [relaxed] : Array.Empty<Notice>(),
                .. total < FewResults ? Doubts(request.Text, matching, mender) : [],
                .. _timedOut ? [new Notice(NoticeKind.TimedOut, "This took longer than a second. These are the best posts found so far.")] : Array.Empty<Notice>(),
            ],
            TookMs = Math.Round(Stopwatch.GetElapsedTime(_started).TotalMilliseconds, 2),
        };
    }

    /// <summary>One offer at most: the query with the common words that its rare ones look like.</summary>
    private static IEnumerable<Notice> Doubts(string text, Matching matching, UnitMender mender)
    {
        var doubts = matching.Units.Select(mender.Doubt).OfType<Correction>().OrderByDescending(doubt => doubt.Start).ToList();
        var meant = doubts.Aggregate(text, (query, doubt) => string.Concat(query.AsSpan(0, doubt.Start), doubt.Meant, query.AsSpan(doubt.End)));
        return doubts.Count == 0 ? [] : [new Notice(NoticeKind.DidYouMean, meant) { Instead = meant }];
    }

    /// <summary>What a request comes down to, corrections, prefixes and words let go included, to mark its words in a whole post.</summary>
    public ImmutableArray<QueryUnit> Understand(SearchRequest request)
    {
        var query = QueryParser.Parse(request.Text);
        var filter = new PostFilter(columns, request, query.Filters, stemmers.Synonyms.OfTag, linked.Find);
        var mender = new UnitMender(vocabulary, stemmers.Units, stemmers.Synonyms, mends);
        return Match(request, query, filter, new UnitReader(reader, columns, anchors, scratch, ranking), mender).Matching.Units;
    }

    private (Matching Matching, ImmutableArray<Notice> Notices) Match(SearchRequest request, SearchQuery query, PostFilter filter, UnitReader units, UnitMender mender)
    {
        var matching = new Matching(units, filter, scratch);
        var (parsed, notices) = stemmers.Units.Of(query.Parts);
        matching.Read(mender.Prepare(parsed, request.Text.Length), mender, stemmers.Units.Split, IsOver);
        return (matching, notices);
    }

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
        var whole = new TopHits(depth, rank);
        var partial = new TopHits(depth, rank);
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
                    whole.Show(post, ranked ? Score(post, totalIdf) : 0);
                }
            }
            else if (matching.Requirement.IsPartlyMet(has) && filter.Failed(post) == 0)
            {
                partial.Show(post, ranked ? Score(post, totalIdf) : 0);
            }
        }

        var best = whole.Take().Select(hit => new FoundPost(hit.Post, hit.Score, Partial: false))
            .Concat(partial.Take().Select(hit => new FoundPost(hit.Post, hit.Score, Partial: true)));
        return (total, [.. best.Take(depth).Skip((request.Page - 1) * request.Size)]);
    }

    private float Score(int post, double totalIdf)
    {
        if (scratch.TitleIdf[post] == 0)
        {
            return scratch.Score[post];
        }

        var ofQuery = scratch.TitleIdf[post] / totalIdf;
        var ofTitle = Math.Min(1.0, (double)scratch.TitleWords[post] / Math.Max(1, columns.Lengths[(int)Indexing.WordField.Title][post]));
        return scratch.Score[post] + (float)(ranking.TitleCoverage * totalIdf * ofQuery * ofTitle);
    }

    private IEnumerable<Hit> Show(List<FoundPost> hits, Matching matching)
    {
        var maker = new HitMaker(reader, new Marker(matching.Units, stemmers), matching.Worth);
        return hits.Select(hit => maker.Make(hit.Post, hit.Score) with { Partial = hit.Partial });
    }
}
