using BlogSearch.Blogs;
using BlogSearch.Searching;
using BlogSearch.Tests.Support;
using BlogSearch.Web.Commands;

namespace BlogSearch.Tests.Searching;

public sealed class RankingTests
{
    private const string Filler = "Nothing of all that is said here bears on what was asked, and so it goes on for a while, one plain word after another.";

    [Fact]
    public void Words_that_stand_together_beat_the_same_words_apart()
    {
        using var blog = new TestBlog(
            TestBlog.Post("apart.md", $"Rye. {Filler} Bread.", date: "2021-01-01"),
            TestBlog.Post("together.md", $"{Filler} Rye bread.", date: "2020-01-01"));

        Assert.Equal(["together.md", "apart.md"], blog.Paths("rye bread"));
        Assert.True(Parts(blog, "rye bread", "together.md").Pairs > Parts(blog, "rye bread", "apart.md").Pairs);
    }

    [Fact]
    public void A_word_that_a_post_begins_with_says_more_than_one_at_its_end()
    {
        using var blog = new TestBlog(
            TestBlog.Post("end.md", $"{Filler} {Filler} Rye.", date: "2021-01-01"),
            TestBlog.Post("start.md", $"Rye. {Filler} {Filler}", date: "2020-01-01"));

        Assert.Equal(["start.md", "end.md"], blog.Paths("rye"));
    }

    [Fact]
    public void What_the_best_posts_have_in_common_lifts_others_that_have_it()
    {
        using var blog = new TestBlog(
        [
            .. Enumerable.Range(0, 20).Select(i => TestBlog.Post($"other{i}.md", $"Word{i} stands alone.")),
            TestBlog.Post("first.md", "Bread bread bread of levain and crumb."),
            TestBlog.Post("second.md", "Bread bread with levain and its crumb."),
            TestBlog.Post("alike.md", "One bread, levain, crumb.", date: "2019-01-01"),
            TestBlog.Post("stray.md", "One bread, tractor, diesel.", date: "2021-01-01"),
        ]);

        Assert.Equal(["first.md", "second.md", "alike.md", "stray.md"], blog.Paths("q=bread&sort=relevance-only"));
        Assert.True(Parts(blog, "bread", "alike.md").Feedback > Parts(blog, "bread", "stray.md").Feedback);
    }

    [Fact]
    public void Posts_much_like_the_best_answers_of_a_question_come_before_one_that_is_like_none()
    {
        const string Question = "how long should a cold levain rest before the oven";
        using var blog = new TestBlog(
        [
            .. Enumerable.Range(0, 20).Select(i => TestBlog.Post($"other{i}.md", $"Word{i} stands alone.")),
            .. Enumerable.Range(0, 4).Select(i => TestBlog.Post($"best{i}.md", $"A cold levain should rest long before the oven. Crumb, crust, hydration, bakery. Loaf {i}.")),
            TestBlog.Post("alike.md", "Cold levain. Crumb, crust, hydration, bakery.", date: "2019-01-01"),
            TestBlog.Post("stray.md", "Cold levain. Tractor, diesel, piston, harvest.", date: "2021-01-01"),
        ]);

        Assert.True(Parts(blog, Question, "alike.md").Agreement > Parts(blog, Question, "stray.md").Agreement);
        Assert.Equal(["alike.md", "stray.md"], blog.Paths($"q={Question}&sort=relevance-only").SkipWhile(path => path.StartsWith("best", StringComparison.Ordinal)));

        // Of a few words that post is meant which has them best.
        Assert.Equal(0, Parts(blog, "cold levain", "alike.md").Agreement);
    }

    [Fact]
    public void Who_asks_for_a_title_is_not_given_more_of_the_same()
    {
        using var blog = new TestBlog(
            TestBlog.Post("asked.md", "Levain and crumb.", title: "Slow bread"),
            TestBlog.Post("alike.md", "Slow bread, levain and crumb.", title: "Another"));

        Assert.Equal(0, Parts(blog, "slow bread", "alike.md").Feedback, 3);
        Assert.Equal("asked.md", blog.Paths("slow bread")[0]);
    }

    [Fact]
    public void Newness_and_links_decide_between_equals_and_only_by_relevance()
    {
        using var blog = new TestBlog(
            ("hugo.toml", "baseURL = 'https://one.example/'"),
            ("content/old.md", TestBlog.Post("old.md", "rye", title: "Aa", date: "2015-01-01").Text),
            ("content/new.md", TestBlog.Post("new.md", "rye", title: "Bb", date: "2020-01-01").Text),
            ("content/best.md", TestBlog.Post("best.md", "rye rye rye", title: "Cc", date: "2012-01-01").Text),
            ("content/linked.md", TestBlog.Post("linked.md", "spelt", title: "Dd", date: "2012-01-01").Text),
            ("content/from.md", TestBlog.Post("from.md", "[this](/linked/) says", title: "Ee").Text));

        Assert.Equal(["best.md", "new.md", "old.md"], blog.Paths("rye"));
        Assert.True(Parts(blog, "rye", "new.md").Recency > Parts(blog, "rye", "old.md").Recency);
        Assert.InRange(Parts(blog, "spelt", "linked.md").Links, 0.001f, Ranking.Default.Links);

        var alone = blog.Searcher.Rank(new SearchRequest { Text = "rye", Sort = SearchSort.RelevanceOnly }, TestContext.Current.CancellationToken);
        Assert.All(alone, post => Assert.Equal((0, 0), (post.Parts.Recency, post.Parts.Links)));
        Assert.Equal(alone[1].Parts.Total, alone[2].Parts.Total);
    }

    [Fact]
    public void A_score_is_what_its_parts_make_and_pages_follow_each_other()
    {
        using var blog = new TestBlog([.. Enumerable.Range(0, 30).Select(i => TestBlog.Post($"p{i}.md", $"{string.Concat(Enumerable.Repeat("rye ", (i % 7) + 1))} bread {Filler}", date: $"20{10 + (i % 9)}-01-01"))]);

        var ranked = blog.Searcher.Rank(new SearchRequest { Text = "rye bread", Size = 30 }, TestContext.Current.CancellationToken);
        Assert.Equal(ranked.Select(post => Math.Round((double)post.Parts.Total, 4)), blog.Search("q=rye bread&size=30").Hits.Select(hit => hit.Score));
        Assert.Equal(ranked.Select(post => post.Path), blog.Paths("q=rye bread&size=15").Concat(blog.Paths("q=rye bread&size=15&page=2")));
    }

    [Fact]
    public void Names_set_side_by_side_are_words_of_their_own()
    {
        using var blog = new TestBlog(
            TestBlog.Post("apart.md", "The CD comes after the CI. The only one to read."),
            TestBlog.Post("joined.md", "A read-only disk for CI/CD."));

        Assert.Equal(["joined.md", "apart.md"], blog.Paths("CI/CD"));
        Assert.Equal(["joined.md"], blog.Paths("read-only"));
    }

    [Fact]
    public void Settings_change_the_weights_they_name_and_no_field_is_searched_less_for_its_weight()
    {
        using var folder = new TestBlog(
            TestBlog.Post("title.md", "flour", title: "Bread"),
            TestBlog.Post("body.md", "bread bread bread"));
        folder.Write("blogsearch.yaml", "ranking: {inboundAnchors: false, links: 0.3, weights: {title: 0, code: 2}}");

        var ranking = RankingChoice.Of(BlogReader.Open(folder.Root).Settings.Ranking);
        Assert.Equal((0f, 0.3f, Ranking.Default.Recency), (ranking.InboundAnchors, ranking.Links, ranking.Recency));
        Assert.Equal([0f, .. Ranking.Default.Weights[1..5], 2f], ranking.Weights);

        using var searcher = PostSearcher.Open(folder.Searcher.Generation, ranking with { TitleCoverage = 0 });
        Assert.Equal(["body.md", "title.md"], searcher.Search(new SearchRequest { Text = "bread" }, TestContext.Current.CancellationToken).Hits.Select(hit => hit.Path));
    }

    [Fact]
    public void A_slip_in_a_word_finds_first_what_the_word_finds_first()
    {
        string[] words = ["kubernetes", "network", "container", "storage", "virtual", "cluster", "server", "switch", "automation", "certificate", "firewall", "registry", "volume", "gateway", "routing"];
        using var blog = new TestBlog([.. words.Select((word, i) => TestBlog.Post($"{word}.md", $"All about the {word} and word{i}.", title: $"On {word}"))]);

        Assert.All(words, word => Assert.Equal($"{word}.md", blog.Paths(word.Remove(word.Length / 2, 1))[0]));
    }

    private static ScoreParts Parts(TestBlog blog, string text, string path) =>
        blog.Searcher.Rank(new SearchRequest { Text = text }, TestContext.Current.CancellationToken).Single(post => post.Path == path).Parts;
}
