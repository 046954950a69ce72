using System.Globalization;
using BlogSearch.Searching;
using BlogSearch.Tests.Support;

namespace BlogSearch.Tests.Searching;

public sealed class TypedFilterTests
{
    private static readonly (string, string)[] Walks =
    [
        TestBlog.Post("2018.md", "walk\n\n```go\nfmt.Println()\n```", date: "2018-12-31T23:30:00-07:00", tags: ["sea"], more: "lang: de"),
        TestBlog.Post("jan.md", "walk", date: "2019-01-01", tags: ["train"]),
        TestBlog.Post("nov.md", "walk\n\n```sh\nls\n```", date: "2019-11-20", tags: ["sea", "train"]),
        TestBlog.Post("2020.md", "walk", date: "2020-02-29"),
        TestBlog.Post("page.md", "walk", date: null, tags: ["sea"]),
    ];

    [Theory]
    [InlineData("year:2019", "jan nov")]
    [InlineData("before:2019", "2018")]
    [InlineData("before:2019-11-20", "2018 jan")]
    [InlineData("after:2019", "2020")]
    [InlineData("after:2018 before:2020", "jan nov")]
    [InlineData("date:2019-11..2020-02", "nov 2020")]
    [InlineData("date:2018,2020", "2018 2020")]
    [InlineData("year:2018 OR year:2020", "2018 2020")]
    [InlineData("-year:2019", "2018 2020 page")]
    [InlineData("date:\"last year\"", "jan nov")]
    [InlineData("date:this-month", "")]
    [InlineData("date:6 months", "nov 2020")]
    [InlineData("before:2010", "")]
    [InlineData("before:2019 after:2019", "")]
    [InlineData("is:page", "page")]
    [InlineData("is:post", "2018 jan nov 2020")]
    [InlineData("-is:page sea", "2018 nov")]
    [InlineData("is:post,page tag:sea", "2018 nov page")]
    [InlineData("has:code", "2018 nov")]
    [InlineData("-has:code", "jan 2020 page")]
    [InlineData("code:go", "2018")]
    [InlineData("-code:go has:code", "nov")]
    [InlineData("code:go,sh", "2018 nov")]
    [InlineData("tag:sea OR tag:train", "2018 jan nov page")]
    [InlineData("walk tag:sea tag:train", "nov")]
    [InlineData("walk NOT tag:sea", "jan 2020")]
    public void A_typed_filter_leaves_these_posts(string text, string names)
    {
        using var blog = new TestBlog(Walks);
        var found = Search(blog, new SearchRequest { Text = text });
        Assert.Equal(names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => name + ".md").Order(), found.Hits.Select(hit => hit.Path).Order());
        Assert.Empty(found.Notices);
    }

    [Fact]
    public void Typed_dates_and_those_of_the_address_hold_together()
    {
        using var blog = new TestBlog(Walks);
        var found = Search(blog, new SearchRequest { Text = "after:2018", To = new DateOnly(2019, 12, 31) });
        Assert.Equal(["nov.md", "jan.md"], found.Hits.Select(hit => hit.Path));
        Assert.Equal("2018 1, 2019 2*, 2020 1", string.Join(", ", found.Facets.Year.Select(year => $"{year.Value} {year.Count}{(year.Selected ? "*" : "")}")));
    }

    [Theory]
    [InlineData("year:2019", "from=2019&to=2019")]
    [InlineData("tag:sea", "tag=sea")]
    [InlineData("tag:sea tag:train", "tag=sea&tag=train")]
    [InlineData("tag:sea,train", "tag=sea&tag=train&tags=any")]
    [InlineData("lang:en", "lang=en")]
    [InlineData("code:go,sh", "code=go&code=sh")]
    public void What_is_typed_and_what_is_chosen_are_the_same(string typed, string chosen)
    {
        using var blog = new TestBlog(Walks);
        var (one, other) = (blog.Search(typed), blog.Search(chosen));
        Assert.Equal(other.Hits.Select(hit => hit.Path), one.Hits.Select(hit => hit.Path));
        Assert.Equal(other.Facets.Tag, one.Facets.Tag);
        Assert.Equal(other.Facets.Language, one.Facets.Language);
        Assert.Equal(other.Facets.Code, one.Facets.Code);
        Assert.Equal(other.Facets.Year, one.Facets.Year);
        Assert.Equal(other.Facets.Month, one.Facets.Month);
    }

    [Fact]
    public void Without_a_clock_relative_dates_are_left_out_and_said()
    {
        using var blog = new TestBlog(Walks);
        var found = blog.Search("walk date:\"last year\" before:2020");
        Assert.Equal(3, found.Total);
        Assert.Equal(new Notice(NoticeKind.Ignored, "date:last year"), Assert.Single(found.Notices));
    }

    [Theory]
    [InlineData("walk tag:sea home", 0, "walk home")]
    [InlineData("tag:sea", 0, "")]
    [InlineData("tag:sea OR", 0, "")]
    [InlineData("-tag:sea walk", 0, "walk")]
    [InlineData("walk NOT tag:sea", 0, "walk")]
    [InlineData("tag:\"a b\",c year:2019", 0, "year:2019")]
    [InlineData("tag:\"a b\",c year:2019", 1, "tag:\"a b\",c")]
    [InlineData("a OR tag:x b", 0, "a b")] // not a OR b
    [InlineData("a tag:x OR b", 0, "a b")]
    [InlineData("tag:x OR tag:y b", 0, "b")]
    [InlineData("walk date:last 3 months home", 0, "walk home")]
    public void A_typed_filter_can_be_taken_out_of_the_text(string text, int filter, string without) =>
        Assert.Equal(without, QueryText.Without(text, QueryText.Filters(text)[filter]));

    [Theory]
    [InlineData("walk tag:sea,train home", "tag", "SEA", "walk tag:train home")]
    [InlineData("walk tags:sea tag:train tag:Séa", "tag", "sea", "walk tag:train")]
    [InlineData("tag:\"a b\",c,\"d e\"", "tag", "c", "tag:\"a b\",\"d e\"")]
    [InlineData("tag:a OR tag:b walk", "tag", "a", "tag:b walk")]
    [InlineData("-tag:sea walk author:sea", "tag", "sea", "-tag:sea walk author:sea")]
    [InlineData("lang:de walk", "lang", "de", "walk")]
    public void One_value_can_be_taken_out_of_a_typed_filter(string text, string name, string value, string without) =>
        Assert.Equal(without, QueryText.WithoutValue(text, name, value));

    [Theory]
    [InlineData("walk year:2019", "2019-01-01", "2019-12-31")]
    [InlineData("after:2018 before:2019-03", "2019-01-01", "2019-02-28")]
    [InlineData("date:2019,2021-05", "2019-01-01", "2021-05-31")]
    [InlineData("before:2019", null, "2018-12-31")]
    [InlineData("date:\"last year\"", "2019-01-01", "2019-12-31")]
    [InlineData("2019..", null, null)]
    [InlineData("date:2019.. -year:2020", "2019-01-01", null)]
    public void The_days_that_a_text_asks_for(string text, string? from, string? to)
    {
        var days = QueryText.Days(text, new DateOnly(2020, 4, 15)) ?? default;
        Assert.Equal((from, to), (days.From?.ToString("O", CultureInfo.InvariantCulture), days.To?.ToString("O", CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Without_its_days_a_text_is_of_any_time() =>
        Assert.Equal("walk tag:x", QueryText.WithoutDays("walk year:2019 tag:x -before:2018 after:2y"));

    [Fact]
    public void A_chosen_value_says_how_it_was_asked_for()
    {
        using var blog = new TestBlog(Walks);
        Assert.Equal(new FacetValue("sea", 3, Selected: true) { Asked = "SEA" }, blog.Search("tag:SEA").Facets.Tag[0]);
        Assert.Null(blog.Search("tag:sea").Facets.Tag[0].Asked);
    }

    [Fact]
    public void Taking_one_filter_out_leaves_everything_else_as_it_was()
    {
        string[] pieces = ["a", "\"b c\"", "-d", "OR", "AND", "NOT", "|", "tag:x", "tag:y,\"z\"", "-tag:x", "year:2019", "title:e", "is:page", "kube*", "before:someday", "tag:"];
        for (var i = 0; i < 16 * 16 * 16 * 16; i += 7) // 7 meets every piece in every place
        {
            var text = $"{pieces[i % 16]} {pieces[i / 16 % 16]} {pieces[i / 256 % 16]} {pieces[i / 4096]}";
            var filters = QueryText.Filters(text);
            if (filters is [var first, ..])
            {
                var without = QueryText.Without(text, first);
                Assert.Equal(Words(text), Words(without));
                Assert.Equal(filters.Skip(1).Select(Shown), QueryText.Filters(without).Select(Shown));
            }
        }
    }

    [Fact]
    public void The_words_alone() => Assert.Equal("walk \"b c\" title:e", QueryText.WithoutFilters("tag:x walk year:2019 -tag:y \"b c\" title:e has:code"));

    private static SearchResults Search(TestBlog blog, SearchRequest request) =>
        blog.Searcher.Search(request with { Today = new DateOnly(2020, 4, 15) }, TestContext.Current.CancellationToken);

    private static IEnumerable<string> Words(string text) => QueryParser.Parse(text).Parts.Select(part => $"{part.Negated} {part.Text} {part.Quoted} {part.Choice is null}");

    private static string Shown(TypedFilter filter) => $"{filter.Negated} {filter.Name} {string.Join(',', filter.Values)}";
}
