using System.Net;
using System.Text.Json;
using BlogSearch.BrowserTests.Support;

namespace BlogSearch.BrowserTests;

/// <summary>The same server without a browser.</summary>
public sealed class ApiTests(ServedBlog blog) : IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = new Uri(blog.Url) };

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task An_answer_has_exactly_the_promised_shape()
    {
        var answer = JsonDocument.Parse(await Get("/api/search?q=rye+flour&size=1&sort=relevance-only")).RootElement;

        Assert.Equal(["total", "page", "size", "generation", "tookMs", "sort", "notices", "hits", "facets"], Names(answer));
        var hit = answer.GetProperty("hits")[0];
        Assert.Equal(["path", "url", "title", "titleMarks", "date", "language", "authors", "categories", "tags", "score", "partial", "snippets"], Names(hit));
        Assert.Equal(["text", "marks", "heading", "anchor", "url"], Names(hit.GetProperty("snippets")[0]));
        Assert.Equal(["tag", "category", "author", "language", "code", "year", "month"], Names(answer.GetProperty("facets")));
        Assert.Equal(["value", "count", "selected"], Names(answer.GetProperty("facets").GetProperty("tag")[0]));
        Assert.Equal("relevance-only", answer.GetProperty("sort").GetString());
        Assert.Equal(2, hit.GetProperty("titleMarks")[0].GetArrayLength());
        Assert.Matches(@"^\d{4}-\d\d-\d\d$", hit.GetProperty("date").GetString());
    }

    [Fact]
    public async Task A_post_without_a_date_has_null_for_it()
        => Assert.Equal(JsonValueKind.Null, JsonDocument.Parse(await Get("/api/search?q=bakes+here")).RootElement.GetProperty("hits")[0].GetProperty("date").ValueKind);

    [Fact]
    public async Task Suggestions_have_exactly_the_promised_shape_and_lead_where_they_say()
    {
        var answer = JsonDocument.Parse(await Get("/api/suggest?q=ry")).RootElement;

        Assert.Equal(["q", "suggestions"], Names(answer));
        Assert.Equal("ry", answer.GetProperty("q").GetString());
        var tag = answer.GetProperty("suggestions").EnumerateArray().Single(suggestion => suggestion.GetProperty("kind").GetString() == "tag");
        Assert.Equal(["kind", "text", "marks", "count", "url"], Names(tag));
        Assert.Equal("[[0,2]]", tag.GetProperty("marks").GetRawText());
        Assert.Equal("/?tag=rye", tag.GetProperty("url").GetString());
        Assert.Equal(12, tag.GetProperty("count").GetInt32());
        var post = answer.GetProperty("suggestions").EnumerateArray().Last();
        Assert.StartsWith("/post/loaf-", post.GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Equal("/?q=rye&tag=Stone", JsonDocument.Parse(await Get("/api/suggest?q=ry&tag=Stone")).RootElement.GetProperty("suggestions")[0].GetProperty("url").GetString());
        Assert.Equal(0, JsonDocument.Parse(await Get("/api/suggest")).RootElement.GetProperty("suggestions").GetArrayLength());
    }

    [Theory]
    [InlineData("page=0", "page")]
    [InlineData("size=51", "size")]
    [InlineData("sort=upwards", "sort")]
    [InlineData("from=2024-02-30", "from")]
    public async Task A_parameter_that_makes_no_sense_is_refused_by_name(string query, string name)
    {
        foreach (var path in new[] { "/api/search", "/api/suggest" })
        {
            using var answer = await _client.GetAsync(new Uri($"{path}?q=rye&{query}", UriKind.Relative), TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
            Assert.Equal(name, problem.GetProperty("parameter").GetString());
        }
    }

    [Theory]
    [InlineData("/api/search?q=rye")]
    [InlineData("/api/suggest?q=rye")]
    public async Task An_answer_that_is_known_is_not_sent_again(string path)
    {
        using var first = await _client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!); // set with every answer

        using var second = await _client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?q=rye")]
    [InlineData("/post/loaf-01.md")]
    [InlineData("/api/search?q=rye")]
    [InlineData("/api/suggest?q=rye")]
    public async Task Every_answer_is_fenced_in_and_sets_no_cookie(string path)
    {
        using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'; script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(answer.Headers.Contains("Referrer-Policy"));
        Assert.True(answer.Headers.Contains("Permissions-Policy"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("POST", "/", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "/api/search", HttpStatusCode.MethodNotAllowed)]
    [InlineData("HEAD", "/?q=rye", HttpStatusCode.OK)]
    [InlineData("POST", "/nothing", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/nothing", HttpStatusCode.NotFound)]
    [InlineData("GET", "/health/live", HttpStatusCode.OK)]
    public async Task Methods_are_for_reading(string method, string path, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
    }

    private Task<string> Get(string path) => _client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(member => member.Name);
}
