using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using BlogSearch.Tests.Architecture;
using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Serving;

/// <summary>Figures are those of the process: no other server may run in it meanwhile.</summary>
[Collection(nameof(MetricsTests))]
[CollectionDefinition(nameof(MetricsTests), DisableParallelization = true)]
public sealed partial class MetricsTests
{
    private static readonly string[] Shipped = ["prometheus/alerts.yml", "grafana/blogsearch.json"];

    private static readonly Uri Metrics = new("/metrics", UriKind.Relative);

    [Fact]
    public async Task A_real_Prometheus_reads_what_was_searched_and_what_is_indexed()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"), TestBlog.Post("b.md", "rye"), TestBlog.Post("c.md", "wheat", more: "draft: true"), ("broken.md", "---\ntitle: [\n---\n"));
        await using var running = await RunningBlog.Start(blog);
        await running.Finds("rye", ["a.md", "b.md"]);
        await running.Finds("quinoa", []);
        using var prometheus = new Prometheus(running.Url["http://".Length..]);

        await Says(prometheus, "blogsearch_index_documents", "2");
        await Says(prometheus, "blogsearch_queries_total{outcome='nothing'}", "1");
        await Says(prometheus, "blogsearch_queries_total{outcome='found'} > 0 and blogsearch_queries_total{outcome='found'} < 3", "1");
        await Says(prometheus, "blogsearch_query_duration_seconds_count > 1 and blogsearch_query_duration_seconds_sum < 60", "2");
        await Says(prometheus, "blogsearch_index_generation_info{generation='1'}", "1");
        await Says(prometheus, "blogsearch_posts_rejected_total{reason='draft'}", "1");
        await Says(prometheus, "blogsearch_posts_rejected_total{reason='broken'}", "1");
        await Says(prometheus, "blogsearch_generation_verdicts_total{verdict='successful'}", "1");
        await Says(prometheus, "time() - blogsearch_index_last_success_timestamp_seconds < bool 600", "1");
        await Says(prometheus, "blogsearch_circuits", "0");
        await Says(prometheus, "dotnet_process_memory_working_set_bytes > bool 1e6", "1");
    }

    [Fact]
    public async Task The_figures_are_as_promtool_wants_them_and_hold_nothing_that_was_asked()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"));
        await using var running = await RunningBlog.Start(blog);
        await running.Finds("rye", ["a.md"]);
        await running.Finds("whatthereadertyped", []);
        using var nowhere = await running.Client.GetAsync(new Uri("/whatthereaderopened", UriKind.Relative), TestContext.Current.CancellationToken);

        var figures = await running.Text("/metrics");

        Assert.Equal("", await Prometheus.Check(figures, "check", "metrics"));
        Assert.DoesNotContain("whatthereader", figures, StringComparison.Ordinal);
        Assert.DoesNotContain("a.md", figures, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rules_are_right_and_name_with_the_dashboard_only_figures_that_there_are()
    {
        var deploy = Path.Combine(Repository.Root, "deploy");
        Assert.Equal("", await Prometheus.Check(null, "check", "rules", Path.Combine(deploy, "prometheus/alerts.yml")));
        Assert.Equal("", await Prometheus.Check(null, "check", "config", Path.Combine(deploy, "prometheus/prometheus.yml")));

        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"));
        await using var running = await RunningBlog.Start(blog);
        await running.Finds("rye", ["a.md"]);
        var figures = await running.Text("/metrics"); // of the requests so far
        figures = await running.Text("/metrics");
        var known = Written().Matches(figures).Select(line => line.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        var named = Shipped.SelectMany(file => Named().Matches(File.ReadAllText(Path.Combine(deploy, file)))).Select(name => name.Value).ToHashSet(StringComparer.Ordinal);

        Assert.True(named.Count > 10);
        Assert.Empty(named.Except(known));
    }

    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("Forwarded")]
    [InlineData("X-Real-IP")]
    [InlineData("Via")]
    public async Task Whoever_comes_through_a_proxy_gets_no_figures(string header)
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"));
        await using var running = await RunningBlog.Start(blog);
        using var request = new HttpRequestMessage(HttpMethod.Get, Metrics);
        request.Headers.TryAddWithoutValidation(header, "192.0.2.1");

        using var answer = await running.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task At_an_address_of_their_own_there_are_the_figures_and_nothing_else()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"));
        var url = FreeUrl();
        await using var running = await RunningBlog.Start(blog, options => options with { MetricsUrl = url });
        await running.Finds("rye", ["a.md"]);
        using var client = new HttpClient { BaseAddress = new Uri(url) };
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.1");

        Assert.Contains("blogsearch_index_documents", await client.GetStringAsync(Metrics, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var page = await client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        using var main = await running.Client.GetAsync(Metrics, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (page.StatusCode, main.StatusCode));
    }

    private static Task Says(Prometheus prometheus, string query, string value) =>
        RunningBlog.Until(async () => await prometheus.Value(query) == value, $"{query} is {value}");

    private static string FreeUrl()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://{listener.LocalEndpoint}";
    }

    [GeneratedRegex(@"^(?<name>\w+)[{ ]", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Written();

    [GeneratedRegex(@"\b(?:blogsearch|dotnet|http_server)_\w+", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Named();
}
