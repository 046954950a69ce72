using System.Collections.Immutable;
using BlogSearch.Blogs;

namespace BlogSearch.Posts;

/// <summary>One file of a blog whose generator is neither Hugo nor Jekyll, or of a plain folder.</summary>
internal sealed class OtherPost(Blog blog, PostFile file, FrontMatter front, PostProblems problems)
{
    private static readonly HugoSite Rules = new() { Languages = [new HugoLanguage("", "en", "", null, new HugoUrlRules())] };

    private readonly PostFields _fields = new(front.Values, problems, YamlSchema.Core);

    public Post? Read(DateTimeOffset now)
    {
        var isHtml = PostNames.IsHtml(file.Path);
        if (isHtml && !front.IsThere)
        {
            return null;
        }

        var name = OtherName.Of(file.Path);
        var date = Date(name);
        if (date is null && _fields.Find("date") is null)
        {
            problems.Inform(1, "The post has no date.", "Write a line such as date: 2024-05-31 to find it by date.");
        }

        var title = _fields.Title();
        title = title.Length > 0 ? title : FirstHeading.Of(front.Body) ?? name.Slug;
        var path = OtherUrl.Of(blog, name, _fields, title, date?.Moment, problems);
        var url = UrlText.Encode(BaseUrls.PathOf(blog.BaseUrl).TrimEnd('/') + path);
        var (state, reason, changes) = State(name, now);
        return new Post
        {
            Path = file.Path,
            Url = url,
            Permalink = blog.BaseUrl is null ? null : BaseUrls.HostOf(blog.BaseUrl) + url,
            Title = title,
            Date = date?.Day,
            Moment = date?.Moment,
            Language = _fields.Language() ?? blog.Language,
            NamesLanguage = _fields.Language() is not null,
            Authors = Terms("authors", "author"),
            Categories = Terms("categories", "category"),
            Tags = Terms("tags", "tag"),
            Description = _fields.Text("description") ?? _fields.Text("summary"),
            Series = Terms("series", "series") is [var series, ..] ? series : null,
            Aliases = [.. Terms("aliases", "redirect_from").Select(alias => UrlText.Encode(UrlText.Join(BaseUrls.PathOf(blog.BaseUrl), alias) + (alias.EndsWith('/') ? "/" : "")))],
            State = state,
            Reason = reason,
            StateChanges = changes,
            IsHtml = isHtml,
            Body = front.Body,
            BodyLine = front.BodyLine,
        };
    }

    private (DateOnly Day, DateTimeOffset Moment)? Date(OtherName name)
    {
        ImmutableArray<string> keys = ["date", "pubdate", "publishdate", "pubdatetime", "published"];
        if (_fields.Date(keys, blog.TimeZone, problems) is { } written)
        {
            return written;
        }

        var day = name.Date ?? OtherName.DayIn(blog.Kind is BlogKind.Eleventy or BlogKind.Docusaurus ? file.Path : "") ?? OtherName.DayIn(_fields.Text("path") ?? _fields.Text("permalink") ?? _fields.Text("slug") ?? "");
        return day is { } known ? (known, new WrittenDate(known, null, null, true).Moment(blog.TimeZone)) : null;
    }

    private ImmutableArray<string> Terms(string plural, string singular)
    {
        var zola = (_fields.Find("taxonomies") as Node.Map)?.Find(plural);
        if (zola is not null)
        {
            return TermReader.Read(zola, plural, problems);
        }

        var terms = _fields.Terms(plural, singular);
        return blog.Kind == BlogKind.Pelican ? TermReader.Clean(terms.SelectMany(term => term.Split(plural == "authors" && term.Contains(';', StringComparison.Ordinal) ? ';' : ','))) : terms;
    }

    private (PostState State, string? Reason, DateTimeOffset? Changes) State(OtherName name, DateTimeOffset now)
    {
        if (name.IsDraft)
        {
            return (PostState.Draft, "it lies in _drafts", null);
        }

        if (_fields.Text("status") is { } status && status.ToLowerInvariant() is "draft" or "hidden" or "skip")
        {
            return (PostState.Draft, $"status: {status}", null);
        }

        if (_fields.Text("permalink") is "false")
        {
            return (PostState.Draft, "permalink: false", null);
        }

        if (_fields.Flag("unlisted") == true)
        {
            return (PostState.Draft, "unlisted: true", null);
        }

        return new HugoState(Rules, _fields, blog.TimeZone, isBundle: true).Of(now, problems);
    }
}
