using BlogSearch.Blogs;
using BlogSearch.Generations;

namespace BlogSearch.Indexing;

/// <summary>What of a blog's settings a generation keeps for its searches. They do not shape the posts: when they change, a new generation takes the posts over unread.</summary>
internal static class SearchRules
{
    /// <returns>Null when the settings say nothing.</returns>
    public static ManifestSearch? Of(Blog blog)
    {
        var settings = blog.Settings.Search;
        return settings is { Typos: not false, Synonyms.IsEmpty: true } ? null : new ManifestSearch
        {
            AsTyped = settings.Typos is false,
            Synonyms = [.. settings.Synonyms.Select(rule => new ManifestSynonym(rule.From, rule.To))],
        };
    }

    public static bool AreSame(ManifestSearch? one, ManifestSearch? other) =>
        one is null || other is null
            ? one == other
            : one.AsTyped == other.AsTyped
                && one.Synonyms.Length == other.Synonyms.Length
                && one.Synonyms.Zip(other.Synonyms).All(pair => pair.First.From.SequenceEqual(pair.Second.From) && pair.First.To.SequenceEqual(pair.Second.To));
}
