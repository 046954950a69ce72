namespace BlogSearch.Web.Serving;

internal enum RunState
{
    Waiting,
    Running,

    /// <summary>The index is up to date.</summary>
    Done,
    Failed,
}
