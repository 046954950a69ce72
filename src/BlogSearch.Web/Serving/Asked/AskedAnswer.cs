using BlogSearch.Searching;

namespace BlogSearch.Web.Serving.Asked;

/// <summary>Whether a search was answered, as its author would judge.</summary>
internal static class AskedAnswer
{
    /// <summary>Posts that have all the words, mended ones included. None where words had to be let go: what is shown then is about something else.</summary>
    public static int Posts(SearchResults results) => results.Notices.Any(notice => notice.Kind == NoticeKind.Relaxed) ? 0 : results.Total;
}
