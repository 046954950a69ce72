using System.CommandLine;
using BlogSearch.Blogs;
using BlogSearch.Delivery;
using BlogSearch.Web.Serving;

namespace BlogSearch.Web.Commands;

/// <summary><c>blogsearch serve [BLOG]</c>: brings the index up to date while it serves the page and the API; the default command.</summary>
internal sealed class ServeCommand
{
    private readonly GlobalOptions _options;
    private readonly Terminal _terminal;
    private readonly TimeProvider _clock;
    private readonly BlogArgument _blog;

    private readonly Option<string> _urls = new("--urls")
    {
        Description = "Where to listen",
        HelpName = "URL",
        DefaultValueFactory = _ => ServeOptions.LoopbackUrl,
        CustomParser = OptionValues.Urls,
    };

    private readonly Option<string> _links = new("--links")
    {
        Description = "Where results lead: the published `site`, or the reading view of a `post`",
        HelpName = "site|post",
        DefaultValueFactory = _ => OptionValues.LinksToSite,
        CustomParser = OptionValues.Links,
    };

    private readonly Option<bool> _watch = new("--watch")
    {
        Description = "Follow the blog's folder: what is saved there is found a moment later",
        Arity = ArgumentArity.Zero,
    };

    private readonly Option<string?> _metrics = new("--metrics")
    {
        Description = "Where /metrics is answered, to whoever can reach it; without it at the address of --urls, to this machine alone",
        HelpName = "URL",
        CustomParser = OptionValues.Metrics,
    };

    private readonly Option<string> _basePath = new("--base-path")
    {
        Description = "Path that visitors know the page by, behind a proxy: /search",
        HelpName = "PATH",
        DefaultValueFactory = _ => "",
        CustomParser = OptionValues.BasePath,
    };

    public ServeCommand(GlobalOptions options, Terminal terminal, TimeProvider clock)
    {
        (_options, _terminal, _clock) = (options, terminal, clock);
        _blog = BlogArgument.OrSample(options);
        Command = new Command("serve", "Bring the index up to date and serve the search page and its API") { _blog.Argument, _watch, _urls, _links, _metrics, _basePath };
        Command.SetAction(Run);
    }

    public Command Command { get; }

    /// <summary>Makes <paramref name="root"/> serve when it is given no command.</summary>
    public void Become(RootCommand root)
    {
        root.Options.Add(_watch);
        root.Options.Add(_urls);
        root.Options.Add(_links);
        root.Options.Add(_metrics);
        root.Options.Add(_basePath);
        root.SetAction(Run);
    }

    private async Task<int> Run(ParseResult given, CancellationToken cancellation)
    {
        var blog = _blog.Open(given);
        var store = _options.StoreOf(blog, given, _clock);
        if (store.Current() is null)
        {
            BlogArgument.RequirePosts(blog, _clock.GetUtcNow()); // with an index the posts may be away for a while
        }

        StoreChoice.RequireRoom(store);
        _ = new Rollout(store, blog, _clock); // a check that cannot be understood is said before anything is served
        var urls = given.GetRequiredValue(_urls);
        var metrics = given.GetValue(_metrics);
        ListenAddresses.RequireFree(metrics is null ? urls : $"{urls};{metrics}");
        await using var app = WebHost.Build(new ServeOptions
        {
            Blog = blog,
            GenerationStore = store,
            Urls = urls,
            LinksToPosts = LinksToPosts(given, blog),
            Kind = _options.Kind(given),
            Watch = given.GetValue(_watch),
            Poll = Polling.IsAsked,
            MetricsUrl = metrics,
            BasePath = given.GetRequiredValue(_basePath),
            AdminSecret = SecretVariable.Find("BLOGSEARCH_ADMIN_SECRET"),
            WebhookSecret = SecretVariable.Find("BLOGSEARCH_WEBHOOK_SECRET"),
            TimeProvider = _clock,
        });

        await app.StartAsync(cancellation);
        Announce(blog, app, given);
        await app.WaitForShutdownAsync(cancellation);
        return cancellation.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Done;
    }

    private void Announce(Blog blog, WebApplication app, ParseResult given)
    {
        var addresses = string.Join(' ', app.Urls);
        if (_options.Json(given))
        {
            _terminal.Json(CommandJson.Of(new { blog = blog.Root, urls = app.Urls }));
        }
        else if (!_options.Quiet(given))
        {
            _terminal.Line($"Serving {blog.Title ?? Path.GetFileName(blog.Root)} at {addresses} (Ctrl+C ends)");
        }
    }

    // What was typed now counts more than what the blog's settings say.
    private bool LinksToPosts(ParseResult given, Blog blog)
    {
        var typed = given.GetResult(_links) is { Implicit: false };
        return (typed ? given.GetValue(_links) : blog.Settings.Blog.Links) == OptionValues.LinksToPosts;
    }
}
