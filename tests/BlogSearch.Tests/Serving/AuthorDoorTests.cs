using System.Net;
using BlogSearch.Tests.Support;
using BlogSearch.Web.Serving;
using Microsoft.Extensions.Time.Testing;

namespace BlogSearch.Tests.Serving;

/// <summary>Who gets into the author page, and that nobody else does.</summary>
public sealed class AuthorDoorTests
{
    /// <summary>Stands on the page and not at its entrance.</summary>
    private const string Inside = "id=\"generations\"";

    private static readonly string[] Doors = ["enter", "leave", "rebuild", "promote", "abort", "undo"];

    [Fact]
    public async Task Without_a_secret_the_page_says_how_to_set_one_and_nothing_else()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"));
        await using var running = await RunningBlog.Start(blog);
        await running.Finds("rye", ["a.md"]);
        using var visit = new AuthorVisit(running);

        using var page = await visit.Get();
        var text = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Contains("BLOGSEARCH_ADMIN_SECRET_FILE", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<form class=\"entrance\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/author\"", await running.Text("/"), StringComparison.Ordinal);
        foreach (var door in Doors)
        {
            using var answer = await visit.Send(door, [new("secret", "")]);
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed, door);
        }
    }

    [Fact]
    public async Task Who_says_the_secret_sees_the_page_until_she_logs_out()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"));
        await using var running = await RunningBlog.Start(blog, AuthorVisit.Open);
        await running.Finds("rye", ["a.md"]);
        using var visit = new AuthorVisit(running);
        Assert.DoesNotContain(Inside, await visit.Page(), StringComparison.Ordinal);

        Assert.Equal("/author", await visit.Say(RunningBlog.AdminSecret));
        var cookie = Assert.Single(visit.Cookies);
        Assert.Contains(Inside, await visit.Page(), StringComparison.Ordinal);
        Assert.Equal("/author", await visit.Press("leave"));
        Assert.DoesNotContain(Inside, await visit.Page(), StringComparison.Ordinal);

        // Whoever kept the cookie has nothing of it.
        using var thief = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = new Uri(running.Url) };
        thief.DefaultRequestHeaders.Add("Cookie", $"{cookie.Name}={cookie.Value}");
        Assert.DoesNotContain(Inside, await thief.GetStringAsync(new Uri("/author", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cookie_is_sent_to_this_page_alone_and_no_script_reads_it()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"));
        await using var running = await RunningBlog.Start(blog, options => AuthorVisit.Open(options) with { BasePath = "/search" });
        using var visit = new AuthorVisit(running);

        using var answer = await visit.Send("enter", [new("secret", RunningBlog.AdminSecret)]);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("; path=/search/author; samesite=strict; httponly", cookie, StringComparison.Ordinal);
        Assert.Equal("/search/author", answer.Headers.Location!.ToString());
        using var page = await running.Client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.False(page.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Behind_https_the_cookie_never_travels_without()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"));
        await using var running = await RunningBlog.Start(blog, AuthorVisit.Open);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/author/enter", UriKind.Relative)) { Content = new FormUrlEncodedContent([new("secret", RunningBlog.AdminSecret)]) };
        request.Headers.Add("X-Forwarded-Proto", "https");

        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(running.Url) };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Contains("; secure", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the secret of the operatoR")]
    [InlineData("")]
    public async Task A_wrong_secret_opens_nothing(string said)
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"));
        await using var running = await RunningBlog.Start(blog, AuthorVisit.Open);
        using var visit = new AuthorVisit(running);

        Assert.Equal("/author?after=wrong", await visit.Say(said));

        Assert.Empty(visit.Cookies);
        Assert.Contains("That is not the secret", await visit.Page("/author?after=wrong"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("wrong")]
    public async Task A_form_that_the_page_did_not_make_does_nothing(string? token)
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"));
        await using var running = await RunningBlog.Start(blog, AuthorVisit.Open);
        await running.Finds("rye", ["a.md"]);
        using var visit = await AuthorVisit.Enter(running);
        using var other = await AuthorVisit.Enter(running);

        using var forged = await visit.Send("rebuild", token is null ? [] : [new("token", token)]);
        using var borrowed = await visit.Send("rebuild", [new("token", await other.Token())]);
        using var foreign = await visit.Send("rebuild", [new("token", await visit.Token())], site: "cross-site");

        Assert.All([forged, borrowed, foreign], answer => Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode));
        Assert.Null(running.Requests.Find(2));
    }

    [Fact]
    public async Task Without_a_session_a_button_leads_back_to_the_entrance()
    {
        using var blog = new TestBlog(TestBlog.Post("a.md", "rye"));
        await using var running = await RunningBlog.Start(blog, AuthorVisit.Open);
        await running.Finds("rye", ["a.md"]);
        using var visit = new AuthorVisit(running);

        Assert.Equal("/author?after=over", await visit.Press("rebuild"));

        Assert.Null(running.Requests.Find(2));
    }

    [Fact]
    public void A_cookie_counts_for_twelve_hours_and_only_as_it_was_signed()
    {
        var clock = new FakeTimeProvider();
        var sessions = new AuthorSessions(clock);
        var cookie = sessions.Begin();

        Assert.NotNull(sessions.Find(cookie));
        Assert.Null(new AuthorSessions(clock).Find(cookie));
        for (var at = 0; at < cookie.Length; at++)
        {
            Assert.Null(sessions.Find(string.Concat(cookie.AsSpan(0, at), cookie[at] == 'A' ? "Q" : "A", cookie.AsSpan(at + 1))));
        }

        clock.Advance(AuthorSessions.Lasts);
        Assert.Null(sessions.Find(cookie));
    }

    [Fact]
    public async Task Each_wrong_try_makes_the_next_wait_longer_and_a_right_one_ends_it()
    {
        var clock = new FakeTimeProvider();
        using var tries = new SecretTries(clock);
        var secret = new Secret(RunningBlog.AdminSecret);
        var pauses = new List<double>();
        for (var tried = 0; tried < 7; tried++)
        {
            pauses.Add(tries.Pause.TotalSeconds);
            var answer = tries.Try(secret, "wrong", CancellationToken.None);
            clock.Advance(tries.Pause);
            Assert.False(await answer);
        }

        Assert.Equal([0, 0.5, 1, 2, 4, 8, 8], pauses);
        var last = tries.Try(secret, RunningBlog.AdminSecret, CancellationToken.None);
        Assert.False(last.IsCompleted);
        clock.Advance(tries.Pause);
        Assert.True(await last);
        Assert.Equal(TimeSpan.Zero, tries.Pause);
    }

    [Fact]
    public async Task Who_hangs_up_gains_nothing_and_too_many_at_once_are_sent_away()
    {
        var clock = new FakeTimeProvider();
        using var tries = new SecretTries(clock);
        var secret = new Secret(RunningBlog.AdminSecret);
        Assert.False(await tries.Try(secret, "wrong", CancellationToken.None));
        using var hangUp = new CancellationTokenSource();
        var first = tries.Try(secret, "wrong", hangUp.Token);
        await hangUp.CancelAsync();

        var others = Enumerable.Range(0, 8).Select(_ => tries.Try(secret, "wrong", CancellationToken.None)).ToList();

        Assert.False(first.IsCompleted);
        Assert.Null(await others[^1]);
        Assert.All(others.SkipLast(1), other => Assert.False(other.IsCompleted));
    }
}
