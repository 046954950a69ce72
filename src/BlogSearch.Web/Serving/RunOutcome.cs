namespace BlogSearch.Web.Serving;

internal enum RunOutcome
{
    UpToDate,

    /// <summary>Another process is building.</summary>
    Held,
    Failed,
}
