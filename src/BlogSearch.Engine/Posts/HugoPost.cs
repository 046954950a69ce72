using System.Collections.Immutable;
using BlogSearch.Blogs;

namespace BlogSearch.Posts;

/// <summary>One file of a Hugo site to a post.</summary>
internal sealed class HugoPost(Blog blog, HugoSite site, PostFile file, FrontMatter front, PostProblems problems)
{
    private readonly PostFields _fields = new(HugoInherited.By(file.Path, front.Values, site), problems, YamlSchema.Go);

    public Post? Read(DateTimeOffset now)
    {
        var isHtml = PostNames.IsHtml(file.Path);
        if (isHtml && !front.IsThere)
        {
            return null; // Hugo copies it as it is
        }

        if (HugoPlace.NamesDisabledLanguage(file.Path, site))
        {
            return null;
        }

        var place = HugoPlace.Of(file.Path, site);
        var named = NamedDate(place);
        var date = named is null ? _fields.Date(DateKeys(), blog.TimeZone, problems) : (named.Day, named.Moment);
        if (date is null && _fields.Find("date") is null)
        {
            problems.Inform(1, "The page has no date.", "Write a line such as date: 2024-05-31 to find it by date.");
        }

        var title = _fields.Title();
        var slug = _fields.Text("slug") ?? named?.Slug ?? "";
        var page = new HugoPage(place.Folder, place.BaseName, place.IsBundle, place.LanguageFolder(site), title, slug, Url(), date?.Moment) { Sections = place.Sections(site) };
        var path = HugoUrl.Of(page, place.Language.Urls);
        var baseUrl = place.Language.BaseUrl ?? blog.BaseUrl;
        var url = UrlText.Encode(BaseUrls.PathOf(baseUrl).TrimEnd('/') + path, keep: '#'); // as Hugo 0.111 writes it
        var state = new HugoState(site, _fields, blog.TimeZone, place.IsBundle).Of(now, problems);
        return new Post
        {
            Path = file.Path,
            Url = url,
            Permalink = baseUrl is null ? null : BaseUrls.HostOf(baseUrl) + url,
            Title = title,
            Date = date?.Day,
            Moment = date?.Moment,
            Language = _fields.Language() ?? place.Language.Tag,
            NamesLanguage = _fields.Language() is not null || place.NamesLanguage,
            Authors = _fields.Terms("authors", "author"),
            Categories = _fields.Terms("categories"),
            Tags = _fields.Terms("tags"),
            Description = _fields.Text("description") ?? _fields.Text("summary"),
            Series = _fields.Terms("series") is [var series, ..] ? series : null,
            Aliases = Aliases(path, baseUrl),
            State = state.State,
            Reason = state.Reason,
            StateChanges = state.Changes,
            IsHtml = isHtml,
            Body = front.Body,
            BodyLine = front.BodyLine,
        };
    }

    private ImmutableArray<string> DateKeys() => site.DateKeys.Contains(":filename", StringComparer.Ordinal) ? [.. site.DateKeys.Where(key => key is not [':', ..])] : site.DateKeys;

    // Only where `frontmatter: date:` of the configuration names :filename, and no key in front of it holds a date.
    private HugoNamedDate? NamedDate(HugoPlace place)
    {
        var at = site.DateKeys.IndexOf(":filename");
        return at < 0 || _fields.Date(site.DateKeys[..at], blog.TimeZone, null) is not null ? null : HugoNamedDate.Of(place.Name, blog.TimeZone);
    }

    private string Url()
    {
        if (_fields.Text("url") is not { Length: > 0 } url)
        {
            return "";
        }

        if (url.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && url[..colon].All(char.IsAsciiLetter))
        {
            problems.Warn(_fields.LineOf("url"), $"The url {Shown.Text(url)} is no path of this site and is left aside.", "Write a path such as /about/.");
            return "";
        }

        if (url.Contains("..", StringComparison.Ordinal))
        {
            problems.Warn(_fields.LineOf("url"), $"The url {Shown.Text(url)} climbs out of the site; dots are taken out.", "Write a path such as /about/.");
        }

        return url;
    }

    private ImmutableArray<string> Aliases(string path, string? baseUrl)
    {
        var root = BaseUrls.PathOf(baseUrl).TrimEnd('/');
        var aliases = TermReader.Read(_fields.Find("aliases"), "aliases", problems);
        return [.. aliases.Where(alias => !alias.Contains(':', StringComparison.Ordinal)).Select(alias => UrlText.Encode(root + Alias(alias, path)))];
    }

    private static string Alias(string alias, string path)
    {
        var full = alias.StartsWith('/') ? UrlText.Join(alias) : UrlText.Join(path[..(path.TrimEnd('/').LastIndexOf('/') + 1)], alias);
        var isFile = full[(full.LastIndexOf('/') + 1)..].EndsWith(".html", StringComparison.Ordinal);
        return isFile || full == "/" ? full : full + "/";
    }
}
