using BlogSearch.Blogs;
using BlogSearch.Generations;
using BlogSearch.Posts;
using BlogSearch.Searching;

namespace BlogSearch.Web.Pages.Post;

/// <summary>The links between the posts of one generation, and the pictures that lie with them.</summary>
internal sealed record GenerationLinks(Generation Generation, PostLinks Links, PostImages Images)
{
    public static GenerationLinks Of(Blog blog, PostSearcher searcher) => new(
        searcher.Generation,
        new PostLinks(blog, searcher.Manifest.Posts.Where(post => post.Url is not null).Select(post => new PostAddress(post.Path, post.Url!, post.Aliases))), // looked at just before
        new PostImages(blog, searcher.Manifest.Posts.Select(post => (post.Path, post.State == nameof(PostState.Published)))));
}
