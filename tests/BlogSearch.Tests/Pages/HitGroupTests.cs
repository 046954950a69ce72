using BlogSearch.Searching;
using BlogSearch.Web.Pages.Search;

namespace BlogSearch.Tests.Pages;

public sealed class HitGroupTests
{
    private static readonly DateOnly Day = new(2019, 11, 20);

    [Fact]
    public void Parts_of_a_series_stand_together_where_the_best_of_them_stood() =>
        Assert.Equal(
            ["a", "Series: Bread, 2 posts: b d", "c"],
            Groups([Hit("a"), Hit("b", series: "Bread"), Hit("c", series: "Cats"), Hit("d", series: "Bread")]));

    [Fact]
    public void In_the_order_of_dates_a_series_is_left_where_its_dates_are() =>
        Assert.Equal(["b", "c", "d"], Groups([Hit("b", series: "Bread"), Hit("c"), Hit("d", series: "Bread")], byDate: true));

    [Fact]
    public void Three_posts_of_a_day_with_one_tag_are_a_report_and_two_are_not()
    {
        Hit[] hits = [Hit("a", Day, "Conf"), Hit("b", Day, "Conf", "Go"), Hit("c", Day.AddDays(1), "Conf"), Hit("d", Day, "Conf", "Go")];

        Assert.Equal(["20 November 2019, Conf, 3 posts: a b d", "c"], Groups(hits, byDate: true));
        Assert.Equal(["a", "b", "c"], Groups(hits[..3]));
    }

    private static IEnumerable<string> Groups(Hit[] hits, bool byDate = false) =>
        HitGroup.Of(hits, byDate).Select(group => (group.Name is { } name ? name + ": " : "") + string.Join(' ', group.Hits.Select(hit => hit.Path)));

    private static Hit Hit(string path, DateOnly? day = null, params string[] tags) => Hit(path, null, day, tags);

    private static Hit Hit(string path, string? series, DateOnly? day = null, params string[] tags) =>
        new() { Path = path, Url = path, Title = path, Language = "en", Series = series, Date = day, Tags = [.. tags] };
}
