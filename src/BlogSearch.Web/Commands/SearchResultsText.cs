using System.Globalization;
using BlogSearch.Searching;

namespace BlogSearch.Web.Commands;

/// <summary>Results for people at a terminal: title, day, where it lies, the passage with its heading.</summary>
internal sealed class SearchResultsText(Terminal terminal)
{
    private const string Indent = "   ";

    public void Show(SearchResults results)
    {
        foreach (var notice in results.Notices)
        {
            terminal.Error(Sentence(notice));
        }

        terminal.Line(Summary(results));
        foreach (var hit in results.Hits)
        {
            Show(hit);
        }
    }

    private void Show(Hit hit)
    {
        terminal.Line("");
        terminal.Marked("", hit.Title.Length > 0 ? hit.Title : hit.Path, hit.TitleMarks);
        var facts = hit.Categories.Concat(hit.Tags).Prepend(hit.Date?.ToString("O", CultureInfo.InvariantCulture) ?? "no date");
        terminal.Line(Indent + string.Join(" · ", hit.Partial ? facts.Append("only some of the words") : facts));
        terminal.Line(Indent + (hit.Snippets is [var first, ..] ? first.Url : hit.Url));
        foreach (var snippet in hit.Snippets)
        {
            if (!string.IsNullOrEmpty(snippet.Heading))
            {
                terminal.Marked(Indent, snippet.Heading, snippet.HeadingMarks);
            }

            terminal.Marked(Indent, OneLine(snippet.Text), snippet.Marks);
        }
    }

    // Same length, so that the marks stay where they are.
    private static string OneLine(string text) => text.Replace('\n', ' ').Replace('\t', ' ');

    private static string Summary(SearchResults results)
    {
        var posts = IndexReportText.Posts(results.Total);
        var first = ((results.Page - 1) * results.Size) + 1;
        var shown = results.Hits.Count(hit => !hit.Partial);
        return results.Total <= shown || shown == 0
            ? posts
            : string.Create(CultureInfo.InvariantCulture, $"{posts}, {first:N0} to {first + shown - 1:N0} shown");
    }

    public static string Sentence(Notice notice) => notice.Kind switch
    {
        NoticeKind.Ignored => $"Not understood and left out: {notice.Text}",
        NoticeKind.Corrected => $"Showing {notice.Text}; search for {notice.Instead} to have it as typed.",
        NoticeKind.DidYouMean => $"Did you mean: {notice.Text}",
        NoticeKind.Relaxed => $"No post has all words. Left out: {notice.Text}",
        _ => notice.Text,
    };
}
