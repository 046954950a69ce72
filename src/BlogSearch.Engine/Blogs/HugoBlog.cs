using System.Collections.Immutable;

namespace BlogSearch.Blogs;

/// <summary>Opens a Hugo site.</summary>
internal static class HugoBlog
{
    public static Blog Open(string root, BlogSigns signs, BlogSettings settings)
    {
        var map = signs.Map;
        var content = Path.GetFullPath(Path.Combine(signs.Site, settings.Blog.Content ?? map.Text("contentDir") ?? "content"));
        if (!System.IO.Directory.Exists(content))
        {
            content = root;
        }

        var site = HugoConfiguration.Site(map);
        var sections = HugoCascades.SectionFiles(content);
        site = site with { Cascades = [.. sections.SelectMany(file => HugoCascades.OfSection(content, file)), .. site.Cascades] };
        site = site with { Sections = [.. sections.Select(file => Path.GetRelativePath(content, Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '/'))] }; // a file has a folder
        if (settings.Blog.Permalink is { } permalink)
        {
            var rules = (HugoUrlRules urls) => urls with { Permalinks = ImmutableDictionary<string, string>.Empty, Permalink = permalink };
            site = site with { Languages = [.. site.Languages.Select(language => language with { Urls = rules(language.Urls) })] };
        }

        return new Blog
        {
            Root = root,
            Kind = BlogKind.Hugo,
            KindReason = signs.Reason,
            ContentFolder = content,
            Title = map.Text("title"),
            BaseUrl = BaseUrls.Clean(map.Text("baseURL")),
            Language = site.Languages[0].Tag,
            Anchors = HugoMarkup.Anchors(map),
            Markup = HugoMarkup.Read(map),
            Configuration = map,
            TimeZone = Zones.Find(map.Text("timeZone"), signs.Files),
            Hugo = site,
            Sources = sections,
            Fingerprint = "",
        };
    }
}
