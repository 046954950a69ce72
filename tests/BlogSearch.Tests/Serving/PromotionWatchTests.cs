using System.Globalization;
using BlogSearch.Blogs;
using BlogSearch.Delivery;
using BlogSearch.Generations;
using BlogSearch.Tests.Support;
using BlogSearch.Web.Serving;
using Microsoft.Extensions.Time.Testing;

namespace BlogSearch.Tests.Serving;

/// <summary>What readers meet after a promotion decides whether it stays.</summary>
public sealed class PromotionWatchTests : IDisposable
{
    private const int Posts = 30;

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2024, 5, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly TestBlog _blog = new(("blogsearch.yaml", "search:\n  typos: false\nchecks:\n  overlap: {dryRun: true}\n  zero-hits: {dryRun: true}\n"));

    public PromotionWatchTests() => Write("granary");

    [Fact]
    public async Task A_generation_in_which_readers_no_longer_find_what_they_found_is_undone_and_stays_so()
    {
        await using var running = await Start();
        await Ask(running, "granary", Posts);
        Write("silo");
        await Promote(running, 2);
        await Ask(running, "granary", Posts);

        await Live(running, 1);

        var status = running.Promotion!; // the generation was watched, or it would not have been undone
        Assert.Equal((2, PromotionState.Undone), (status.Generation, status.State));
        Assert.Contains("live-zero-hits: 30 of 30 searches found nothing (100 %, 0 % before); 30 of the queries found something before", status.Sentence, StringComparison.Ordinal);
        Assert.Contains(_blog.Store.History().Lines, line => line is { Number: 2, What: HistoryLine.Undone, By: HistoryLine.Watch, Why: { } why } && why.StartsWith("live-zero-hits", StringComparison.Ordinal));
        Assert.Contains("blogsearch_generation_watches_total{otel_scope_name=\"BlogSearch\",outcome=\"undone\"} 1", await running.Text("/metrics"), StringComparison.Ordinal);

        await Run(running);
        Assert.Equal("ready: generation 1\n", await running.Text("/health/ready")); // its input is the same
        Write("barn");
        await Promote(running, 3);
    }

    [Fact]
    public async Task What_nobody_ever_found_is_no_fault_of_the_new_generation()
    {
        await using var running = await Start();
        await Ask(running, "granary", Posts);
        Write(0, "granary", "and a word more");
        await Promote(running, 2);
        await Ask(running, "nonsense", 60);

        await Ended(running, PromotionState.Kept);

        Assert.Equal("ready: generation 2\n", await running.Text("/health/ready"));
        Assert.Equal("Nothing spoke against it in 60 searches.", running.Promotion!.Sentence); // it has ended, just above
        Assert.Equal(2, _blog.Store.History().LastWatched?.Number);
    }

    [Fact]
    public async Task A_handful_of_searches_decides_nothing()
    {
        await using var running = await Start();
        await Ask(running, "granary", Posts);
        Write("silo");
        await Promote(running, 2);
        await Ask(running, "granary", PromotionJudge.Enough - 1);

        await Ended(running, PromotionState.Unjudged);

        Assert.Equal("ready: generation 2\n", await running.Text("/health/ready"));
    }

    [Fact]
    public async Task What_somebody_forced_through_is_left_alone()
    {
        await using var running = await Start();
        await Ask(running, "granary", Posts);
        Write("silo");
        new Rollout(_blog.Store, BlogReader.Open(_blog.Root), _clock).Run(new RolloutOptions { NoChecks = true }, progress: null, TestContext.Current.CancellationToken);
        await Live(running, 2);
        await Ask(running, "granary", Posts);
        Pass(TimeSpan.FromHours(2));

        // The next one is watched again, so the watch has looked at this one before.
        Write(0, "silo", "and a word more");
        await Promote(running, 3);
        await Ended(running, PromotionState.Unjudged);
        Assert.DoesNotContain(_blog.Store.History().Lines, line => line.What == HistoryLine.Undone);
    }

    [Fact]
    public async Task One_save_after_the_other_hides_nothing_and_the_last_good_one_comes_back()
    {
        await using var running = await Start();
        await Ask(running, "granary", Posts);
        Write(0, "granary", "and a word more");
        await Promote(running, 2);
        await Ask(running, "granary", Posts);
        await Ended(running, PromotionState.Kept);
        Write("silo");
        await Promote(running, 3);
        await RunningBlog.Until(() => Task.FromResult(Seen(running, 3)), "generation 3 is watched");
        await Ask(running, "granary", PromotionJudge.Enough - 1);
        for (var generation = 4; generation < 7; generation++)
        {
            Write(0, "silo", string.Create(CultureInfo.InvariantCulture, $"as of today {generation}"));
            await Promote(running, generation);
        }

        await Ask(running, "granary", Posts);

        await Live(running, 2);
        Assert.Equal(PromotionState.Undone, running.Promotion!.State); // a generation was undone, just above
    }

    [Fact]
    public async Task A_server_that_is_started_again_goes_on_watching_and_keeps_no_query()
    {
        await using (var running = await Start())
        {
            await Ask(running, "granary", Posts);
            Write("silo");
            await Promote(running, 2);
            await Ask(running, "granary", PromotionJudge.Enough - 5);
            await RunningBlog.Until(
                () =>
                {
                    Pass(TimeSpan.FromSeconds(10));
                    return Task.FromResult(KeptWatch.Find(_blog.Store.Folder)?.Now.Searches == PromotionJudge.Enough - 5);
                },
                "the watch has counted them");
        }

        Assert.DoesNotContain("granary", await File.ReadAllTextAsync(Path.Combine(_blog.Store.Folder, "watch.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await using var again = await Start(live: 2);
        await Ask(again, "granary", PromotionJudge.Enough - 5);

        await Live(again, 1);

        Assert.Equal((2, PromotionState.Undone, 2 * (PromotionJudge.Enough - 5)), (again.Promotion!.Generation, again.Promotion.State, (int)again.Promotion.Searches)); // a generation was undone, just above
        await RunningBlog.Until(
            () =>
            {
                Pass(TimeSpan.FromSeconds(10));
                return Task.FromResult(KeptWatch.Find(_blog.Store.Folder) is null);
            },
            "nothing is kept any more");
    }

    [Fact]
    public async Task Without_a_window_nothing_is_watched()
    {
        _blog.Write("blogsearch.yaml", "search:\n  typos: false\nchecks:\n  overlap: {dryRun: true}\n  zero-hits: {dryRun: true}\n  watch: off\n");
        await using var running = await Start();
        await Ask(running, "granary", Posts);
        Write("silo");
        await Promote(running, 2);
        await Ask(running, "granary", Posts);
        Pass(TimeSpan.FromHours(2));
        await Run(running);

        Assert.Equal("ready: generation 2\n", await running.Text("/health/ready"));
        Assert.Null(running.Promotion);
    }

    public void Dispose() => _blog.Dispose();

    private async Task<RunningBlog> Start(int live = 1)
    {
        var running = await RunningBlog.Start(_blog, options => options with { TimeProvider = _clock });
        await Live(running, live);
        return running;
    }

    private void Write(string word)
    {
        for (var number = 0; number < Posts; number++)
        {
            Write(number, word);
        }
    }

    private void Write(int number, string word, string more = "") =>
        _blog.Write(TestBlog.Post($"post{number}.md", $"{word}{number} holds rye, spelt and barley {more}", $"Harvest {number}"));

    /// <summary>Different queries, each of one word.</summary>
    private static async Task Ask(RunningBlog running, string word, int searches)
    {
        for (var number = 0; number < searches; number++)
        {
            Assert.NotNull(await running.Paths(string.Create(CultureInfo.InvariantCulture, $"{word}{number}")));
        }
    }

    private async Task Run(RunningBlog running)
    {
        Pass(TimeSpan.FromSeconds(1)); // one moment holds one generation
        var run = running.Requests.Ask().Number;
        await RunningBlog.Until(() => Task.FromResult(running.Requests.Find(run)!.State == RunState.Done), "the run is done"); // it was asked for, just above
    }

    private async Task Promote(RunningBlog running, int generation)
    {
        await Run(running);
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"ready: generation {generation}\n"), await running.Text("/health/ready"));
    }

    private Task Live(RunningBlog running, int generation) => RunningBlog.Until(
        async () =>
        {
            Pass(TimeSpan.FromSeconds(10));
            using var answer = await running.Client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
            return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken) == string.Create(CultureInfo.InvariantCulture, $"ready: generation {generation}\n");
        },
        string.Create(CultureInfo.InvariantCulture, $"generation {generation} is live"));

    private bool Seen(RunningBlog running, int generation)
    {
        Pass(TimeSpan.FromSeconds(10));
        return running.Promotion?.Generation == generation;
    }

    private Task Ended(RunningBlog running, PromotionState state) => RunningBlog.Until(
        () =>
        {
            Pass(TimeSpan.FromMinutes(5));
            return Task.FromResult(running.Promotion?.State == state);
        },
        $"the watch ends with {state}");

    private void Pass(TimeSpan time) => _clock.Advance(time);
}
