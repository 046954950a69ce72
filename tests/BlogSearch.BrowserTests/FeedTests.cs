using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using BlogSearch.BrowserTests.Support;

namespace BlogSearch.BrowserTests;

/// <summary>Feeds and the description for browsers, without a browser.</summary>
public sealed class FeedTests(ServedBlog blog) : IDisposable
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly HttpClient _client = new() { BaseAddress = new Uri(blog.Url) };

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Atom_has_all_that_its_standard_requires()
    {
        var feed = XDocument.Parse(await Get("/feed.atom?q=loaf&tag=rye")).Root!; // a document has a root

        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal($"loaf, rye – {blog.Title}", feed.Element(Atom + "title")?.Value);
        Assert.Equal($"{blog.Url}/feed.atom?q=loaf&tag=rye", Link(feed, "self"));
        Assert.Equal($"{blog.Url}/?q=loaf&tag=rye", Link(feed, "alternate"));
        Assert.True(Uri.IsWellFormedUriString(feed.Element(Atom + "id")?.Value, UriKind.Absolute));
        Assert.NotEmpty(feed.Element(Atom + "author")?.Element(Atom + "name")?.Value ?? "");
        Assert.True(DateTimeOffset.TryParse(feed.Element(Atom + "updated")?.Value, out _));
        var posts = feed.Elements(Atom + "entry").ToArray();
        Assert.Equal(12, posts.Length);
        Assert.All(posts, post =>
        {
            Assert.True(Uri.TryCreate(post.Element(Atom + "id")?.Value, UriKind.Absolute, out _));
            Assert.NotEmpty(post.Element(Atom + "title")?.Value ?? "");
            Assert.True(DateTimeOffset.TryParse(post.Element(Atom + "updated")?.Value, out _));
            Assert.StartsWith(blog.Url + "/post/", Link(post, "alternate"), StringComparison.Ordinal);
            Assert.Contains(post.Elements(Atom + "category"), topic => topic.Attribute("term")?.Value == "rye");
        });
        Assert.Equal(posts.Length, posts.Select(post => post.Element(Atom + "id")?.Value).Distinct().Count());
    }

    [Fact]
    public async Task Posts_come_newest_first_unless_a_sort_is_asked_for()
    {
        Assert.Equal(Days(await Get("/feed.atom?q=loaf")).OrderDescending(), Days(await Get("/feed.atom?q=loaf")));
        Assert.Equal(Days(await Get("/feed.atom?q=loaf&sort=oldest")).Order(), Days(await Get("/feed.atom?q=loaf&sort=oldest")));
    }

    [Fact]
    public async Task Json_feed_says_the_same()
    {
        var feed = JsonDocument.Parse(await Get("/feed.json?tag=rye&tag=wheat&tags=any")).RootElement;

        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.Equal($"rye or wheat – {blog.Title}", feed.GetProperty("title").GetString());
        Assert.Equal($"{blog.Url}/feed.json?tag=rye&tag=wheat&tags=any", feed.GetProperty("feed_url").GetString());
        Assert.Equal(20, feed.GetProperty("items").GetArrayLength());
        Assert.Equal($"{blog.Url}/feed.json?tag=rye&tag=wheat&tags=any&page=2", feed.GetProperty("next_url").GetString());
        var posts = XDocument.Parse(await Get("/feed.atom?tag=rye&tag=wheat&tags=any")).Root!.Elements(Atom + "entry");
        Assert.Equal(posts.Select(post => post.Element(Atom + "id")?.Value), feed.GetProperty("items").EnumerateArray().Select(post => post.GetProperty("id").GetString()));
        Assert.All(feed.GetProperty("items").EnumerateArray(), post => Assert.NotEmpty(post.GetProperty("content_text").GetString() ?? ""));
    }

    [Theory]
    [InlineData("/feed.atom", "application/atom+xml")]
    [InlineData("/feed.json?q=%00%FF<%26\u0001&page=x", "application/feed+json")]
    [InlineData("/feed.atom?q=%01%1F%ED%A0%80<%26&tag=]]>&from=someday", "application/atom+xml")]
    public async Task Any_request_has_a_feed_that_can_be_read(string path, string type)
    {
        using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.NotNull(type.EndsWith("json", StringComparison.Ordinal) ? JsonDocument.Parse(text) : XDocument.Parse(text));
    }

    [Fact]
    public async Task A_feed_that_is_known_is_not_sent_again()
    {
        using var first = await _client.GetAsync(new Uri("/feed.atom?q=rye", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.NotNull(first.Content.Headers.LastModified);
        using var byTag = new HttpRequestMessage(HttpMethod.Get, "/feed.atom?q=rye");
        byTag.Headers.IfNoneMatch.Add(first.Headers.ETag!); // set with every answer
        using var byTime = new HttpRequestMessage(HttpMethod.Get, "/feed.atom?q=rye");
        byTime.Headers.IfModifiedSince = first.Content.Headers.LastModified;

        using var second = await _client.SendAsync(byTag, TestContext.Current.CancellationToken);
        using var third = await _client.SendAsync(byTime, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, third.StatusCode);
    }

    [Fact]
    public async Task A_browser_can_search_from_its_own_box()
    {
        XNamespace search = "http://a9.com/-/spec/opensearch/1.1/";
        var description = XDocument.Parse(await Get("/opensearch.xml")).Root!; // a document has a root

        Assert.Equal(search + "OpenSearchDescription", description.Name);
        Assert.InRange(description.Element(search + "ShortName")?.Value.Length ?? 0, 1, 16);
        Assert.Contains(description.Elements(search + "Url"), url => url.Attribute("template")?.Value == blog.Url + "/?q={searchTerms}");
        Assert.Contains("href=\"/opensearch.xml\"", await Get("/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "/feed.atom")]
    [InlineData("/?q=rye&page=2", "/feed.atom?q=rye")]
    [InlineData("/tag/rye", "/feed.atom?tag=rye")]
    [InlineData("/category/Recipe", "/feed.atom?category=Recipe")]
    [InlineData("/year/2017", "/feed.atom?from=2017-01-01&amp;to=2017-12-31")]
    [InlineData("/browse", "/feed.atom")]
    public async Task Every_page_names_its_feed(string path, string feed)
    {
        var page = await Get(path);

        Assert.Contains($"<link rel=\"alternate\" type=\"application/atom&#x2B;xml\" title=\"{blog.Title}\" href=\"{feed}\"", page.Replace("type=\"application/atom+xml\"", "type=\"application/atom&#x2B;xml\"", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static string? Link(XElement element, string relation) => element.Elements(Atom + "link").First(link => link.Attribute("rel")?.Value == relation).Attribute("href")?.Value;

    private static IEnumerable<string> Days(string feed) => XDocument.Parse(feed).Root!.Elements(Atom + "entry").Select(post => post.Element(Atom + "updated")?.Value ?? "");

    private Task<string> Get(string path) => _client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
}
