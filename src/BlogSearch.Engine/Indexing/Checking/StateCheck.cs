using BlogSearch.Posts;

namespace BlogSearch.Indexing.Checking;

/// <summary>Posts that are left out, and the line that says so.</summary>
internal static class StateCheck
{
    public static IEnumerable<Finding> Of(IEnumerable<Post> posts, FrontMatterLines lines) =>
        from post in posts
        where post.State is PostState.Draft or PostState.Future or PostState.Expired
        select new Finding
        {
            Kind = FindingKind.LeftOut,
            Severity = Severity.Information,
            Path = post.Path,
            Line = Keys(post).Select(key => lines.Of(post.Path, key)).FirstOrDefault(line => line is not null) ?? 1,
            What = $"The post is left out: {post.Reason}.",
            Remedy = post.State == PostState.Future ? "Nothing is to be done: it appears on its day." : "Leave it so, or change that line to publish it.",
        };

    private static string[] Keys(Post post) => post.State switch
    {
        PostState.Future => ["publishDate", "pubDate", "published", "date"],
        PostState.Expired => ["expiryDate", "unpublishDate"],
        _ => [(post.Reason ?? "").Split(':')[0]],
    };
}
