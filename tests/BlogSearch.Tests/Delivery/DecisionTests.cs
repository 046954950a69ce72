using BlogSearch.Blogs;
using BlogSearch.Delivery;
using BlogSearch.Generations;
using BlogSearch.Indexing;
using Microsoft.Extensions.Time.Testing;

namespace BlogSearch.Tests.Delivery;

public sealed class DecisionTests
{
    [Fact]
    public void What_was_undone_is_not_promoted_again_until_its_input_changes()
    {
        using var blog = new DeliveredBlog(6);
        blog.Run();
        blog.Write(1, "another text about rye and spelt and barley and a granary that is not so large");
        blog.Run();

        new Decisions(blog.Store).Undo(null);
        Assert.Equal(1, blog.Store.Current()?.Number);

        foreach (var options in (RolloutOptions[])[new(), new() { NoChecks = true }, new() { Full = true }])
        {
            var again = blog.Run(options);
            Assert.Equal((RolloutOutcome.Undone, 1), (again.Outcome, again.Live?.Number));
        }

        blog.Write(2, "another text about millet and oats and a granary that is not so small");
        var changed = blog.Run();
        Assert.Equal((RolloutOutcome.Promoted, 1), (changed.Outcome, changed.Index.Parsed));
    }

    [Fact]
    public void What_the_checks_aborted_is_aborted_again_unless_it_is_forced()
    {
        using var blog = new DeliveredBlog(6);
        blog.Run();
        for (var number = 0; number < 6; number++)
        {
            blog.Write(number, "");
        }

        Assert.Equal(RolloutOutcome.Aborted, blog.Run().Outcome);
        var again = blog.Run();
        Assert.Equal((RolloutOutcome.Aborted, 0, 1), (again.Outcome, again.Index.Parsed, again.Live?.Number));

        var forced = blog.Run(new RolloutOptions { NoChecks = true });
        Assert.Equal((RolloutOutcome.Promoted, 2), (forced.Outcome, forced.Live?.Number));

        var (undone, live) = new Decisions(blog.Store).Undo(null);
        Assert.Equal((2, 1), (undone.Number, live.Number));
        Assert.Equal([GenerationState.Live, GenerationState.Undone], States(blog));
    }

    [Fact]
    public void The_next_generation_is_shown_before_the_old_one_is_cleared_away()
    {
        using var blog = new DeliveredBlog(6);
        var first = blog.Run().Live!; // the first is always promoted
        blog.Write(1, DeliveredBlog.Body(1) + " one");
        (int? Live, bool OldIsThere)? shown = null;

        blog.Run(new RolloutOptions { Keep = 1, Promoted = () => shown = (blog.Store.Current()?.Number, Directory.Exists(first.Folder)) });

        Assert.Equal((2, true), shown);
        Assert.False(Directory.Exists(first.Folder));
        blog.Run(new RolloutOptions { Promoted = () => Assert.Fail("Nothing was promoted.") });
    }

    [Fact]
    public void A_paused_generation_waits_for_promote_or_abort()
    {
        using var blog = new DeliveredBlog(6);
        blog.Run();
        blog.Write(1, DeliveredBlog.Body(1) + " one");
        Assert.Equal(RolloutOutcome.Paused, blog.Run(new RolloutOptions { Pause = true }).Outcome);
        Assert.Equal(RolloutOutcome.Paused, blog.Run().Outcome);
        Assert.Equal(2, new Decisions(blog.Store).Promote(null).Number);

        blog.Write(1, DeliveredBlog.Body(1) + " two");
        Assert.Equal(RolloutOutcome.Paused, blog.Run(new RolloutOptions { Pause = true }).Outcome);
        Assert.Equal(3, new Decisions(blog.Store).Abort().Number);
        Assert.Equal(2, blog.Store.Current()?.Number);
        Assert.Equal(RolloutOutcome.Aborted, blog.Run().Outcome);
        Assert.Throws<DecisionRefusedException>(() => new Decisions(blog.Store).Abort());
    }

    [Fact]
    public void Posts_that_are_again_as_they_were_bring_their_generation_back_without_a_build()
    {
        using var blog = new DeliveredBlog(6);
        blog.Run();
        blog.Write(1, DeliveredBlog.Body(1) + " one");
        blog.Run();
        blog.Write(1, DeliveredBlog.Body(1));

        var back = blog.Run();

        Assert.Equal((RolloutOutcome.Promoted, false, 1), (back.Outcome, back.Index.Built, back.Live?.Number));
        Assert.Equal(RolloutOutcome.Unchanged, blog.Run().Outcome);
    }

    [Fact]
    public void Undo_works_while_another_process_builds_and_what_that_one_built_then_waits()
    {
        using var blog = new DeliveredBlog(6);
        blog.Run();
        blog.Write(1, DeliveredBlog.Body(1) + " one");
        blog.Run();
        using (blog.Store.Lock())
        {
            Assert.Equal(1, new Decisions(blog.Store).Undo(null).Live.Number);
        }

        Assert.Equal(2, new Decisions(blog.Store).Promote(2).Number);
        Assert.Equal(1, new Decisions(blog.Store).Undo(1).Live.Number);
    }

    [Fact]
    public void A_damaged_generation_is_never_gone_back_to()
    {
        using var blog = new DeliveredBlog(6);
        var first = blog.Run().Live!; // the first is always promoted
        blog.Write(1, DeliveredBlog.Body(1) + " one");
        blog.Run();
        File.AppendAllText(Directory.GetFiles(first.Folder, "*.tim")[0], "x");

        var refused = Assert.Throws<DecisionRefusedException>(() => new Decisions(blog.Store).Undo(null));

        Assert.Contains("are not what was written", refused.Message, StringComparison.Ordinal);
        Assert.Equal(2, blog.Store.Current()?.Number);
    }

    [Fact]
    public void A_live_generation_that_is_damaged_is_replaced_though_no_post_changed()
    {
        using var blog = new DeliveredBlog(6);
        var first = blog.Run().Live!; // the first is always promoted
        File.AppendAllText(Directory.GetFiles(first.Folder, "*.tim")[0], "x");

        var report = blog.Run();

        Assert.Equal((RolloutOutcome.Promoted, 6, 2), (report.Outcome, report.Index.Parsed, report.Live?.Number));
    }

    [Fact]
    public void A_history_that_a_crash_cut_short_loses_no_line_but_that_one()
    {
        using var blog = new DeliveredBlog(2);
        blog.Run();
        File.AppendAllText(Path.Combine(blog.Store.Folder, "history.jsonl"), "{\"when\":\"2020-01-01T00:0");
        blog.Write(1, DeliveredBlog.Body(1) + " one");
        blog.Run();

        Assert.Equal(["built", "promoted", "built", "promoted"], blog.Store.History().Lines.Select(line => line.What));
    }

    [Fact]
    public void The_watch_undoes_while_another_process_builds_and_what_that_one_built_then_waits()
    {
        using var blog = new DeliveredBlog(6);
        blog.Run();
        blog.Write(1, DeliveredBlog.Body(1) + " one");
        blog.Run();
        var promotion = blog.Store.History().LastOf(2)!; // promoted, just above
        blog.Write(2, DeliveredBlog.Body(2) + " two");
        var undone = new UndoMeanwhile(() => new Decisions(blog.Store).UndoPromotion(promotion, "live-zero-hits: nothing is found"));

        var report = new Rollout(blog.Store, BlogReader.Open(blog.Root), TimeProvider.System).Run(new RolloutOptions(), undone, TestContext.Current.CancellationToken);

        Assert.Equal((RolloutOutcome.Paused, 1), (report.Outcome, report.Live?.Number));
        Assert.Equal([GenerationState.Live, GenerationState.Paused], States(blog));
        Assert.Equal(["built", "promoted", "built", "promoted", "undone", "promoted", "built", "paused", "pruned"], blog.Store.History().Lines.Select(line => line.What));
    }

    [Fact]
    public void The_watch_decides_nothing_where_somebody_decided_since()
    {
        using var blog = new DeliveredBlog(6);
        blog.Run();
        blog.Write(1, DeliveredBlog.Body(1) + " one");
        blog.Run();
        var promotion = blog.Store.History().LastOf(2)!; // promoted, just above
        var decisions = new Decisions(blog.Store);
        decisions.Undo(null);

        Assert.Null(decisions.UndoPromotion(promotion, "live-zero-hits: nothing is found"));
        decisions.Promote(2);
        Assert.Null(decisions.UndoPromotion(promotion, "live-zero-hits: nothing is found"));
        decisions.NoteWatched(promotion, "Nothing spoke against it.");

        Assert.Equal(2, blog.Store.Current()?.Number);
        Assert.Null(blog.Store.History().LastWatched);
    }

    [Fact]
    public void The_last_that_stood_its_watch_stays_on_disk_for_a_day_and_is_what_the_watch_goes_back_to()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        using var blog = new DeliveredBlog(6);
        var store = new GenerationStore(blog.Store.Folder, clock);
        void Promote(int generation)
        {
            blog.Write(1, $"{DeliveredBlog.Body(1)} number {generation}");
            Assert.Equal(generation, new Rollout(store, BlogReader.Open(blog.Root), clock).Run(new RolloutOptions(), progress: null, TestContext.Current.CancellationToken).Live?.Number);
        }

        Promote(1);
        new Decisions(store).NoteWatched(store.History().LastOf(1)!, "Nothing spoke against it."); // promoted, just above
        for (var generation = 2; generation < 6; generation++)
        {
            Promote(generation);
        }

        Assert.Equal([1, 4, 5], store.List().Select(generation => generation.Number));
        Assert.Equal(1, new Decisions(store).UndoPromotion(store.History().LastOf(5)!, "live-zero-hits: nothing is found")?.Number); // promoted, just above
        Promote(6);
        clock.Advance(TimeSpan.FromDays(2));
        Promote(7);
        Promote(8);
        Assert.Equal([7, 8], store.List().Select(generation => generation.Number));
    }

    private static IEnumerable<GenerationState> States(DeliveredBlog blog) =>
        blog.Store.List().Select(generation => GenerationStore.StateOf(generation, blog.Store.History(), blog.Store.Current()?.Number));

    /// <summary>Decides once, while a run compares what it has built.</summary>
    private sealed class UndoMeanwhile(Action undo) : IProgress<IndexProgress>
    {
        public void Report(IndexProgress value)
        {
            if (value.Phase == "Comparing")
            {
                undo();
            }
        }
    }
}
