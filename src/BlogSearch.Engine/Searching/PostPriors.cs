using BlogSearch.Indexing;

namespace BlogSearch.Searching;

/// <summary>What speaks for a post before anything is asked: that it is new, and that other posts link to it. Both between 0 and 1.</summary>
internal sealed class PostPriors
{
    /// <summary>Days after which half of what newness counts is gone.</summary>
    private const double HalfLife = 730;

    /// <summary>So many posts that link to a post count half of what any number may.</summary>
    private const double HalfLinks = 4;

    private PostPriors(float[] recency, float[] links) => (Recency, Links) = (recency, links);

    /// <summary>1 for a post of the day of the newest one: measured against the blog and not the clock, so that equal generations answer equally.</summary>
    public float[] Recency { get; }

    public float[] Links { get; }

    public static PostPriors Of(PostColumns columns, IEnumerable<PostLink> links)
    {
        var newest = columns.Day.DefaultIfEmpty(0).Max();
        var linking = new int[columns.Count];
        foreach (var (to, from) in links.Select(link => (link.To, link.From)).Distinct())
        {
            if (columns.Numbers.TryGetValue(to, out var post))
            {
                linking[post]++;
            }
        }

        return new PostPriors(
            Array.ConvertAll(columns.Day, day => day < 0 ? 0 : (float)Math.Pow(0.5, (newest - day) / HalfLife)),
            Array.ConvertAll(linking, posts => (float)(posts / (posts + HalfLinks))));
    }
}
