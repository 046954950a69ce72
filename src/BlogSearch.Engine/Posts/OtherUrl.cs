using System.Globalization;
using System.Text;
using BlogSearch.Blogs;

namespace BlogSearch.Posts;

/// <summary>Site paths by the defaults of generators other than Hugo and Jekyll, as their documentation promises them.</summary>
internal static class OtherUrl
{
    private static readonly HugoUrlRules Rules = new() { DisablePathToLower = true };

    /// <summary>Before encoding and without the base URL's own path.</summary>
    public static string Of(Blog blog, OtherName name, PostFields fields, string title, DateTimeOffset? date, PostProblems problems)
    {
        if (blog.Permalink is { } pattern)
        {
            var page = new HugoPage(name.Folder, name.Slug, false, "", title, Own(fields, problems, "slug") ?? name.Slug, "", date);
            return UrlText.Join(HugoPermalink.Expand(pattern, page, Rules)) + (pattern.EndsWith('/') ? "/" : "");
        }

        return blog.Kind switch
        {
            BlogKind.Zola => Zola(blog, name, fields, problems),
            BlogKind.Hexo => Hexo(blog, name, fields, title, date, problems),
            BlogKind.Pelican => Pelican(blog, name, fields, title, date),
            BlogKind.Docusaurus => Docusaurus(blog, name, fields, date, problems),
            BlogKind.Astro => Astro(name, fields, problems),
            _ => Eleventy(name, fields, title, problems),
        };
    }

    private static string Zola(Blog blog, OtherName name, PostFields fields, PostProblems problems)
    {
        if (Own(fields, problems, "path") is { } path)
        {
            return Folder(path);
        }

        var slug = Own(fields, problems, "slug") ?? name.Slug;
        return Folder(name.Folder, blog.Other?.Pattern == "off" ? slug : Slugs.Ascii(slug));
    }

    private static string Hexo(Blog blog, OtherName name, PostFields fields, string title, DateTimeOffset? date, PostProblems problems)
    {
        if (Own(fields, problems, "permalink") is { } own)
        {
            return UrlText.Join(own) + (own.EndsWith('/') ? "/" : "");
        }

        // :title is the path below _posts, folders included.
        var at = name.Folder.IndexOf("_posts", StringComparison.Ordinal);
        var below = at < 0 ? "" : name.Folder[(at + "_posts".Length)..].TrimStart('/');
        var file = UrlText.Join(below, name.Name).TrimStart('/');
        var moment = date ?? DateTimeOffset.MinValue;
        string Format(string format) => moment.ToString(format, CultureInfo.InvariantCulture);
        var url = new StringBuilder(blog.Other?.Pattern)
            .Replace(":i_month", Format("%M")).Replace(":i_day", Format("%d")).Replace(":year", Format("yyyy")).Replace(":month", Format("MM")).Replace(":day", Format("dd"))
            .Replace(":hour", Format("HH")).Replace(":minute", Format("mm")).Replace(":second", Format("ss"))
            .Replace(":post_title", Slugs.Ascii(title)).Replace(":title", file).Replace(":name", name.Name)
            .Replace(":category", string.Join('/', fields.Terms("categories", "category") is { IsEmpty: false } categories ? categories : ["uncategorized"]))
            .ToString();
        return UrlText.Join(url) + (url.EndsWith('/') ? "/" : "");
    }

    private static string Pelican(Blog blog, OtherName name, PostFields fields, string title, DateTimeOffset? date)
    {
        var pattern = new StringBuilder(blog.Other?.Pattern)
            .Replace("{slug}", fields.Text("slug") ?? Slugs.Ascii(title))
            .Replace("{category}", Slugs.Ascii(fields.Text("category") ?? (name.Folder.Length > 0 ? Path.GetFileName(name.Folder) : "misc")))
            .Replace("{lang}", fields.Text("lang") ?? blog.Language);
        var moment = date ?? DateTimeOffset.MinValue;
        foreach (var (python, format) in ((string, string)[])[("%Y", "yyyy"), ("%m", "MM"), ("%d", "dd"), ("%b", "MMM"), ("%B", "MMMM"), ("%H", "HH"), ("%M", "mm")])
        {
            pattern.Replace($"{{date:{python}}}", moment.ToString(format, CultureInfo.InvariantCulture));
        }

        var url = pattern.ToString();
        return UrlText.Join(url) + (url.EndsWith('/') ? "/" : "");
    }

    private static string Docusaurus(Blog blog, OtherName name, PostFields fields, DateTimeOffset? date, PostProblems problems)
    {
        var prefix = blog.Other?.Prefix ?? "";
        if (Own(fields, problems, "slug") is { } slug)
        {
            return UrlText.Join(prefix, slug) + (slug.EndsWith('/') && slug != "/" ? "/" : "");
        }

        var below = name.Folder.StartsWith(prefix, StringComparison.Ordinal) ? name.Folder[prefix.Length..] : name.Folder;
        var day = name.Date is null ? "" : date?.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture) ?? "";
        return UrlText.Join(prefix, below, day, name.Slug);
    }

    private static string Astro(OtherName name, PostFields fields, PostProblems problems)
    {
        var isPage = name.Folder.StartsWith("src/pages", StringComparison.Ordinal);
        var below = name.Folder.Replace(isPage ? "src/pages" : "src/content", "", StringComparison.Ordinal);
        if (isPage)
        {
            return Folder(below, name.Name == "pages" && name.IsIndex ? "" : name.Name);
        }

        var slug = Own(fields, problems, "slug") ?? string.Join('/', name.Name.Split('/').Select(Slugs.GitHub));
        return Folder(below, slug);
    }

    private static string Eleventy(OtherName name, PostFields fields, string title, PostProblems problems)
    {
        if ((Own(fields, problems, "permalink") ?? Own(fields, problems, "url")) is not { } permalink)
        {
            return Folder(name.Folder, name.Name);
        }

        var url = permalink.Replace("{{ page.fileSlug }}", name.Slug, StringComparison.Ordinal)
            .Replace("{{ title | slugify }}", Slugs.Ascii(title), StringComparison.Ordinal)
            .Replace("{{ title | slug }}", Slugs.Ascii(title), StringComparison.Ordinal);
        if (url.Contains('{', StringComparison.Ordinal))
        {
            problems.Inform(fields.LineOf("permalink"), "The permalink is a template that is not run; the post's path is taken instead.", "Set blog: permalink: in blogsearch.yaml.");
            return Folder(name.Folder, name.Name);
        }

        var isFile = url.LastIndexOf('.') > url.LastIndexOf('/');
        return url.EndsWith("/index.html", StringComparison.Ordinal) ? Folder(url[..^"index.html".Length]) : isFile ? UrlText.Join(url) : Folder(url);
    }

    private static string? Own(PostFields fields, PostProblems problems, string key)
    {
        if (fields.Text(key) is not { } url)
        {
            return null;
        }

        if (url.Contains("..", StringComparison.Ordinal) || (url.Contains(':', StringComparison.Ordinal) && !url.Contains("{{", StringComparison.Ordinal)))
        {
            problems.Warn(fields.LineOf(key), $"The {key} {Shown.Text(url)} is no path of this site and is left aside.", "Write a path such as /about/.");
            return null;
        }

        return url;
    }

    private static string Folder(params ReadOnlySpan<string> parts) => UrlText.Join(parts) is var path && path == "/" ? path : path + "/";
}
