using BlogSearch.Delivery;

namespace BlogSearch.Web.Commands;

/// <summary>The report of an index run for programs.</summary>
internal static class RolloutJson
{
    public static object Of(RolloutReport report) => new
    {
        result = RolloutText.Result(report.Outcome),
        report.Outcome,
        report.Sentence,
        live = report.Live?.Number,
        generation = report.Index.Generation.Number,
        folder = report.Index.Generation.Folder,
        report.Index.Built,
        report.Index.Files,
        report.Index.Parsed,
        report.Index.Written,
        report.Index.Removed,
        report.Index.Indexed,
        report.Index.LeftOut,
        report.Index.Problems,
        report.Verdict,
        report.Index.BytesRead,
        report.Index.BytesOnDisk,
        seconds = report.Took.TotalSeconds,
        postsPerSecond = IndexReportText.PostsPerSecond(report.Index),
    };
}
