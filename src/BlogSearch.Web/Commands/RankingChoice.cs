using BlogSearch.Blogs;
using BlogSearch.Generations;
using BlogSearch.Searching;

namespace BlogSearch.Web.Commands;

/// <summary>The ranking that <c>ranking:</c> of <c>blogsearch.yaml</c> and the environment ask for.</summary>
internal static class RankingChoice
{
    public static Ranking Of(RankingSettings settings)
    {
        var ranking = Ranking.Default;
        ranking = ranking with
        {
            InboundAnchors = (float?)settings.InboundAnchors ?? ranking.InboundAnchors,
            Recency = (float?)settings.Recency ?? ranking.Recency,
            Links = (float?)settings.Links ?? ranking.Links,
        };
        return settings.Weights.Aggregate(ranking, (weighed, weight) => weighed.WithWeight(weight.Key, (float)weight.Value));
    }

    /// <summary>For a command that is told no blog: what the folder says that the generation was made from, if it is still there.</summary>
    /// <exception cref="ConfigurationException">The settings make no sense.</exception>
    public static Ranking For(Generation generation) => Of(BlogReader.ReadSettings(Manifest.Find(generation)?.Blog.Root).Ranking);
}
