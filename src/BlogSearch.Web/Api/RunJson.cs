using BlogSearch.Web.Serving;

namespace BlogSearch.Web.Api;

/// <summary>How a run stands, for programs.</summary>
internal static class RunJson
{
    public static object Of(RunStatus status) => new
    {
        status.Number,
        State = status.State.ToString().ToLowerInvariant(),
        status.Asked,
        status.Began,
        status.Ended,
        status.Generation,
        status.Parsed,
        status.Problem,
    };
}
