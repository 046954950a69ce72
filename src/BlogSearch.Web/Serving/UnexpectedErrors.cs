using BlogSearch.Web.Pages.Layout;
using Microsoft.AspNetCore.Diagnostics;

namespace BlogSearch.Web.Serving;

/// <summary>The edge of a request: the log gets one line with the cause, the reader a plain sentence.</summary>
internal sealed partial class UnexpectedErrors(ILogger<UnexpectedErrors> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested)
        {
            return true; // nobody is left to answer
        }

        if (exception is BadHttpRequestException)
        {
            return false; // whoever sent it is told so by its status; the program did nothing wrong
        }

        LogFailure(httpContext.Request.Path, exception);
        if (httpContext.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            return false; // problem details
        }

        httpContext.Response.ContentType = "text/plain; charset=utf-8";
        await httpContext.Response.WriteAsync(Words.Say("This page could not be made. The reason stands in the program’s log.") + "\n", cancellationToken);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "No answer for {Path}")]
    private partial void LogFailure(string path, Exception problem);
}
