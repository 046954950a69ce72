using System.Text.Json;
using BlogSearch.Generations;
using BlogSearch.Indexing;
using BlogSearch.Posts;
using BlogSearch.Searching;
using BlogSearch.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace BlogSearch.Tests.Indexing;

public sealed class IndexerTests
{
    [Fact]
    public void A_generation_that_holds_other_posts_than_its_manifest_says_is_not_built_upon()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"), TestBlog.Post("b.md", "rye"));
        var first = blog.Index().Generation;
        blog.Write(TestBlog.Post("lost.md", "rye"));
        var whole = Manifest.Find(blog.Index().Generation)!; // just written
        var manifest = Manifest.Find(first)! with { Posts = whole.Posts }; // kept beside the second
        Directory.Delete(Path.Combine(blog.Store.Folder, "000002"), recursive: true);
        File.Delete(Path.Combine(first.Folder, "manifest.json"));
        File.Delete(Path.Combine(first.Folder, "manifest.sha256"));
        manifest.Write(first.Folder);
        blog.Write(TestBlog.Post("a.md", "rye and wheat"));

        var report = blog.Index();

        Assert.Equal((3, 3), (report.Parsed, report.Indexed));
        Assert.Equal(["a.md", "b.md", "lost.md"], blog.Paths("rye").Order(StringComparer.Ordinal));
        Assert.Contains(blog.Store.History().Lines, line => line is { Number: 1, What: "damaged" });
    }

    [Fact]
    public void Only_what_changed_is_read_again()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "one"), TestBlog.Post("b.md", "two"), TestBlog.Post("c.md", "three"));
        Assert.Equal((3, 3), Counts(blog.Index()));

        var unchanged = blog.Index();
        Assert.False(unchanged.Built);
        Assert.Equal((0, 0), Counts(unchanged));

        blog.Write(TestBlog.Post("b.md", "four"));
        blog.Delete("c.md");
        File.SetLastWriteTimeUtc(Path.Combine(blog.Root, "a.md"), DateTime.UnixEpoch);
        var changed = blog.Index();
        Assert.Equal((1, 1), Counts(changed));
        Assert.Equal(1, changed.Removed);
        Assert.Equal(["b.md"], blog.Paths("four"));
        Assert.Equal(2, blog.Search("q=").Total);
        Assert.Equal((2, 2), Counts(blog.Index(full: true)));
    }

    [Fact]
    public void Built_bit_by_bit_it_answers_as_built_at_once_scores_included()
    {
        using var bits = new TestBlog(TestBlog.Post("a.md", "bread and rye", tags: ["x"]));
        bits.Index();
        for (var i = 0; i < 6; i++)
        {
            bits.Write(TestBlog.Post($"p{i}.md", $"bread {string.Concat(Enumerable.Repeat("rye ", i))} number{i}", date: $"20{10 + i}-01-01", tags: [i % 2 == 0 ? "x" : "y"]));
            bits.Index();
        }

        bits.Write(TestBlog.Post("p2.md", "rye no more"));
        bits.Delete("p3.md");
        bits.Index();
        var answers = Answers(bits);
        bits.Index(full: true);
        Assert.Equal(Answers(bits), answers);
    }

    [Fact]
    public void A_bad_file_is_told_by_line_and_the_rest_is_indexed()
    {
        using var blog = new TestBlog(TestBlog.Post("good.md", "fine"), ("bad.md", "---\ntitle: ok\ntags: [a\n---\n\nbody"));
        var report = blog.Index();
        Assert.Equal(1, report.Indexed);
        var problem = Assert.Single(report.Problems, problem => problem.Severity == Severity.Error);
        Assert.Equal("bad.md", problem.Path);
        Assert.InRange(problem.Line, 2, 4);

        // Known again from the manifest, without being read.
        Assert.Equal(report.Problems, blog.Index().Problems);
    }

    [Fact]
    public void Drafts_stay_out_and_a_scheduled_post_appears_at_its_hour_with_no_file_changed()
    {
        using var blog = new TestBlog(
            TestBlog.Post("now.md", "here"),
            TestBlog.Post("draft.md", "secret", more: "draft: true"),
            TestBlog.Post("later.md", "tomorrow", date: "2031-05-01T10:00:00Z"));
        blog.Write("hugo.toml", "title = 'x'");
        Directory.CreateDirectory(Path.Combine(blog.Root, "content"));
        foreach (var name in (string[])["now.md", "draft.md", "later.md"])
        {
            File.Move(Path.Combine(blog.Root, name), Path.Combine(blog.Root, "content", name));
        }

        var clock = new FakeTimeProvider(new DateTimeOffset(2031, 5, 1, 9, 0, 0, TimeSpan.Zero));
        var before = blog.Index(clock: clock);
        Assert.Equal([("draft.md", PostState.Draft), ("later.md", PostState.Future)], before.LeftOut.Select(left => (left.Path, left.State)));
        Assert.Equal(0, blog.Search("secret").Total);

        clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(1, blog.Index(clock: clock).Parsed);
        Assert.Equal(["later.md"], blog.Paths("tomorrow"));
    }

    [Fact]
    public void A_folder_without_a_published_post_leaves_the_live_index_alone()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "here"));
        var live = blog.Index().Generation;
        blog.Delete("a.md");
        var refused = Assert.Throws<NoPostsException>(() => blog.Index());
        Assert.Contains(blog.Root, refused.Message, StringComparison.Ordinal);
        Assert.Equal(live, blog.Store.Current());
    }

    [Fact]
    public void Cancelled_it_leaves_the_live_index_alone_and_nothing_behind()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "here"));
        var live = blog.Index().Generation;
        blog.Write(TestBlog.Post("b.md", "there"));
        Assert.Throws<OperationCanceledException>(() => blog.IndexCancelled());
        Assert.Equal(live, blog.Store.Current());
        Assert.DoesNotContain(Directory.GetDirectories(blog.Store.Folder), folder => folder.EndsWith(".building", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_flipped_byte_is_noticed_and_the_next_run_reads_all_posts_again()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "here"), TestBlog.Post("b.md", "there"));
        var live = blog.Index().Generation;
        foreach (var file in Directory.GetFiles(live.Folder).Where(file => !file.EndsWith("manifest.json", StringComparison.Ordinal)))
        {
            var bytes = File.ReadAllBytes(file);
            bytes[bytes.Length / 2] ^= 1;
            File.WriteAllBytes(file, bytes);
            var damaged = Assert.Throws<IndexDamagedException>(() => PostSearcher.Open(live));
            Assert.Contains(Path.GetFileNameWithoutExtension(file), damaged.Message, StringComparison.Ordinal); // manifest.sha256 proves manifest.json
            bytes[bytes.Length / 2] ^= 1;
            File.WriteAllBytes(file, bytes);
        }

        var some = Directory.GetFiles(live.Folder, "*.tim")[0];
        File.WriteAllBytes(some, [1, 2, 3]);
        blog.Write(TestBlog.Post("c.md", "everywhere"));
        Assert.Equal(3, blog.Index().Parsed);
        Assert.Equal(3, blog.Search("q=").Total);
    }

    [Fact]
    public void A_post_that_takes_too_long_is_left_out_and_the_rest_goes_on()
    {
        // Markdig needs quadratic time for links within links.
        using var blog = new TestBlog(TestBlog.Post("good.md", "fine"), TestBlog.Post("slow.md", string.Concat(Enumerable.Repeat("[a](", 60_000))));
        var report = blog.Index();
        Assert.Contains("good.md", blog.Paths("q="));
        Assert.True(report.Took < TimeSpan.FromSeconds(30), report.Took.ToString());
    }

    [Fact]
    public void Another_configuration_reads_every_post_again()
    {
        using var blog = new TestBlog(("hugo.toml", "baseURL = 'https://one.example/'"), ("content/a.md", TestBlog.Post("a.md", "here").Text));
        blog.Index();
        blog.Write("hugo.toml", "baseURL = 'https://two.example/'");
        Assert.Equal(1, blog.Index().Parsed);
        Assert.Equal("https://two.example/a/", blog.Search("here").Hits[0].Url);
    }

    private static (int Parsed, int Written) Counts(IndexReport report) => (report.Parsed, report.Written);

    private static string Answers(TestBlog blog) =>
        string.Join('\n', ((string[])["q=", "bread", "rye", "rye bread", "\"bread rye\"", "number4", "q=rye&tag=x", "q=bread&sort=oldest"])
            .Select(query => blog.Search(query) with { Generation = 0, TookMs = 0 })
            .Select(results => JsonSerializer.Serialize(results)));
}
