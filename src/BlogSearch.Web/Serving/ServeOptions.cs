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

    /// <summary>One address to listen on, or several with <c>;</c> between.</summary>
    public string Urls { get; init; } = LoopbackUrl;

    /// <summary>True: results lead to the reading view. False: to the published site, when its base URL is known.</summary>
    public bool LinksToPosts { get; init; }

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
