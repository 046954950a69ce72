using BlogSearch.Indexing;

namespace BlogSearch.Web.Commands;

/// <summary>The report of an index run for programs.</summary>
internal static class IndexReportJson
{
    public static object Of(IndexReport report) => new
    {
        generation = report.Generation.Number,
        folder = report.Generation.Folder,
        report.Built,
        report.Files,
        report.Parsed,
        report.Written,
        report.Removed,
        report.Indexed,
        report.LeftOut,
        report.Problems,
        report.BytesRead,
        report.BytesOnDisk,
        seconds = report.Took.TotalSeconds,
        postsPerSecond = IndexReportText.PostsPerSecond(report),
    };
}
