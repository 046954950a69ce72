using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Commands;

public sealed class GenerationsTests
{
    [Fact]
    public async Task Status_says_what_is_live_and_what_it_was_made_from()
    {
        using var folder = Folder.WithBlog();
        await folder.Run("index", "blog");

        Golden.Matches("status", folder.Seen(await folder.Run("status")));
    }

    [Fact]
    public async Task Two_generations_stay_unless_more_are_kept()
    {
        using var folder = Folder.WithBlog();
        await folder.Run("index", "blog");
        foreach (var keep in new[] { "2", "2", "3" })
        {
            folder.Write($"blog/content/post/{Guid.NewGuid():N}.md", "---\ntitle: New\n---\nText.\n");
            await folder.Run("index", "blog", "--keep", keep);
        }

        Golden.Matches("generations", folder.Seen(await folder.Run("generations")));
    }
}
