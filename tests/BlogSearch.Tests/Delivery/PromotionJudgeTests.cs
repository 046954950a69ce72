using BlogSearch.Blogs;
using BlogSearch.Delivery;
using BlogSearch.Generations;
using BlogSearch.Searching;

namespace BlogSearch.Tests.Delivery;

public sealed class PromotionJudgeTests
{
    private static readonly DateTimeOffset Now = new(2024, 5, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Searches_that_fail_in_this_generation_alone_speak_against_it()
    {
        using var blog = new DeliveredBlog(12);
        var before = blog.Run().Live!; // the first is always promoted
        var searcher = PostSearcher.Open(before);
        searcher.Dispose(); // now every search of it fails
        var now = new LiveFigures { Searches = 40, Failed = 6, FailedRequests = [.. Requests(6)] };
        var then = new LiveFigures { Searches = 400 };

        var verdict = Judge().Look(now, then, searcher, before, Now, TestContext.Current.CancellationToken)!; // there are searches enough

        Assert.Equal(Outcome.Failed, verdict.Outcome);
        Assert.Equal("live-errors: 6 of 40 searches failed (15.0 %, 0.0 % before); 6 of the queries fail in this generation alone", verdict.Why());
    }

    [Fact]
    public void Searches_that_fail_in_every_generation_do_not()
    {
        using var blog = new DeliveredBlog(12);
        var before = blog.Run().Live!; // the first is always promoted
        using var searcher = PostSearcher.Open(before);
        var now = new LiveFigures { Searches = 40, Failed = 6, FailedRequests = [.. Requests(6).Select(request => request with { Page = 0 })] };

        var verdict = Judge().Look(now, new LiveFigures { Searches = 400 }, searcher, before, Now, TestContext.Current.CancellationToken)!; // there are searches enough

        Assert.Equal(Outcome.Successful, verdict.Outcome);
    }

    [Fact]
    public void A_machine_that_is_busy_is_no_fault_of_the_generation()
    {
        using var blog = new DeliveredBlog(12);
        var before = blog.Run().Live!; // the first is always promoted
        using var searcher = PostSearcher.Open(before);
        var (now, then) = (Taking(800), Taking(2));

        var usual = Judge().Look(now, then, searcher, before, Now, TestContext.Current.CancellationToken)!; // there are searches enough
        var strict = Judge("live-latency-p95", "result > 3").Look(now, then, searcher, before, Now, TestContext.Current.CancellationToken)!; // as above

        Assert.Equal((Outcome.Successful, Outcome.Failed), (usual.Outcome, strict.Outcome));
        var values = strict.Checks.Single(check => check.Name == "live-latency-p95").Values;
        Assert.InRange(values["result.ms"], 800, 880);
        Assert.InRange(values["result.live"], 2, 2.2);
    }

    [Fact]
    public void A_limit_says_how_many_looks_may_be_bad()
    {
        using var blog = new DeliveredBlog(12);
        var before = blog.Run().Live!; // the first is always promoted
        using var searcher = PostSearcher.Open(before);
        var judge = Judge("live-zero-hits", "result > 0.2", failureLimit: 1);
        var now = new LiveFigures { Searches = 40, Empty = 20 };
        var then = new LiveFigures { Searches = 400 };

        var looks = Enumerable.Range(0, 2).Select(_ => judge.Look(now, then, searcher, before, Now, TestContext.Current.CancellationToken)!.Outcome); // there are searches enough

        Assert.Equal([Outcome.Successful, Outcome.Failed], looks);
    }

    [Theory]
    [InlineData(19, 400)]
    [InlineData(400, 19)]
    public void Few_searches_now_or_before_say_nothing(int now, int then)
    {
        using var blog = new DeliveredBlog(1);
        var before = blog.Run().Live!; // the first is always promoted
        using var searcher = PostSearcher.Open(before);

        Assert.Null(Judge("live-zero-hits", "result >= 0").Look(
            new LiveFigures { Searches = now, Empty = now, Failed = now }, new LiveFigures { Searches = then }, searcher, before, Now, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("30m", 30)]
    [InlineData("off", 0)]
    [InlineData("0", 0)]
    public void The_time_of_the_watch_can_be_set(string written, int minutes)
    {
        using var blog = new DeliveredBlog(1);
        blog.Write("blogsearch.yaml", $"checks:\n  watch: {written}\n");

        Assert.Equal(TimeSpan.FromMinutes(minutes), BlogReader.Open(blog.Root).Settings.Checks.Watch);
    }

    [Theory]
    [InlineData("checks:\n  watch: long\n", 2, "no span of time")]
    [InlineData("checks:\n  live-errors:\n    failureCondition: result.rank > 1\n", 3, "result.rank")]
    [InlineData("checks:\n  live-error: {}\n", 2, "checks.live-errors")]
    public void What_makes_no_sense_of_it_is_named_with_its_line(string yaml, int line, string what)
    {
        using var blog = new DeliveredBlog(1);
        blog.Write("blogsearch.yaml", yaml);

        var wrong = Assert.Throws<ConfigurationException>(() => blog.Run());

        Assert.Equal(line, wrong.Line);
        Assert.Contains(what, wrong.Message, StringComparison.Ordinal);
    }

    private static PromotionJudge Judge() => new(new ChecksSettings());

    private static PromotionJudge Judge(string check, string failure, int failureLimit = 0) => new(new ChecksSettings
    {
        Checks = new ChecksSettings().Checks.Add(check, new CheckSettings { FailureCondition = new SettingText(failure, "blogsearch.yaml", 1), FailureLimit = failureLimit }),
    });

    private static IEnumerable<SearchRequest> Requests(int count) => Enumerable.Range(0, count).Select(number => new SearchRequest { Text = $"granary{number}" });

    /// <summary>Figures of searches that took so many milliseconds.</summary>
    private static LiveFigures Taking(int milliseconds)
    {
        var counter = new LiveCounter();
        using var blog = new DeliveredBlog(1);
        using var searcher = PostSearcher.Open(blog.Run().Live!); // the first is always promoted
        foreach (var request in Requests(40))
        {
            counter.Count(request, searcher.Search(request, TestContext.Current.CancellationToken), TimeSpan.FromMilliseconds(milliseconds));
        }

        return counter.Read();
    }
}
