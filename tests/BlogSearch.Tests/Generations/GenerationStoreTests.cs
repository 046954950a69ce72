using BlogSearch.Generations;
using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Generations;

public sealed class GenerationStoreTests
{
    [Fact]
    public void Two_generations_stay_and_older_ones_go()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "one"));
        for (var i = 0; i < 4; i++)
        {
            blog.Write(TestBlog.Post("a.md", $"version {i}"));
            blog.Index();
        }

        Assert.Equal([3, 4], blog.Store.List().Select(generation => generation.Number));
        Assert.Equal(4, blog.Store.Current()!.Number);
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("000099")]
    public void A_pointer_that_leads_nowhere_gives_the_newest_finished_generation(string current)
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "one"));
        blog.Index();
        File.WriteAllText(Path.Combine(blog.Store.Folder, "current"), current);
        Assert.Equal(1, blog.Store.Current()!.Number);
        File.Delete(Path.Combine(blog.Store.Folder, "current"));
        Assert.Equal(1, blog.Store.Current()!.Number);
    }

    [Fact]
    public void A_half_built_generation_is_no_generation_and_is_cleared_away()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "one"));
        blog.Index();
        var half = Path.Combine(blog.Store.Folder, "000002.building");
        Directory.CreateDirectory(half);
        File.WriteAllText(Path.Combine(half, "manifest.json"), "{}");
        Assert.Equal([1], blog.Store.List().Select(generation => generation.Number));

        blog.Write(TestBlog.Post("a.md", "two"));
        Assert.Equal(2, blog.Index().Generation.Number);
        Assert.False(Directory.Exists(half));
    }

    [Fact]
    public void A_generation_that_was_deleted_by_half_is_cleared_away()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "one"));
        var half = Path.Combine(blog.Store.Folder, "000001");
        Directory.CreateDirectory(half);
        File.WriteAllText(Path.Combine(half, "_0.tim"), "what was left of it");

        Assert.Equal(2, blog.Index().Generation.Number);

        Assert.False(Directory.Exists(half));
    }

    [Fact]
    public void History_forgets_what_is_long_past_and_nothing_of_a_generation_that_stands()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "one"));
        blog.Index();
        for (var number = 0; number < 2 * GenerationHistory.Most; number++)
        {
            blog.Store.Note(999, "aborted", $"attempt {number}");
        }

        File.Delete(Path.Combine(blog.Store.Folder, "current")); // history alone says which one is live
        blog.Index();

        var lines = blog.Store.History().Lines;
        Assert.InRange(lines.Length, GenerationHistory.Most, GenerationHistory.Most + 10);
        Assert.Equal(1, blog.Store.Current()?.Number);
        Assert.Contains(lines, line => line is { Number: 1, What: HistoryLine.Built });
        Assert.Equal($"attempt {(2 * GenerationHistory.Most) - 1}", lines.Last(line => line.Number == 999).Why);
        Assert.DoesNotContain(lines, line => line.Why == "attempt 0");
    }

    [Theory]
    [InlineData("2147483647")]
    [InlineData("1000000000")]
    public void A_number_beyond_all_numbers_is_garbage(string number)
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "one"));
        blog.Index();
        Directory.CreateDirectory(Path.Combine(blog.Store.Folder, number));
        File.WriteAllText(Path.Combine(blog.Store.Folder, "current"), number);
        blog.Write(TestBlog.Post("a.md", "two"));

        Assert.Equal(2, blog.Index().Generation.Number);
        Assert.Equal(2, blog.Store.Current()?.Number);
    }

    [Fact]
    public void Who_comes_second_is_told_who_builds()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "one"));
        using (blog.Store.Lock())
        {
            var refused = Assert.Throws<IndexHeldException>(() => blog.Index());
            Assert.Contains($"process {Environment.ProcessId}", refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal(1, blog.Index().Indexed);
    }

    [Fact]
    public void Blogs_of_the_same_name_do_not_share_an_index()
    {
        var one = GenerationStore.For("index", "/tmp/one/blog", TimeProvider.System);
        var two = GenerationStore.For("index", "/tmp/two/blog", TimeProvider.System);
        Assert.NotEqual(one.Folder, two.Folder);
        Assert.StartsWith("blog-", Path.GetFileName(one.Folder), StringComparison.Ordinal);
    }
}
