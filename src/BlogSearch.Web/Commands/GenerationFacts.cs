using BlogSearch.Generations;
using BlogSearch.Posts;

namespace BlogSearch.Web.Commands;

/// <summary>What can be told of a generation from the outside.</summary>
/// <param name="Why">Why it stands so, in words; null where nothing was said.</param>
/// <param name="Made">Null when its manifest cannot be read.</param>
/// <param name="Posts">Posts it holds.</param>
/// <param name="Bytes">On disk.</param>
/// <param name="Verdict">What the checks found; null when it was never judged.</param>
public sealed record GenerationFacts(int Number, bool Live, GenerationState State, string? Why, DateTimeOffset? Made, int Posts, long Bytes, string Folder, Verdict? Verdict)
{
    /// <summary>All on disk, oldest first.</summary>
    public static IReadOnlyList<GenerationFacts> All(GenerationStore store)
    {
        var live = store.Current()?.Number;
        var history = store.History();
        return [.. store.List().Select(generation => Of(generation, history, live))];
    }

    private static GenerationFacts Of(Generation generation, GenerationHistory history, int? live)
    {
        var manifest = Manifest.Find(generation);
        var posts = manifest?.Posts.Count(post => post.State == nameof(PostState.Published)) ?? 0;
        var bytes = new DirectoryInfo(generation.Folder).EnumerateFiles().Sum(file => file.Length);
        var state = GenerationStore.StateOf(generation, history, live);
        return new GenerationFacts(generation.Number, generation.Number == live, state, history.LastOf(generation.Number)?.Why, manifest?.Made, posts, bytes, generation.Folder, Verdict.Find(generation));
    }
}
