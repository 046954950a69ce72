using System.IO.Compression;
using BlogSearch.Web.Api;
using BlogSearch.Web.Pages.Author;
using BlogSearch.Web.Pages.Layout;
using BlogSearch.Web.Pages.Post;
using BlogSearch.Web.Serving.Asked;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.ResponseCompression;

namespace BlogSearch.Web.Serving;

/// <summary>The web application: pages, API and health, over the live generation of one blog.</summary>
public static class WebHost
{
    /// <summary>The application, not started yet. Starting it brings the index up to date in the background.</summary>
    public static WebApplication Build(ServeOptions options)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // Static files lie beside the program, wherever it is started from, and no environment variable makes it show stack traces.
            ApplicationName = typeof(WebHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseUrls([.. options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), .. options.MetricsUrl is { } metrics ? [metrics] : Array.Empty<string>()]);
        builder.WebHost.UseStaticWebAssets(); // a build that is not published keeps them in the source folders
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false"; // files are as they were built; the watch for edits would answer 405 for any unknown path
        builder.WebHost.ConfigureKestrel(ServerLimits.Apply);
        AddLogging(builder.Logging);
        AddServing(builder.Services, options);
        AddPages(builder.Services);
        var app = builder.Build();
        Map(app);
        return app;
    }

    private static void AddLogging(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole(console => console.SingleLine = true);
        logging.AddFilter(level => level >= LogLevel.Warning);
        logging.AddFilter(typeof(WebHost).Namespace, LogLevel.Information);

        // Why it could not start is said by the command, in one line.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);

        // Keys that live in memory alone need no encryptor.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

        // One line from UnexpectedErrors says the same with less alarm.
        logging.AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None);
    }

    private static void AddServing(IServiceCollection services, ServeOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(options.TimeProvider);
        services.AddSingleton<LiveSearcher>();
        services.AddSingleton<Answers>();
        services.AddSingleton<IndexState>();
        services.AddSingleton<RunRequests>();
        services.AddSingleton<GenerationDoor>();
        services.AddSingleton<IndexRuns>();
        services.AddSingleton<SeenDeliveries>();
        services.AddSingleton<AuthorSessions>();
        services.AddSingleton<AuthorNotes>();
        services.AddSingleton<SecretTries>();
        MetricsDoor.AddMetrics(services);
        services.AddSingleton<AskedLog>();
        services.AddHostedService(provider => provider.GetRequiredService<AskedLog>());
        services.AddHostedService<IndexUpdater>();
        services.AddHostedService<FirstPages>();
        services.AddSingleton<PromotionWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<PromotionWatch>());
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5)); // open tabs must not hold up Ctrl+C
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true; // no page holds a secret that its length could betray; the author page, which does, asks for none
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, .. FeedEndpoints.MimeTypes];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal); // a quarter fewer bytes than the fastest, for a millisecond
        services.AddProblemDetails();
        services.AddExceptionHandler<UnexpectedErrors>();
    }

    private static void AddPages(IServiceCollection services)
    {
        // Keys protect what a page hands to its own circuit, minutes at most: after a restart pages load anew.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddRazorComponents().AddInteractiveServerComponents(CircuitLimits.Apply).AddHubOptions(CircuitLimits.Apply);
        CircuitLimits.Count(services);
        NoForgeryTokens.Replace(services);
        services.AddScoped<PageLinks>();
        services.AddSingleton<ReadingViews>();
        services.AddSingleton<AuthorViews>();
        services.AddSingleton<AskedAdvice>();
    }

    private static bool IsPage(HttpContext context)
        => (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) && !context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            && !context.Request.Path.StartsWithSegments("/" + PageLinks.ImageFolder, StringComparison.Ordinal);

    private static void Map(WebApplication app)
    {
        app.UseMiddleware<SafetyHeaders>();
        app.UseMetrics(app.Services.GetRequiredService<ServeOptions>());
        app.UseMiddleware<PublicPath>();
        app.UsePageCulture(app.Services.GetRequiredService<ServeOptions>().Blog);
        app.UseResponseCompression();
        app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = problem => problem is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError });
        app.UseStatusCodePages(); // problem details
        app.UseWhen(IsPage, pages => pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true));
        app.UseRouting();
        app.MapStaticAssets();
        app.MapSearchApi();
        app.MapFeeds();
        app.MapOpenSearch();
        app.MapSuggestApi();
        app.MapExplainApi();
        app.MapImages();
        app.MapPageLook(app.Services.GetRequiredService<ServeOptions>().Blog.Settings.Page);
        app.MapHealth();
        app.MapRebuild(app.Services.GetRequiredService<ServeOptions>().AdminSecret);
        app.MapAuthor(app.Services.GetRequiredService<ServeOptions>().AdminSecret);
        app.MapOpened();
        app.MapWebhook(app.Services.GetRequiredService<ServeOptions>().WebhookSecret);
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(circuit => circuit.ContentSecurityFrameAncestorsPolicy = null) // SafetyHeaders says it
            .DisableAntiforgery()
            .ReadOnly();
    }
}
