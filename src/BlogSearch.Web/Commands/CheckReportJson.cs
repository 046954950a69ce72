using BlogSearch.Indexing.Checking;
using BlogSearch.Posts;

namespace BlogSearch.Web.Commands;

/// <summary>The report of a check for programs: every finding, nothing folded.</summary>
internal static class CheckReportJson
{
    public static object Of(CheckReport report) => new
    {
        findings = report.Findings.Select(finding => new { finding.Severity, finding.Kind, finding.Path, finding.Line, finding.What, finding.Remedy, finding.Related }),
        summary = new
        {
            report.Published,
            report.LeftOut,
            errors = report.Count(Severity.Error),
            warnings = report.Count(Severity.Warning),
            remarks = report.Count(Severity.Information),
            report.Proof,
        },
    };
}
