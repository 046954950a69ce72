using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Commands;

public sealed class PostsCommandTests
{
    [Fact]
    public async Task Every_post_is_a_line_of_json_with_what_was_read()
    {
        using var folder = Folder.WithBlog();
        folder.Write("blog/content/post/broken.md", "---\ntitle: [never closed\n---\nText.\n");
        folder.Write("blog/content/about.md", "---\ntitle: About\n---\nBy [me](https://me.example/).\n");

        Golden.Matches("posts-json", folder.Seen(await folder.Run("posts", "blog", "--json")));
    }

    [Fact]
    public async Task Without_json_every_post_is_a_line_for_people()
    {
        using var folder = Folder.WithBlog();

        Golden.Matches("posts", folder.Seen(await folder.Run("posts", "blog")));
    }

    [Fact]
    public async Task No_index_is_made()
    {
        using var folder = Folder.WithBlog();

        await folder.Run("posts", "blog", "--json");

        Assert.False(Directory.Exists(folder.PathOf("index")));
    }
}
