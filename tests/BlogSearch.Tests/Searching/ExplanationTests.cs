using BlogSearch.Searching;
using BlogSearch.Searching.Explaining;
using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Searching;

public sealed class ExplanationTests
{
    private const string Filler = "Nothing of all that is said here bears on what was asked, and so it goes on for a while, one plain word after another.";

    [Theory]
    [InlineData("q=rye bread")]
    [InlineData("q=rye bread&sort=relevance-only")]
    [InlineData("q=\"rye bread\" crumb")]
    [InlineData("q=what did you write about the bread of rye and its crumb")]
    [InlineData("q=brea*")]
    [InlineData("q=crumb OR rye")]
    [InlineData("q=bread&page=2&size=3")]
    public void Points_add_up_to_the_score_that_a_search_shows_and_percents_to_a_hundred(string parameters)
    {
        using var blog = Loaves();
        var request = Request(parameters);
        var ranked = blog.Searcher.Rank(request, TestContext.Current.CancellationToken);
        var hits = blog.Searcher.Search(request, TestContext.Current.CancellationToken).Hits;

        Assert.NotEmpty(hits);
        for (var i = 0; i < hits.Length; i++)
        {
            var why = Explain(blog, request, hits[i].Path);
            Assert.Equal(((request.Page - 1) * request.Size) + i + 1, why.Rank);
            Assert.Equal(hits[i].Score, why.Score);
            Assert.Equal(hits[i].Score, why.Words.Sum(word => word.Points) + why.Parts.Sum(part => part.Points), 6);
            Assert.Equal(100, why.Words.Sum(word => word.Percent) + why.Parts.Sum(part => part.Percent));

            // Not merely made to fit: the words are read again, and give what they gave.
            Assert.Equal(ranked[i].Parts.Words, why.Words.Sum(word => word.Points), 2e-3);
            Assert.Equal(ranked[i].Parts.Feedback, why.Parts.Where(part => part.Kind == ScorePartKind.Feedback).Sum(part => part.Points), 2e-3);
        }
    }

    [Fact]
    public void A_word_is_named_with_its_places_its_forms_and_its_rarity()
    {
        using var blog = new TestBlog(
            ("hugo.toml", "baseURL = 'https://one.example/'"),
            ("content/rye.md", TestBlog.Post("rye.md", "Crumbs of rye. A crumb.\n\n## Another crumb\n\n```sh\nbake crumb\n```", title: "The crumb", tags: ["Crumbs"], more: "description: One crumb").Text),
            ("content/from.md", TestBlog.Post("from.md", "See [my crumb](/rye/).", title: "Other").Text),
            ("content/none.md", TestBlog.Post("none.md", "Soup.", title: "Soup").Text));

        var word = Assert.Single(Explain(blog, Request("q=crumb"), "rye.md").Words);

        Assert.Equal((WordRole.Needed, false, 2), (word.Role, word.IsExact, word.PostCount));
        Assert.Equal([PlaceKind.Title, PlaceKind.Headings, PlaceKind.Tags, PlaceKind.Description, PlaceKind.Body, PlaceKind.Code, PlaceKind.LinkTexts], word.Places.Select(place => place.Kind));
        Assert.Equal(["Crumbs", "crumb"], word.Places.Single(place => place.Kind == PlaceKind.Body).Forms);
        Assert.Equal(2, word.Places.Single(place => place.Kind == PlaceKind.Body).Times);
    }

    [Fact]
    public void A_post_with_some_of_the_words_stands_behind_the_others_and_lacks_the_rest()
    {
        using var blog = Loaves();

        var why = Explain(blog, Request("q=rye crumb"), "p1.md");

        Assert.Equal(PostStanding.Partial, why.Standing);
        Assert.True(why.Rank > why.Total);
        Assert.Equal([(ObstacleKind.LacksWord, "crumb")], why.Obstacles.Select(obstacle => (obstacle.Kind, obstacle.Text)));
        Assert.Empty(why.Words.Single(word => word.Text == "crumb").Places);
    }

    [Theory]
    [InlineData("q=rye&tag=Wheat", "tag:Wheat", "Rye, Baking")]
    [InlineData("q=rye&tag=Rye&tag=Wheat", "tag:Wheat", "Rye, Baking")]
    [InlineData("q=rye tag:wheat", "tag:wheat", "Rye, Baking")]
    [InlineData("q=rye -tag:baking", "-tag:baking", "")]
    [InlineData("q=rye&category=Travel", "category:Travel", "Kitchen")]
    [InlineData("q=rye category:Kitchen&author=Bob", "author:Bob", "Ann")]
    [InlineData("q=rye&from=2021", "date:2021-01-01..", "2020-01-02")]
    [InlineData("q=rye before:2019", "before:2019", "2020-01-02")]
    [InlineData("q=rye has:code", "has:code", "")]
    [InlineData("q=rye title:wheat", "title:wheat", "")]
    [InlineData("q=lang:de", "lang:de", "en")]
    public void What_a_filter_leaves_out_is_told_which_one_and_what_the_post_has(string parameters, string filter, string has)
    {
        using var blog = new TestBlog(
            TestBlog.Post("rye.md", "Rye bread and no more than that, for this is all there is.", tags: ["Rye", "Baking"], category: "Kitchen", author: "Ann", more: "language: en"),
            TestBlog.Post("wheat.md", "Wheat and rye.", title: "Wheat", tags: ["Wheat"], category: "Travel", author: "Bob", date: "2018-01-01"));

        var why = Explain(blog, Request(parameters), "rye.md");

        Assert.Equal((PostStanding.NotFound, null, 0d), (why.Standing, why.Rank, why.Score));
        var obstacle = Assert.Single(why.Obstacles);
        Assert.Equal((ObstacleKind.Filter, filter, has), (obstacle.Kind, obstacle.Text, string.Join(", ", obstacle.Has.Order(StringComparer.Ordinal).Reverse())));
    }

    [Fact]
    public void A_post_without_the_word_and_one_with_a_word_left_out_are_told_so()
    {
        using var blog = Loaves();

        Assert.Equal([new("LacksWord", "crumb")], Obstacles(Explain(blog, Request("q=crumb"), "p1.md")));
        Assert.Equal([new("HasUnwantedWord", "crumb")], Obstacles(Explain(blog, Request("q=rye -crumb"), "p0.md")));
        Assert.NotEmpty(Explain(blog, Request("q=rye -crumb"), "p0.md").Words.Single(word => word.Role == WordRole.Unwanted).Places);
        Assert.Null(blog.Searcher.Explain(Request("q=rye"), "nowhere.md", TestContext.Current.CancellationToken));
    }

    [Fact]
    public void What_was_understood_is_told_corrections_synonyms_phrases_and_words_let_go()
    {
        using var blog = Loaves();

        var corrected = Explain(blog, Request("q=braed rye"), "p0.md");
        Assert.Equal("braed", corrected.Words.Single(word => word.Text == "bread").CorrectedFrom);
        Assert.Contains(corrected.Notices, notice => notice.Kind == NoticeKind.Corrected);

        var phrase = Assert.Single(Explain(blog, Request("q=\"rye bread\""), "p0.md").Words);
        Assert.True(phrase.IsExact && phrase.Points > 0 && phrase.Places.Any(place => place.Forms.Contains("rye bread")));

        var relaxed = Explain(blog, Request("q=rye submarine"), "p0.md");
        Assert.Equal((PostStanding.Found, WordRole.LetGo), (relaxed.Standing, relaxed.Words.Single(word => word.Text == "submarine").Role));

        var beginning = Assert.Single(Explain(blog, Request("q=crum*"), "p0.md").Words);
        Assert.True(beginning.IsPrefix);
        Assert.Contains("crumb", beginning.Also);
    }

    [Fact]
    public void By_date_nothing_is_scored_and_the_place_is_that_of_the_date()
    {
        using var blog = Loaves();
        var oldest = blog.Paths("q=rye&sort=oldest&size=50");

        var why = Explain(blog, Request("q=rye&sort=oldest"), oldest[11]);

        Assert.Equal((12, false, 0d), (why.Rank, why.IsScored, why.Score));
        Assert.Equal(30, Explain(blog, new SearchRequest(), "p0.md").Total);
    }

    private static TestBlog Loaves() => new([.. Enumerable.Range(0, 30).Select(i => TestBlog.Post(
        $"p{i}.md", $"{string.Concat(Enumerable.Repeat("rye ", (i % 7) + 1))} bread {(i % 3 == 0 ? "with its crumb" : "")} {Filler}", title: i % 5 == 0 ? "Rye bread" : $"Loaf {i}", date: $"20{10 + (i % 9)}-01-01"))]);

    private static SearchRequest Request(string parameters) =>
        RequestParameters.Read(parameters.Split('&').Select(pair => pair.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], pair[1]))).Request;

    private static Explanation Explain(TestBlog blog, SearchRequest request, string path) =>
        Assert.IsType<Explanation>(blog.Searcher.Explain(request, path, TestContext.Current.CancellationToken));

    private static IEnumerable<KeyValuePair<string, string>> Obstacles(Explanation why) => why.Obstacles.Select(obstacle => KeyValuePair.Create(obstacle.Kind.ToString(), obstacle.Text));
}
