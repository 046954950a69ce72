namespace BlogSearch.Web.Serving;

/// <summary>The door of the author page: a cookie that only this page is sent, and forms that only this page can have made.</summary>
internal static class AuthorDoor
{
    /// <summary>Below the path the program is served under.</summary>
    public const string Path = "/author";

    /// <summary>Field of a form with what <see cref="AuthorSession.Token"/> says.</summary>
    public const string TokenField = "token";

    public const string SecretField = "secret";

    private const string CookieName = "blogsearch-author";

    /// <returns>Null when nobody said the secret, or it is too long ago.</returns>
    public static AuthorSession? Find(HttpContext context, AuthorSessions sessions) => sessions.Find(context.Request.Cookies[CookieName]);

    public static void Open(HttpContext context, AuthorSessions sessions) => context.Response.Cookies.Append(CookieName, sessions.Begin(), Options(context));

    public static void Close(HttpContext context, AuthorSessions sessions, AuthorSession session)
    {
        sessions.End(session);
        context.Response.Cookies.Delete(CookieName, Options(context));
    }

    /// <summary>False when the browser says that another site's page sent this. Older browsers say nothing; the token in the form does.</summary>
    public static bool IsFromHere(HttpRequest request) => request.Headers["Sec-Fetch-Site"] is [] or ["same-origin"];

    // Without an age: it goes when the browser is closed, and after hours by what is signed in it.
    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        Path = context.Request.PathBase + Path,
    };
}
