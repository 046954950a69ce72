using BlogSearch.Blogs;

namespace BlogSearch.Posts;

/// <summary>One file of a folder of posts without a generator that we know better.</summary>
internal sealed class PlainPost(Blog blog, PostFile file, FrontMatter front, PostProblems problems)
{
    private readonly PostFields _fields = new(front, problems);

    public Post? Read(DateTimeOffset now)
    {
        var isHtml = PostNames.IsHtml(file.Path);
        if (isHtml && !front.IsThere)
        {
            return null;
        }

        var site = new HugoSite { Languages = [new HugoLanguage("", blog.Language, "", null)] };
        var date = _fields.Date(["date", "publishdate", "pubdate", "published"], blog.TimeZone, problems);
        if (date is null)
        {
            problems.Inform(1, "The post has no date.", "Write a line such as date: 2024-05-31 to find it by date.");
        }

        var title = _fields.Title();
        var place = HugoPlace.Of(file.Path, site);
        var url = UrlText.Encode(UrlText.Join(BaseUrls.PathOf(blog.BaseUrl), place.Folder, place.IsBundle ? "" : place.BaseName) + "/");
        var state = new HugoState(site, _fields, blog.TimeZone).Of(now, problems);
        return new Post
        {
            Path = file.Path,
            Url = url == "//" ? "/" : url,
            Permalink = blog.BaseUrl is null ? null : BaseUrls.HostOf(blog.BaseUrl) + url,
            Title = title.Length > 0 ? title : place.BaseName,
            Date = date?.Day,
            Moment = date?.Moment,
            Language = blog.Language,
            Authors = _fields.Terms("authors", "author"),
            Categories = _fields.Terms("categories", "category"),
            Tags = _fields.Terms("tags", "tag"),
            Description = _fields.Text("description"),
            State = state.State,
            Reason = state.Reason,
            StateChanges = state.Changes,
            IsHtml = isHtml,
            Body = front.Body,
            BodyLine = front.BodyLine,
        };
    }
}
