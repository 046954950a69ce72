using System.Net;
using System.Text.RegularExpressions;
using BlogSearch.Web.Serving;

namespace BlogSearch.Tests.Serving;

/// <summary>Somebody at the author page of a running blog, as a browser would be: with cookies, and following no redirect unseen.</summary>
internal sealed partial class AuthorVisit : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _client;

    public AuthorVisit(RunningBlog running)
    {
        _client = new HttpClient(new HttpClientHandler { CookieContainer = _cookies, AllowAutoRedirect = false }) { BaseAddress = new Uri(running.Url), Timeout = TimeSpan.FromSeconds(60) };
    }

    /// <summary>The cookies that the browser keeps, for every path of the program.</summary>
    public CookieCollection Cookies => _cookies.GetAllCookies();

    public static ServeOptions Open(ServeOptions options) => options with { AdminSecret = new Secret(RunningBlog.AdminSecret) };

    public static async Task<AuthorVisit> Enter(RunningBlog running)
    {
        var visit = new AuthorVisit(running);
        Assert.Equal("/author", await visit.Say(RunningBlog.AdminSecret));
        return visit;
    }

    /// <summary>Sends the form of the entrance.</summary>
    /// <returns>Where the answer leads.</returns>
    public async Task<string> Say(string secret) => Place(await Send("enter", [new("secret", secret)]));

    public async Task<string> Page(string path = "/author")
    {
        using var answer = await Get(path);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public Task<HttpResponseMessage> Get(string path = "/author") => _client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>Presses a button of the page, with what its form has in it.</summary>
    public async Task<string> Press(string what, params KeyValuePair<string, string>[] fields) => Place(await Send(what, [new("token", await Token()), .. fields]));

    /// <summary>The token that the forms of the page carry.</summary>
    public async Task<string> Token() => TokenField().Match(await Page()).Groups["token"].Value;

    public Task<HttpResponseMessage> Send(string what, KeyValuePair<string, string>[] fields, string? site = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/author/" + what, UriKind.Relative)) { Content = new FormUrlEncodedContent(fields) };
        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        return _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public void Dispose() => _client.Dispose();

    private static string Place(HttpResponseMessage answer)
    {
        using (answer)
        {
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
            return answer.Headers.Location!.ToString(); // such an answer has one
        }
    }

    [GeneratedRegex("name=\"token\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TokenField();
}
