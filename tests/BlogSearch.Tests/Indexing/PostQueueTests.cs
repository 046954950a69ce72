using System.Collections.Concurrent;
using System.Security.Cryptography;
using BlogSearch.Blogs;
using BlogSearch.Indexing;
using BlogSearch.Posts;
using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Indexing;

public sealed class PostQueueTests
{
    private const int Posts = 3 * IndexLimits.ReadAhead;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public void What_has_not_changed_is_looked_at_while_nobody_takes_anything()
    {
        using var blog = new TestBlog([.. Enumerable.Range(0, Posts).Select(number => TestBlog.Post($"{number:D3}.md", "rye"))]);
        var asked = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        using var queue = Queue(blog, path =>
        {
            asked[path] = true;
            return Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(blog.Root, path))));
        });

        Assert.True(SpinWait.SpinUntil(() => asked.Count == Posts, Patience));

        Assert.All(queue.Take(TestContext.Current.CancellationToken), read => Assert.True(read.Unchanged));
    }

    [Fact]
    public void What_has_changed_is_read_ahead_so_far_and_no_further_and_comes_in_order()
    {
        using var blog = new TestBlog([.. Enumerable.Range(0, Posts).Select(number => TestBlog.Post($"{number:D3}.md", "rye"))]);
        var asked = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        var taken = 0;
        using var queue = Queue(blog, path =>
        {
            asked[path] = true;
            return null;
        });

        var paths = new List<string>();
        foreach (var read in queue.Take(TestContext.Current.CancellationToken))
        {
            paths.Add(read.File.Path);
            taken++;
            Assert.True(asked.Count <= taken + IndexLimits.ReadAhead);
        }

        Assert.Equal(Enumerable.Range(0, Posts).Select(number => $"{number:D3}.md"), paths);
    }

    [Fact]
    public void A_post_whose_reading_never_ends_is_given_up_and_the_rest_is_read()
    {
        using var blog = new TestBlog(("blogsearch.yaml", "limits: {postTime: 3s}\n"), TestBlog.Post("a.md", "rye"), TestBlog.Post("b.md", "rye"), TestBlog.Post("c.md", "rye"));
        using var end = new ManualResetEventSlim();
        using var queue = Queue(blog, path =>
        {
            if (path == "b.md")
            {
                end.Wait(Patience);
            }

            return null;
        });

        var read = queue.Take(TestContext.Current.CancellationToken).ToList();
        end.Set();

        Assert.Equal(["a.md", "b.md", "c.md"], read.Select(post => post.File.Path));
        Assert.Equal("Reading it takes longer than 3 seconds.", Assert.Single(read[1].Problems).What);
        Assert.Equal([false, true, false], read.Select(post => post.Post is null));
    }

    private static PostQueue Queue(TestBlog folder, Func<string, string?> knownHash)
    {
        var blog = BlogReader.Open(folder.Root);
        var reader = new PostReader(blog, DateTimeOffset.UnixEpoch.AddYears(60));
        return new PostQueue(reader.List().Files, new PostIntake(blog, reader) { KnownHash = knownHash });
    }
}
