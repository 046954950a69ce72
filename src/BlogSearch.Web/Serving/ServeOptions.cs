using BlogSearch.Blogs;
using BlogSearch.Generations;

namespace BlogSearch.Web.Serving;

/// <summary>What is served, where and how.</summary>
public sealed record ServeOptions
{
    /// <summary>Only this machine can reach it; anything wider is told by the operator.</summary>
    public const string LoopbackUrl = "http://127.0.0.1:5080";

    public required Blog Blog { get; init; }

    public required GenerationStore GenerationStore { get; init; }

    /// <summary>As the command line names it; null finds out.</summary>
    public BlogKind? Kind { get; init; }

    /// <summary>True: follows the blog's folder and the hours of its scheduled posts.</summary>
    public bool Watch { get; init; }

    /// <summary>True: compares the files each second instead of relying on the system's events, which network drives do not give.</summary>
    public bool Poll { get; init; }

    /// <summary>Where metrics are answered to whoever can reach it; null: at <see cref="Urls"/>, and to this machine alone.</summary>
    public string? MetricsUrl { get; init; }

    /// <summary>What a request for a rebuild must know; null: there is no such door.</summary>
    public Secret? AdminSecret { get; init; }

    /// <summary>What GitHub signs its deliveries with; null: there is no such door.</summary>
    public Secret? WebhookSecret { get; init; }

    /// <summary>One address to listen on, or several with <c>;</c> between.</summary>
    public string Urls { get; init; } = LoopbackUrl;

    /// <summary>True: results lead to the reading view. False: to the published site, when its base URL is known.</summary>
    public bool LinksToPosts { get; init; }

    /// <summary>Path that visitors know the program by, behind a proxy: <c>/search</c>, without a slash at its end; empty at the root of a host.</summary>
    public string BasePath { get; init; } = "";

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
