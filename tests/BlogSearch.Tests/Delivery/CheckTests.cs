using BlogSearch.Blogs;
using BlogSearch.Delivery;
using BlogSearch.Generations;

namespace BlogSearch.Tests.Delivery;

public sealed class CheckTests
{
    [Fact]
    public void The_first_generation_goes_live_with_nothing_to_compare_it_with()
    {
        using var blog = new DeliveredBlog(12);

        var report = blog.Run();

        Assert.Equal((RolloutOutcome.Promoted, 1), (report.Outcome, report.Live?.Number));
        Assert.Equal(Outcome.Skipped, Result(report, "overlap").Outcome);
        Assert.Contains("no live generation", Result(report, "posts-lost").Summary, StringComparison.Ordinal);
        Assert.Equal(report.Verdict!.Checks.Length, Verdict.Find(report.Live!)!.Checks.Length); // both are there, just above
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(120)]
    public void Bodies_that_were_all_emptied_never_go_live(int posts)
    {
        using var blog = new DeliveredBlog(posts);
        blog.Run();
        for (var number = 0; number < posts; number++)
        {
            blog.Write(number, "");
        }

        var report = blog.Run();

        Assert.Equal((RolloutOutcome.Aborted, 1), (report.Outcome, report.Live?.Number));
        Assert.Equal(Outcome.Failed, Result(report, "size").Outcome);
        Assert.Contains("size: the text is 0 %", report.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 3, RolloutOutcome.Paused)]
    [InlineData(6, 6, RolloutOutcome.Aborted)]
    [InlineData(6, 3, RolloutOutcome.Paused)]
    [InlineData(6, 2, RolloutOutcome.Promoted)]
    [InlineData(120, 120, RolloutOutcome.Aborted)]
    public void Bodies_that_were_cut_to_a_sentence_wait_or_fail_by_how_many_they_are(int posts, int cut, RolloutOutcome outcome)
    {
        using var blog = new DeliveredBlog(posts);
        blog.Run();
        for (var number = 0; number < cut; number++)
        {
            var body = DeliveredBlog.Body(number);
            blog.Write(number, body[..(body.Length * 15 / 100)]);
        }

        var report = blog.Run();

        Assert.True(report.Outcome == outcome, report.Sentence);
        Assert.Equal(cut, Result(report, "size").Values["result.shrunk"]);
    }

    [Fact]
    public void Ordinary_editing_goes_live()
    {
        using var blog = new DeliveredBlog(120);
        blog.Run();
        for (var number = 120; number < 140; number++)
        {
            blog.Write(number, DeliveredBlog.Body(number));
        }

        for (var number = 10; number < 60; number++)
        {
            blog.Write(number, DeliveredBlog.Body(number) + " And a word more about the weather of that year.");
        }

        blog.Delete(5);
        var report = blog.Run();

        Assert.True(report.Outcome == RolloutOutcome.Promoted, report.Sentence);
        Assert.Equal((70, 70, 1), (report.Index.Parsed, report.Index.Written, report.Index.Removed));
    }

    [Fact]
    public void A_small_blog_may_grow_and_shrink_by_a_few_posts()
    {
        using var blog = new DeliveredBlog(3);
        blog.Run();
        for (var number = 1; number < 10; number++)
        {
            blog.Write(number, DeliveredBlog.Body(number + 40));
        }

        var grown = blog.Run();
        blog.Delete(1);
        blog.Delete(2);
        var shrunk = blog.Run();

        Assert.True(grown.Outcome == RolloutOutcome.Promoted, grown.Sentence);
        Assert.True(shrunk.Outcome == RolloutOutcome.Promoted, shrunk.Sentence);
    }

    [Theory]
    [InlineData(3, RolloutOutcome.Promoted)]
    [InlineData(6, RolloutOutcome.Paused)]
    [InlineData(20, RolloutOutcome.Aborted)]
    public void Lost_posts_pass_wait_or_fail_by_how_many_they_are(int lost, RolloutOutcome outcome)
    {
        using var blog = new DeliveredBlog(40);
        blog.Run();
        for (var number = 0; number < lost; number++)
        {
            blog.Delete(number);
        }

        var report = blog.Run();

        Assert.Equal(outcome, report.Outcome);
        Assert.Equal(lost, Result(report, "posts-lost").Values["result.lost"]);
    }

    [Fact]
    public void Posts_that_only_moved_are_not_lost()
    {
        using var blog = new DeliveredBlog(20);
        blog.Run();
        Directory.CreateDirectory(Path.Combine(blog.Root, "archive"));
        foreach (var post in Directory.GetFiles(blog.Root, "*.md"))
        {
            File.Move(post, Path.Combine(blog.Root, "archive", Path.GetFileName(post)));
        }

        var report = blog.Run();

        Assert.True(report.Outcome == RolloutOutcome.Promoted, report.Sentence);
    }

    [Fact]
    public void Words_that_no_longer_lead_where_they_led_are_seen_in_the_overlap()
    {
        using var blog = new DeliveredBlog(40);
        blog.Run();
        for (var number = 0; number < 40; number++)
        {
            blog.Write(number, DeliveredBlog.Body(number).Replace("granary", "silo", StringComparison.Ordinal), $"Stock of silo {number + 300}");
        }

        blog.Write("blogsearch.yaml", "checks:\n  queries: [granary1, granary2, granary3, granary4, harvest number, rye]\n");
        var report = blog.Run();

        Assert.Equal(RolloutOutcome.Aborted, report.Outcome);
        Assert.Equal(Outcome.Failed, Result(report, "overlap").Outcome);
        Assert.Equal(5, Result(report, "zero-hits").Values["result.lost"]);
    }

    [Fact]
    public void Other_synonyms_are_looked_at_though_no_post_changed()
    {
        using var blog = new DeliveredBlog(120);
        blog.Write("blogsearch.yaml", "search:\n  synonyms: synonyms.txt\n");
        blog.Write("synonyms.txt", "rye, secale\n");
        blog.Run();
        blog.Write("synonyms.txt", "rye, secale\nspelt, dinkel\n");

        var report = blog.Run();

        Assert.Equal((RolloutOutcome.Promoted, 0), (report.Outcome, report.Index.Parsed));
        Assert.Equal(Outcome.Successful, Result(report, "overlap").Outcome);
        Assert.Equal(Outcome.Successful, Result(report, "zero-hits").Outcome);
    }

    [Fact]
    public void A_golden_query_that_falls_out_of_the_first_ten_aborts_and_is_named()
    {
        using var blog = new DeliveredBlog(40);
        blog.Write("golden.jsonl", """
            {"id": "a", "query": "granary7", "relevant": {"post007.md": 1}}
            {"id": "b", "query": "granary9", "relevant": {"post009.md": 1}}
            """);
        blog.Write("blogsearch.yaml", "checks:\n  golden:\n    file: golden.jsonl\n");
        blog.Run();
        blog.Write(7, DeliveredBlog.Body(8));

        var report = blog.Run();

        Assert.Equal(RolloutOutcome.Aborted, report.Outcome);
        var golden = Result(report, "golden");
        Assert.Equal((2, 1), (golden.Measurements, golden.Failures - 1)); // the mean fell too, which is a failure of every query
        Assert.Contains("\"granary7\" is answered at no place among the first hundred, place 1 before", report.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("    successCondition: result.rank <= 10\n    failureLimit: 1\n", RolloutOutcome.Promoted)]
    [InlineData("    successCondition: result.rank <= 10\n", RolloutOutcome.Aborted)]
    [InlineData("    successCondition: result.rank <= 10\n    dryRun: true\n", RolloutOutcome.Promoted)]
    [InlineData("    successCondition: result.rank <= 10\n    failureCondition: result.rank > 1000\n", RolloutOutcome.Paused)]
    [InlineData("    failureCondition: result.mean < result.floor\n    floor: 0.9\n", RolloutOutcome.Aborted)]
    [InlineData("    failureCondition: result.mean < result.floor\n    floor: 0.4\n", RolloutOutcome.Promoted)]
    public void Conditions_limit_and_dry_run_decide_as_in_an_AnalysisTemplate(string settings, RolloutOutcome outcome)
    {
        using var blog = new DeliveredBlog(40);
        blog.Write("golden.jsonl", """
            {"id": "a", "query": "granary7", "relevant": {"post007.md": 1}}
            {"id": "b", "query": "granary9", "relevant": {"post009.md": 1}}
            """);
        blog.Write("blogsearch.yaml", "checks:\n  golden:\n    file: golden.jsonl\n" + settings);
        blog.Run();
        blog.Write(7, DeliveredBlog.Body(8));

        Assert.Equal(outcome, blog.Run().Outcome);
    }

    [Theory]
    [InlineData("checks:\n  overlaps: {}\n", 2, "checks.overlap")]
    [InlineData("checks:\n  size:\n    sucessCondition: result > 1\n", 3, "checks.size.successCondition")]
    [InlineData("checks:\n  size:\n    successCondition: result >\n", 3, "checks.size.successCondition, column 9: a value is missing")]
    [InlineData("checks:\n  size:\n    failureLimit: some\n", 3, "no whole number")]
    [InlineData("checks:\n  golden:\n    file: nowhere.jsonl\n", 3, "there is no file")]
    public void A_check_that_makes_no_sense_is_named_with_line_and_column(string yaml, int line, string what)
    {
        using var blog = new DeliveredBlog(1);
        blog.Write("blogsearch.yaml", yaml);

        var wrong = Assert.Throws<ConfigurationException>(() => blog.Run());

        Assert.Equal(line, wrong.Line);
        Assert.Contains(what, wrong.Message, StringComparison.Ordinal);
    }

    private static CheckResult Result(RolloutReport report, string name) => Assert.Single(report.Verdict!.Checks, check => check.Name == name); // every run that built something was judged
}
