using BlogSearch.Searching;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace BlogSearch.Web.Serving;

/// <summary>
/// Asks the started server for its front door and for a page of results, so that no reader pays for compiling them: the first page of a program takes many times as
/// long as any other. Nobody looked for anything here, so no figure counts it.
/// </summary>
internal sealed partial class FirstPages(IServer server, LiveSearcher live, Answers answers, ServeOptions options, IHostApplicationLifetime lifetime, ILogger<FirstPages> log) : BackgroundService
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    /// <summary>A server that is slower than this has other worries.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Started(stoppingToken);
            while (live.Generation is null)
            {
                await Task.Delay(Glance, options.TimeProvider, stoppingToken);
            }

            if (Address() is { } address)
            {
                using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = address, Timeout = Patience };
                client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
                await Ask(client, new SearchRequest(), stoppingToken);
                await Ask(client, new SearchRequest { From = live.LastDay }, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Being told to stop is no failure.
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            LogFailure(failure.Message);
        }
    }

    private async Task Ask(HttpClient client, SearchRequest request, CancellationToken cancellation)
    {
        answers.Prepare(request);
        using var page = await client.GetAsync($"{options.BasePath}/?{RequestParameters.Write(request)}", cancellation);
    }

    private async Task Started(CancellationToken cancellation)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellation);
    }

    /// <summary>Where this machine reaches the server; null when it listens on nothing.</summary>
    private Uri? Address()
    {
        if (server.Features.Get<IServerAddressesFeature>()?.Addresses is not { } addresses || addresses.FirstOrDefault() is not { } first)
        {
            return null;
        }

        // Whoever listens on the whole network listens on this machine too.
        var bound = BindingAddress.Parse(first);
        var host = bound.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : bound.Host;
        return new Uri($"{bound.Scheme}://{host}:{bound.Port}");
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The first pages were not made ahead: {Failure}")]
    private partial void LogFailure(string failure);
}
