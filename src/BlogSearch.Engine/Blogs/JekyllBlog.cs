namespace BlogSearch.Blogs;

/// <summary>Opens a Jekyll site.</summary>
internal static class JekyllBlog
{
    /// <summary>Folders that build scripts hand to Jekyll as its source when the configuration lies above them.</summary>
    internal static readonly string[] SourceNames = ["app", "src", "source", "docs", "site", "jekyll", "www", "web", "website"];

    public static Blog Open(string root, BlogSigns signs, BlogSettings settings)
    {
        var map = signs.Map;
        var url = map.Text("url") is { } host ? BaseUrls.Clean(host.TrimEnd('/') + "/" + (map.Text("baseurl") ?? "").TrimStart('/')) : null;
        return new Blog
        {
            Root = root,
            Kind = BlogKind.Jekyll,
            KindReason = signs.Reason,
            ContentFolder = Source(signs, settings.Blog.Content),
            Title = map.Text("title") ?? map.Text("name"),
            BaseUrl = url,
            Language = HugoLanguages.Tag(map.Text("lang") ?? map.Text("locale") ?? "en"),
            Anchors = JekyllMarkup.Anchors(map),
            Markup = JekyllMarkup.Read(map),
            Configuration = map,
            TimeZone = Zones.Find(map.Text("timezone"), signs.Files),
            Jekyll = JekyllConfiguration.Site(map),
            Fingerprint = "",
        };
    }

    private static string Source(BlogSigns signs, string? content)
    {
        if (content is not null)
        {
            return Path.GetFullPath(Path.Combine(signs.Site, content));
        }

        // Where the configuration names a folder of collections, posts lie in it and nowhere else.
        var collections = signs.Map.Text("collections_dir") ?? "";
        if (signs.Map.Text("source") is { } source)
        {
            return Path.GetFullPath(Path.Combine(signs.Site, source, collections));
        }

        bool HasPosts(string folder) => System.IO.Directory.Exists(Path.Combine(folder, "_posts"));
        var site = Path.Combine(signs.Site, collections);
        return HasPosts(site) ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(site)) : SourceNames.Select(name => Path.Combine(signs.Site, name)).FirstOrDefault(HasPosts) ?? signs.Site;
    }
}
