using BlogSearch.Searching;
using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Indexing;

/// <summary>An index is written in parts; how it is cut must not show.</summary>
public sealed class PartsTests
{
    [Fact]
    public void An_index_of_many_parts_answers_as_one_that_was_written_at_once()
    {
        using var bitByBit = new TestBlog(Post(0, "rye"));
        bitByBit.Index();
        for (var number = 1; number < 14; number++)
        {
            bitByBit.Write(Post(number, number % 3 == 0 ? "rye and sourdough" : "wheat"));
            bitByBit.Index();
        }

        for (var number = 0; number < 14; number += 4)
        {
            bitByBit.Write(Post(number, "spelt, sourdough and rye"));
            bitByBit.Index();
        }

        bitByBit.Delete("post1.md");
        var parts = Parts(bitByBit);
        string[] queries = ["rye", "sourdough", "sour*", "soudrough", "\"sourdough and rye\"", "wheat OR spelt", "tag:Bread", "ryewheat", "-wheat"];
        var before = bitByBit.Index().Generation;
        var asked = queries.Select(query => Shown(bitByBit.Search(query))).ToList();
        Assert.True(Directory.GetFiles(before.Folder, "*.si").Length > 1 && parts > 1);

        bitByBit.Index(full: true);

        Assert.Equal(1, Parts(bitByBit));
        Assert.Equal(queries.Select(query => Shown(bitByBit.Search(query))), asked);
    }

    private static (string Path, string Text) Post(int number, string body) => TestBlog.Post($"post{number}.md", body, tags: number % 2 == 0 ? ["Bread"] : ["Oven"]);

    private static int Parts(TestBlog blog) => Directory.GetFiles(blog.Store.Current()!.Folder, "*.si").Length;

    private static string Shown(SearchResults results) => string.Join(
        '\n',
        [
            $"{results.Total}",
            .. results.Notices.Select(notice => notice.ToString()),
            .. results.Hits.Select(hit => $"{hit.Path} {hit.Score} {hit.Partial}"),
            .. results.Facets.Tag.Select(value => value.ToString()),
        ]);
}
