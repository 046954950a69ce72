using BlogSearch.Searching;
using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Searching;

public sealed class WordMarksTests
{
    [Theory]
    [InlineData("certificate", "the Certificates, and certify", "Certificates")]
    [InlineData("certi*", "the Certificates, and certify", "Certificates certify")]
    [InlineData("\"api server\"", "an API\n server and a server", "API\n server")]
    [InlineData("certficate", "one certificate", "certificate")]
    [InlineData("c#", "C# and c", "C#")]
    [InlineData("server -api", "API server", "server")]
    [InlineData("the server", "the server", "server")]
    [InlineData("tag:x", "x", "")]
    [InlineData("", "x", "")]
    public void A_text_is_marked_as_it_was_searched(string query, string text, string marked)
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "certificates certify the API server; certificate C#", tags: ["x"]));

        var marks = blog.Searcher.Marks(new SearchRequest { Text = query }, "en", TestContext.Current.CancellationToken);

        Assert.Equal(marked, string.Join(' ', marks.In(text).Select(mark => text[mark.From..mark.To])));
        Assert.Equal(query is "" or "tag:x", marks.IsEmpty);
    }
}
