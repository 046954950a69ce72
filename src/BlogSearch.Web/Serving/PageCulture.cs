using System.Globalization;
using BlogSearch.Blogs;
using BlogSearch.Web.Api;
using BlogSearch.Web.Pages.Layout;
using Microsoft.AspNetCore.Localization;
using Microsoft.Net.Http.Headers;

namespace BlogSearch.Web.Serving;

/// <summary>In which language a request is answered: the one the settings name, else the first that its reader's browser asks for and the pages speak, else the blog's.</summary>
internal static class PageCulture
{
    private static readonly string[] Speaking = ["text/html", "text/plain", AtomFeed.MimeType, JsonFeed.MimeType, OpenSearchEndpoint.MimeType];

    public static void UsePageCulture(this WebApplication app, Blog blog)
    {
        var varies = blog.Settings.Page.Language is null;
        var usual = blog.Settings.Page.Language ?? Words.Languages.FirstOrDefault(language => blog.Language.Split('-')[0] == language, Words.Languages[0]);
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            // Numbers and days of what is not said to a reader stay as they are everywhere.
            DefaultRequestCulture = new RequestCulture(CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo(usual)),
            SupportedCultures = [],
            SupportedUICultures = [.. Words.Languages.Select(CultureInfo.GetCultureInfo)],
            RequestCultureProviders = varies ? [new AcceptLanguageHeaderRequestCultureProvider()] : [],
        });
        if (varies)
        {
            app.Use((context, next) =>
            {
                context.Response.OnStarting(TellApart, context.Response);
                return next(context);
            });
        }
    }

    // What speaks no language is kept for everybody.
    private static Task TellApart(object state)
    {
        var answer = (HttpResponse)state;
        if (answer.StatusCode == StatusCodes.Status304NotModified || Array.Exists(Speaking, type => answer.ContentType?.StartsWith(type, StringComparison.Ordinal) == true))
        {
            answer.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        }

        return Task.CompletedTask;
    }
}
