using System.Collections.Immutable;
using System.Globalization;
using BlogSearch.Blogs;

namespace BlogSearch.Posts;

/// <summary>One file of a Jekyll site's <c>_posts</c> or <c>_drafts</c> to a post.</summary>
internal sealed class JekyllPost(Blog blog, JekyllSite site, PostFile file, FrontMatter front, PostProblems problems)
{
    private readonly PostFields _fields = new(JekyllInherited.By(file.Path, front.Values, site), problems, YamlSchema.Ruby);

    public Post? Read(DateTimeOffset now)
    {
        var name = JekyllName.Of(file.Path);
        if (name is { IsDraft: false, Date: null })
        {
            return null; // no date in its name: Jekyll passes it over
        }

        var date = Date(name);
        var slug = _fields.Text("slug") ?? name.Slug;
        var categories = Categories(name);
        var path = JekyllUrl.Of(_fields.Text("permalink") ?? site.Permalink, new JekyllPage(name, slug, categories, date));
        var url = BaseUrls.PathOf(blog.BaseUrl).TrimEnd('/') + path;
        var state = State(name, date, now);
        var isDated = name.Date is not null || _fields.Find("date") is not null; // a draft without a date has that of its file
        return new Post
        {
            Path = file.Path,
            Url = url,
            Permalink = blog.BaseUrl is null ? null : BaseUrls.HostOf(blog.BaseUrl) + url,
            Title = _fields.Find("title") is null ? JekyllName.Titleize(name.Slug) : _fields.Title(),
            Date = isDated ? DateOnly.FromDateTime(date.DateTime) : null,
            Moment = isDated ? date : null,
            Language = _fields.Language() ?? blog.Language,
            NamesLanguage = _fields.Language() is not null,
            Authors = _fields.Terms("authors", "author"),
            Categories = categories,
            Tags = Tags(),
            Description = _fields.Text("description") ?? _fields.Text("excerpt"),
            Series = _fields.Terms("series") is [var series, ..] ? series : null,
            State = state.State,
            Reason = state.Reason,
            StateChanges = state.Changes,
            IsHtml = PostNames.IsHtml(file.Path),
            Body = front.Body,
            BodyLine = front.BodyLine,
        };
    }

    private DateTimeOffset Date(JekyllName name)
    {
        if (_fields.Find("date") is { } node)
        {
            var written = node is Node.Scalar scalar ? WrittenDate.Parse(scalar.Text, isLoose: true) : null;
            if (written is not { } date)
            {
                throw new SyntaxProblemException(node.Line, "The date cannot be read; Jekyll stops at it.", "Write it as 2024-05-31 18:00:00 +0200.");
            }

            // YAML takes an unquoted time without a zone for UTC; a quoted one is the site's.
            var isYamlTime = node is Node.Scalar { IsPlain: true } && date is { Time: not null, Offset: null, IsStrict: true };
            return TimeZoneInfo.ConvertTime(date.Moment(isYamlTime ? TimeZoneInfo.Utc : blog.TimeZone), blog.TimeZone);
        }

        return new WrittenDate(name.Date ?? DateOnly.MinValue, null, null, true).Moment(blog.TimeZone);
    }

    private (PostState State, string? Reason, DateTimeOffset? Changes) State(JekyllName name, DateTimeOffset date, DateTimeOffset now)
    {
        if (name.IsDraft && !site.ShowDrafts)
        {
            return (PostState.Draft, "it lies in _drafts", null);
        }

        if (!site.Unpublished && _fields.Flag("published") == false)
        {
            return (PostState.Draft, "published: false", null);
        }

        return !site.Future && date > now
            ? (PostState.Future, $"to be published {date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", date)
            : (PostState.Published, null, null);
    }

    private ImmutableArray<string> Tags() =>
        _fields.Find("tag") is { } one ? TermReader.Read(PlainValue.Printed(one, YamlSchema.Ruby), "tag", problems) : Split("tags");

    // Folders above _posts, then `categories`, split at spaces, then `category`, whole.
    private ImmutableArray<string> Categories(JekyllName name) =>
        TermReader.Clean([.. name.Folders, .. Split("categories"), .. TermReader.Read(_fields.Find("category"), "category", problems)]).Distinct(StringComparer.Ordinal).ToImmutableArray();

    private ImmutableArray<string> Split(string key) => _fields.Find(key) switch
    {
        Node.Scalar { Text: var text } => TermReader.Clean(JekyllSlug.Words(text)),
        var node => TermReader.Read(PlainValue.Printed(node, YamlSchema.Ruby), key, problems),
    };
}
