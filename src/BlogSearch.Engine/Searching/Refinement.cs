namespace BlogSearch.Searching;

/// <summary>The parts of the score that cost too much to ask of every post: asked of those that may come first.</summary>
internal sealed class Refinement(SearchSources sources, SearchScratch scratch)
{
    /// <summary>Posts that are refined, whatever page is asked for: what stands lower by its words alone hardly ever belongs on the first page.</summary>
    public const int Posts = 200;

    /// <summary>Posts that are learned from.</summary>
    private const int LearnedPosts = 20;

    /// <summary>Posts that are compared with each other.</summary>
    private const int ComparedPosts = 50;

    /// <summary>Among so many first posts one whose title was asked for is looked for.</summary>
    private const int TitlePosts = 3;

    private PostColumns Columns => sources.Columns;

    private Ranking Ranking => sources.Ranking;

    /// <param name="whole">Posts with all words, the best first.</param>
    /// <param name="partial">Posts with some, the best first.</param>
    /// <param name="totalIdf">What all words of the query are worth together.</param>
    /// <param name="withPriors">True when recency and links count.</param>
    /// <returns>The same, in the order of their refined scores. No part takes anything away, so a refined post never falls behind one that is not.</returns>
    public (List<FoundPost> Whole, List<FoundPost> Partial) Refine(List<FoundPost> whole, List<FoundPost> partial, Matching matching, double totalIdf, bool withPriors)
    {
        // In the order of their numbers, as postings are read.
        var refined = whole.Take(Posts).Concat(partial.Take(Math.Max(0, Posts - whole.Count))).OrderBy(found => found.Post).ToArray();
        if (refined.Length == 0)
        {
            return (whole, partial);
        }

        var posts = Array.ConvertAll(refined, found => found.Post);
        AddProximity(refined, posts, matching);
        var vectors = new StemVectors(sources.Reader, Columns, sources.Frequencies.Value, Ranking, scratch);
        AddFeedback(refined, posts, totalIdf, vectors);
        if (matching.Requirement.IsLoose)
        {
            AddAgreement(refined, totalIdf, vectors);
        }

        if (withPriors)
        {
            AddPriors(refined);
        }

        return (Sort(refined, whole, partial: false), Sort(refined, partial, partial: true));
    }

    private void AddProximity(FoundPost[] refined, int[] posts, Matching matching)
    {
        if (Ranking is { Pairs: 0, Opening: 0 })
        {
            return;
        }

        var (pairs, opening) = new Proximity(sources.Reader, Ranking).Read(posts, matching.Units, matching.Worth);
        for (var i = 0; i < refined.Length; i++)
        {
            refined[i] = refined[i] with { Parts = refined[i].Parts with { Pairs = pairs[i], Opening = opening[i] } };
        }
    }

    private void AddFeedback(FoundPost[] refined, int[] posts, double totalIdf, StemVectors vectors)
    {
        var order = Best(refined, LearnedPosts);
        var strength = (float)(Ranking.Feedback * (1 - TitleAsked(refined, order, totalIdf)) * refined[order[0]].Parts.Relevance);
        if (strength <= 0)
        {
            return;
        }

        var feedback = new Feedback(vectors, Columns, Ranking, scratch.Stems).Read([.. order.Select(at => (refined[at].Post, refined[at].Parts.Relevance))], posts);
        for (var i = 0; i < refined.Length; i++)
        {
            refined[i] = refined[i] with { Parts = refined[i].Parts with { Feedback = strength * feedback[i] } };
        }
    }

    /// <summary>For questions alone: of a few words that post is meant which has them best, whatever is said of the subject elsewhere.</summary>
    private void AddAgreement(FoundPost[] refined, double totalIdf, StemVectors vectors)
    {
        var order = Best(refined, ComparedPosts);
        var open = 1 - TitleAsked(refined, order, totalIdf);
        var strength = (float)(Ranking.Agreement * open * open * refined[order[0]].Parts.Relevance);
        if (strength <= 0)
        {
            return;
        }

        var agreement = new Agreement(vectors).Read([.. order.Select(at => (refined[at].Post, refined[at].Parts.Relevance))]);
        for (var i = 0; i < order.Length; i++)
        {
            refined[order[i]] = refined[order[i]] with { Parts = refined[order[i]].Parts with { Agreement = strength * agreement[i] } };
        }
    }

    /// <summary>Where the best stand so far, the best first.</summary>
    private int[] Best(FoundPost[] refined, int most) =>
    [
        .. Enumerable.Range(0, refined.Length)
            .OrderByDescending(at => refined[at].Parts.Relevance)
            .ThenBy(at => Columns.NewestRank[refined[at].Post])
            .Take(most),
    ];

    /// <summary>How surely a post is asked for by its title, 0 to 1: who does means that post, and none like it.</summary>
    private double TitleAsked(FoundPost[] refined, int[] order, double totalIdf)
    {
        var most = Ranking.TitleCoverage * totalIdf;
        return most > 0 ? Math.Min(1, order.Take(TitlePosts).Max(at => refined[at].Parts.Title) / most) : 0;
    }

    private void AddPriors(FoundPost[] refined)
    {
        for (var i = 0; i < refined.Length; i++)
        {
            var (recency, links) = (Ranking.Recency * sources.Priors.Recency[refined[i].Post], Ranking.Links * sources.Priors.Links[refined[i].Post]);
            refined[i] = refined[i] with { Parts = refined[i].Parts with { Recency = recency, Links = links } };
        }
    }

    private List<FoundPost> Sort(FoundPost[] refined, List<FoundPost> before, bool partial)
    {
        var own = refined.Where(found => found.Partial == partial).OrderByDescending(found => found.Parts.Total).ThenBy(found => Columns.NewestRank[found.Post]).ToList();
        own.AddRange(before.Skip(own.Count));
        return own;
    }
}
