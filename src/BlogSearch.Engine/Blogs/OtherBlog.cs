namespace BlogSearch.Blogs;

/// <summary>Opens a blog of a generator other than Hugo and Jekyll, or a folder without one.</summary>
internal static class OtherBlog
{
    public static Blog Open(string root, BlogSigns signs, BlogSettings settings)
    {
        var blog = new Blog { Root = root, Kind = signs.Kind, KindReason = signs.Reason, ContentFolder = signs.Site, Fingerprint = "", Other = new OtherSite() };
        var text = signs.Files.IsEmpty ? "" : File.ReadAllText(signs.Files[^1]);
        blog = signs.Kind switch
        {
            BlogKind.Zola => Zola(blog, signs.Map),
            BlogKind.Hexo => Hexo(blog, signs),
            BlogKind.Pelican => Pelican(blog, text),
            BlogKind.Eleventy => Eleventy(blog, text),
            BlogKind.Docusaurus => Docusaurus(blog, text),
            BlogKind.Astro => Astro(blog, text),
            _ => blog,
        };
        var content = Path.GetFullPath(Path.Combine(signs.Site, settings.Blog.Content ?? "content"));
        return System.IO.Directory.Exists(content) ? blog with { ContentFolder = content } : blog;
    }

    private static Blog Zola(Blog blog, Node.Map map) => blog with
    {
        Title = map.Text("title"),
        BaseUrl = BaseUrls.Clean(map.Text("base_url")),
        Language = HugoLanguages.Tag(map.Text("default_language") ?? "en"),
        Anchors = AnchorScheme.Zola,
        Other = new OtherSite { Pattern = map.Child("slugify")?.Text("paths") },
    };

    private static Blog Hexo(Blog blog, BlogSigns signs)
    {
        var map = signs.Map;
        var source = map.Text("source_dir") ?? "source";
        return blog with
        {
            Title = map.Text("title"),
            BaseUrl = BaseUrls.Clean(map.Text("url")),
            Language = HugoLanguages.Tag(HugoConfiguration.Strings(map.Find("language")).FirstOrDefault("en")),
            Anchors = AnchorScheme.GitHubSlugger,
            TimeZone = Zones.Find(map.Text("timezone"), signs.Files),
            Other = new OtherSite { Folders = [source + "/_posts", source + "/_drafts"], Pattern = map.Text("permalink") ?? ":year/:month/:day/:title/" },
        };
    }

    private static Blog Pelican(Blog blog, string text) => blog with
    {
        Title = CodeText.Find(text, "SITENAME", '='),
        BaseUrl = BaseUrls.Clean(CodeText.Find(text, "SITEURL", '=')),
        Language = HugoLanguages.Tag(CodeText.Find(text, "DEFAULT_LANG", '=') ?? "en"),
        TimeZone = Zones.Find(CodeText.Find(text, "TIMEZONE", '='), ["pelicanconf.py"]),
        Other = new OtherSite { Pattern = CodeText.Find(text, "ARTICLE_URL", '=') ?? "{slug}.html" },
    };

    private static Blog Eleventy(Blog blog, string text)
    {
        var input = CodeText.Find(text, "input", ':') is { } folder ? Path.GetFullPath(Path.Combine(blog.ContentFolder, folder)) : blog.ContentFolder;
        return blog with { ContentFolder = System.IO.Directory.Exists(input) ? input : blog.ContentFolder, Anchors = AnchorScheme.GitHubSlugger };
    }

    private static Blog Docusaurus(Blog blog, string text) => blog with
    {
        Title = CodeText.Find(text, "title", ':'),
        BaseUrl = BaseUrls.Clean(CodeText.Find(text, "url", ':') is { } url ? url.TrimEnd('/') + (CodeText.Find(text, "baseUrl", ':') ?? "/") : null),
        Language = HugoLanguages.Tag(CodeText.Find(text, "defaultLocale", ':') ?? "en"),
        Anchors = AnchorScheme.GitHubSlugger,
        Other = new OtherSite { Folders = ["blog"], Prefix = "blog" },
    };

    private static Blog Astro(Blog blog, string text) => blog with
    {
        BaseUrl = BaseUrls.Clean(CodeText.Find(text, "site", ':') is { } url ? url.TrimEnd('/') + "/" + (CodeText.Find(text, "base", ':') ?? "").TrimStart('/') : null),
        Anchors = AnchorScheme.GitHubSlugger,
        Other = new OtherSite { Folders = ["src/content", "src/pages"] },
    };
}
