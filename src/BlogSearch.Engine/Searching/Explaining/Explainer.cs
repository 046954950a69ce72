using System.Collections.Immutable;

namespace BlogSearch.Searching.Explaining;

/// <summary>
/// Takes a finished search apart for one post. What each word gives is not kept while searching, which would cost every search; the words are
/// read once more, one by one, into the arrays of the search, which are of no use to it afterwards.
/// </summary>
internal sealed class Explainer(SearchSources sources, SearchScratch scratch, Stemmers stemmers, ReadRequest read)
{
    private PostColumns Columns => sources.Columns;

    private Matching Matching => read.Matching;

    /// <param name="found">All results in their order.</param>
    public Explanation Explain(SearchRequest request, IReadOnlyList<FoundPost> found, int post, bool isScored)
    {
        var at = Enumerable.Range(0, found.Count).FirstOrDefault(place => found[place].Post == post, -1);
        var standing = at < 0 ? PostStanding.NotFound : found[at].Partial ? PostStanding.Partial : PostStanding.Found;
        var record = HitMaker.ReadRecord(sources.Reader, post);
        scratch.Clear();
        var words = Words(post, new WrittenPlaces(record, HitMaker.ReadText(sources.Reader, post), new Marker([.. Matching.Units.Select(Plain)], stemmers)));
        var explanation = new Explanation
        {
            Post = HitMaker.ToHit(record),
            Standing = standing,
            Rank = at < 0 ? null : at + 1,
            Total = found.Count(hit => !hit.Partial),
            PartialTotal = found.Count(hit => hit.Partial),
            PostCount = Columns.Count,
            Sort = request.Sort,
            IsScored = isScored,
            Score = 0,
            BestScore = found.Count > 0 ? Rounded(found[0].Parts) : 0,
            Words = [.. words.Select(word => word with { Points = 0 })],
            Obstacles = standing == PostStanding.Found ? [] : [.. Missing(scratch.Has[post], words), .. Filters(request, post)],
        };
        return at >= 0 && isScored ? Scored(explanation, words, found[at].Parts) : explanation;
    }

    /// <summary>Puts each part beside its share, so rounded that what is shown adds up.</summary>
    private static Explanation Scored(Explanation explanation, ImmutableArray<ExplainedWord> words, ScoreParts parts)
    {
        (ScorePartKind Kind, double Points)[] others =
        [
            (ScorePartKind.Title, parts.Title),
            (ScorePartKind.Pairs, parts.Pairs),
            (ScorePartKind.Opening, parts.Opening),
            (ScorePartKind.Feedback, parts.Feedback),
            (ScorePartKind.Agreement, parts.Agreement),
            (ScorePartKind.Recency, (double)parts.Relevance * parts.Recency),
            (ScorePartKind.Links, (double)parts.Relevance * parts.Links),
        ];
        double[] all = [.. words.Select(word => word.Points), .. others.Select(part => part.Points)];
        var score = Rounded(parts);
        var points = Shares.Of(all, (int)Math.Round(score * 10_000)); // a score has four decimals
        var percents = Shares.Of(Array.ConvertAll(points, share => (double)share), 100); // of what is shown: what has no points has no percent
        return explanation with
        {
            Score = score,
            Words = [.. words.Select((word, i) => word with { Points = points[i] / 10_000.0, Percent = percents[i] })],
            Parts = [.. others.Select((part, i) => new ScorePart(part.Kind, points[words.Length + i] / 10_000.0, percents[words.Length + i])).Where(part => part.Points > 0)],
        };
    }

    private static double Rounded(ScoreParts parts) => Math.Round(parts.Total, 4);

    /// <summary>To find it in the text whatever it asks of the post.</summary>
    private static QueryUnit Plain(QueryUnit unit) => unit with { Negated = false, Optional = false };

    private ImmutableArray<ExplainedWord> Words(int post, WrittenPlaces written)
    {
        var reader = new UnitReader(sources.Reader, Columns, sources.Anchors, scratch, sources.Ranking);
        var deaf = sources.Anchors.Length(post) > 0 ? new UnitReader(sources.Reader, Columns, sources.Anchors, scratch, sources.Ranking with { InboundAnchors = 0 }) : null;
        var words = ImmutableArray.CreateBuilder<ExplainedWord>();
        for (var i = 0; i < Matching.Units.Length; i++)
        {
            var unit = Matching.Units[i];
            var (posts, points) = Read(reader, unit, i, post);
            var has = (scratch.Has[post] >> i & 1) != 0;
            var linked = has && deaf is not null && Read(deaf, unit, i, post).Points < points;
            words.Add(new ExplainedWord
            {
                Text = unit.Typed,
                CorrectedFrom = Matching.Corrections.Where(word => word.Meant == unit.Typed).Select(word => word.Typed).FirstOrDefault(),
                Role = Role(unit, i),
                IsExact = unit.Stems.IsEmpty,
                IsPrefix = unit.IsPrefix,
                Also = [.. unit.Also.Select(other => string.Join(' ', other.Words)).Where(other => !unit.IsChoice || !unit.Typed.Contains(other, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.Ordinal)],
                PostCount = posts,
                Places = has ? [.. Places(unit, i, written), .. linked ? [new FoundPlace(PlaceKind.LinkTexts, Times: null, [])] : Array.Empty<FoundPlace>()] : [],
                Points = points,
            });
        }

        return words.ToImmutable();
    }

    private (int Posts, float Points) Read(UnitReader reader, QueryUnit unit, int bit, int post)
    {
        scratch.Score[post] = 0;
        var (posts, _) = reader.Read(unit, bit);
        return (posts, scratch.Score[post]);
    }

    private static IEnumerable<FoundPlace> Places(QueryUnit unit, int number, WrittenPlaces written) =>
        written.Of(number).Where(place => !unit.IsFilter || place.Kind == PlaceKind.Title);

    private WordRole Role(QueryUnit unit, int number) =>
        unit.Negated ? WordRole.Unwanted
        : unit.IsFilter ? WordRole.InTitle
        : unit.Optional ? WordRole.Common
        : unit.IsAside ? WordRole.Aside
        : Matching.Requirement.IsLoose ? WordRole.Any
        : (Matching.Requirement.Needed >> number & 1) != 0 ? WordRole.Needed
        : WordRole.LetGo;

    private IEnumerable<Obstacle> Missing(ulong has, ImmutableArray<ExplainedWord> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var there = (has >> i & 1) != 0;
            ObstacleKind? kind = words[i].Role switch
            {
                WordRole.Unwanted when there => ObstacleKind.HasUnwantedWord,
                WordRole.InTitle when !there => ObstacleKind.Filter,
                WordRole.Needed when !there => ObstacleKind.LacksWord,
                WordRole.Any when (has & Matching.Requirement.Words) == 0 => ObstacleKind.LacksWord,
                _ => null,
            };
            if (kind is { } known)
            {
                yield return new Obstacle(known, known == ObstacleKind.Filter ? $"title:{words[i].Text}" : words[i].Text, []);
            }
        }
    }

    private IEnumerable<Obstacle> Filters(SearchRequest request, int post) =>
        new FilterObstacles(Columns, post, (asked, typed) => new PostFilter(Columns, asked, typed, stemmers.Synonyms.OfTag, sources.Linked.Find)).Of(request, read.Query);
}
