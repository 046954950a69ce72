using System.Collections.Immutable;

namespace BlogSearch.Posts;

/// <summary>Where a post lies and where it is published: what links between posts need of it.</summary>
/// <param name="Path">As <see cref="Post.Path"/>.</param>
/// <param name="Url">As <see cref="Post.Url"/>.</param>
/// <param name="Aliases">As <see cref="Post.Aliases"/>.</param>
public sealed record PostAddress(string Path, string Url, ImmutableArray<string> Aliases)
{
    public static PostAddress Of(Post post) => new(post.Path, post.Url, post.Aliases);
}
