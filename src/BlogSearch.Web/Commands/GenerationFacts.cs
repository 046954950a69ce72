using BlogSearch.Generations;
using BlogSearch.Posts;

namespace BlogSearch.Web.Commands;

/// <summary>What can be told of a generation from the outside.</summary>
/// <param name="Made">Null when its manifest cannot be read.</param>
/// <param name="Posts">Posts it holds.</param>
/// <param name="Bytes">On disk.</param>
internal sealed record GenerationFacts(int Number, bool Live, DateTimeOffset? Made, int Posts, long Bytes, string Folder)
{
    public static GenerationFacts Of(Generation generation, int? live)
    {
        var manifest = Manifest.Find(generation);
        var posts = manifest?.Posts.Count(post => post.State == nameof(PostState.Published)) ?? 0;
        var bytes = new DirectoryInfo(generation.Folder).EnumerateFiles().Sum(file => file.Length);
        return new GenerationFacts(generation.Number, generation.Number == live, manifest?.Made, posts, bytes, generation.Folder);
    }
}
