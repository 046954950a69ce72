using System.Net;
using BlogSearch.BrowserTests.Support;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BlogSearch.BrowserTests;

public sealed class BrowsingTests(ServedBlog blog, Chromium chromium)
{
    public static TheoryData<string, bool, bool> Faces()
    {
        var faces = new TheoryData<string, bool, bool>();
        foreach (var path in new[] { "/tag/rye", "/category/Recipe", "/by/Ada", "/year/2017", "/browse", "/browse?find=nothing&order=name", "/tag/nonesuch" })
        {
            faces.Add(path, false, false);
            faces.Add(path, true, false);
            faces.Add(path, false, true);
        }

        return faces;
    }

    [Theory]
    [MemberData(nameof(Faces))]
    public async Task Axe_finds_nothing_on_pages_to_browse_by(string path, bool dark, bool phone)
    {
        await using var tab = await chromium.Open(dark: dark, phone: phone);
        await tab.Page.GotoAsync(blog.Url + path);

        var found = await tab.Page.RunAxe();

        Assert.Empty(found.Violations.Select(violation => $"{violation.Id}: {violation.Help} {violation.Nodes[0].Html}"));
        Assert.Equal(phone ? 390 : 1280, await tab.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task The_front_door_leads_to_a_tag_and_the_tag_to_its_posts_and_years()
    {
        await using var tab = await chromium.Open();
        await tab.GoLive(blog.Url + "/");
        await tab.Page.Locator(".cloud a").Filter(new() { HasText = "rye" }).First.ClickAsync();

        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("rye");
        await tab.Page.IsAt(blog.Url + "/tag/rye");
        await Expect(tab.Page.Locator(".lead")).ToContainTextAsync("12 posts, from 2015 to 2020.");
        await Expect(tab.Titles.First).ToHaveTextAsync("Loaf 33 of rye");
        await Expect(tab.Titles).ToHaveCountAsync(10);
        await tab.Bar("2017").ClickAsync();

        await Expect(tab.Count).ToHaveTextAsync("2 posts");
        await tab.Page.IsAt(blog.Url + "/?tag=rye&from=2017-01-01&to=2017-12-31");
        Assert.Empty(tab.Complaints);
    }

    [Theory]
    [InlineData("/tag/RYE", "rye")]
    [InlineData("/tag/a%2Fb%20%26%20c%3F%23", "a/b & c?#")]
    [InlineData("/tag/a/b%20%26%20c%3F%23", "a/b & c?#")]
    [InlineData("/tag?is=a%2Fb+%26+c%3F%23", "a/b & c?#")]
    [InlineData("/tag/C%2B%2B", "C++")]
    [InlineData("/tag?is=..", "..")]
    [InlineData("/tag/%D8%AE%D8%A8%D8%B2", "خبز")]
    [InlineData("/category/Howto", "Howto")]
    [InlineData("/by/Grace", "Grace")]
    public async Task Any_value_has_a_page_whatever_its_letters(string path, string name)
    {
        await using var tab = await chromium.Open(script: false);
        var answer = await tab.Page.GotoAsync(blog.Url + path);

        Assert.Equal(200, answer?.Status);
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync(name);
        await Expect(tab.Titles.First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Every_tag_in_the_list_leads_to_its_page()
    {
        await using var tab = await chromium.Open(script: false);
        await tab.Page.GotoAsync(blog.Url + "/browse");
        var links = await tab.Page.Locator("main a:not([rel=nofollow]), main .values a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
        using var client = new HttpClient();

        Assert.Contains(links, link => link.EndsWith("/tag?is=..", StringComparison.Ordinal));
        foreach (var link in links)
        {
            using var answer = await client.GetAsync(new Uri(link), TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{link}: {answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("/tag/nonesuch", "No post has the tag nonesuch")]
    [InlineData("/category/%3Cb%3E", "No post is of the category <b>")]
    [InlineData("/tag/", "No post has the tag ")]
    [InlineData("/year/1999", "No post is of the year 1999")]
    [InlineData("/year/soon", "No post is of the year soon")]
    public async Task What_no_post_has_is_answered_404_with_a_way_on(string path, string heading)
    {
        await using var tab = await chromium.Open();
        var answer = await tab.Page.GotoAsync(blog.Url + path);

        Assert.Equal(404, answer?.Status);
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync(heading);
        await tab.Page.Locator("main a").Last.ClickAsync();
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("How this blog wrote about it");
    }

    [Fact]
    public async Task A_name_mistyped_at_its_end_is_answered_with_those_like_it()
    {
        await using var tab = await chromium.Open(script: false);
        await tab.Page.GotoAsync(blog.Url + "/tag/Sourdohg");

        await tab.Page.Locator("main .cloud a").ClickAsync();

        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Sourdough");
    }

    [Theory]
    [InlineData("/", ".cloud a")]
    [InlineData("/browse", ".lines a")]
    public async Task Who_cannot_see_size_or_column_hears_the_count_with_the_tag(string path, string links)
    {
        await using var tab = await chromium.Open(script: false);
        await tab.Page.GotoAsync(blog.Url + path);

        await Expect(tab.Page.Locator(links).Filter(new() { HasText = "spelt" }).First).ToHaveAccessibleNameAsync("spelt 12 posts");
    }

    [Fact]
    public async Task Each_tag_has_a_line_over_the_years_that_says_in_words_what_it_shows()
    {
        await using var tab = await chromium.Open();
        await tab.Page.GotoAsync(blog.Url + "/browse");

        var line = tab.Page.Locator(".lines li").Filter(new() { HasText = "Sourdough" }).GetByRole(AriaRole.Img);
        await Expect(line).ToHaveAccessibleNameAsync("2020, most in 2020: 1");
        await Expect(line.Locator("polyline")).ToHaveAttributeAsync("points", "0,21 1,21 2,21 3,21 4,21 5,1");
    }

    [Fact]
    public async Task The_list_of_tags_narrows_while_typing_and_by_its_form_without_script()
    {
        await using var tab = await chromium.Open();
        await tab.Page.GotoAsync(blog.Url + "/browse");
        await tab.Page.Locator(".find input").FillAsync("RY");
        await Expect(tab.Page.Locator(".lines li:visible bdi")).ToHaveTextAsync(["rye"]);

        await using var plain = await chromium.Open(script: false);
        await plain.Page.GotoAsync(blog.Url + "/browse?order=name");
        await plain.Page.Locator(".find input[name=find]").FillAsync("RY");
        await plain.Page.Keyboard.PressAsync("Enter");

        await Expect(plain.Page.Locator(".lines li bdi")).ToHaveTextAsync(["rye"]);
        await plain.Page.IsAt(blog.Url + "/browse?order=name&find=RY");
    }

    [Fact]
    public async Task A_year_has_its_posts_its_months_and_its_neighbours()
    {
        await using var tab = await chromium.Open(script: false);
        await tab.Page.GotoAsync(blog.Url + "/year/2017");

        await Expect(tab.Page.Locator(".lead")).ToContainTextAsync("6 posts.");
        await Expect(tab.Titles).ToHaveCountAsync(6);
        await Expect(tab.Bar("Mar 2017")).ToHaveAttributeAsync("aria-label", "Mar 2017: 1 post");
        await tab.Page.Locator("[rel=next]").ClickAsync();

        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("2018");
    }

    [Fact]
    public async Task The_most_linked_posts_stand_at_the_front_door()
    {
        await using var tab = await chromium.Open(script: false);
        await tab.Page.GotoAsync(blog.Url + "/");

        await Expect(tab.Page.Locator("section[aria-labelledby=linked] li").First).ToContainTextAsync("Loaf 3 of rye");
    }
}
