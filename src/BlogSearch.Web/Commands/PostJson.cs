using BlogSearch.Indexing;
using BlogSearch.Text;

namespace BlogSearch.Web.Commands;

/// <summary>What was read of a post, for programs.</summary>
internal static class PostJson
{
    public static object Of(SurveyedPost read) => new
    {
        path = read.Path,
        url = read.Post?.Permalink ?? read.Post?.Url,
        title = read.Post?.Title ?? "",
        date = read.Post?.Date,
        language = read.Post?.Language,
        authors = read.Post?.Authors ?? [],
        tags = read.Post?.Tags ?? [],
        categories = read.Post?.Categories ?? [],
        state = read.State,
        reason = read.Reason,
        headings = read.Text is { } text ? text.Sections.Select(section => Heading(text, section)) : [],
        links = read.Text?.Links.Select(link => new[] { link.Target, link.Text }) ?? [],
        text = read.Text?.Plain ?? "",
    };

    private static object Heading(PostText text, Section section) => new
    {
        level = section.Level,
        text = text.Plain.Substring(section.Start, section.Length),
        id = section.Id,
    };
}
