using System.Net;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace BlogSearch.Web.Serving;

/// <summary><c>/metrics</c> for Prometheus: at the main address for this machine alone, or at an address of its own for whoever can reach it.</summary>
internal static class MetricsDoor
{
    public const string Path = "/metrics";

    /// <summary>A request with one of these came through a proxy, so that its address says nothing about who asks.</summary>
    private static readonly string[] Proxied = ["Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"];

    public static void AddMetrics(IServiceCollection services)
    {
        services.AddSingleton<ServeMetrics>();
        var version = typeof(MetricsDoor).Assembly.GetName().Version?.ToString(3);
        services.AddOpenTelemetry().ConfigureResource(program => program.Clear().AddService("blogsearch", serviceVersion: version, autoGenerateServiceInstanceId: false)).WithMetrics(metrics => metrics
            .AddMeter(ServeMetrics.MeterName, "System.Runtime", "Microsoft.AspNetCore.Hosting")
            .AddView("http.server.request.duration", new MetricStreamConfiguration { TagKeys = ["http.request.method", "http.response.status_code"] })
            .AddView("http.server.active_requests", new MetricStreamConfiguration { TagKeys = ["http.request.method"] })

            // A name that ends in _count would be taken for a part of a histogram.
            .AddView("dotnet.process.cpu.count", "dotnet.process.cpus")
            .AddView("dotnet.assembly.count", MetricStreamConfiguration.Drop)
            .AddView("dotnet.timer.count", MetricStreamConfiguration.Drop)
            .AddPrometheusExporter());
    }

    public static void UseMetrics(this WebApplication app, ServeOptions options)
    {
        int? ownPort = options.MetricsUrl is { } url ? BindingAddress.Parse(url).Port : null;
        app.UseOpenTelemetryPrometheusScrapingEndpoint(context => IsAsked(context.Request) && (ownPort is { } port ? context.Connection.LocalPort == port : IsFromHere(context)));

        // At the address of its own there is nothing else.
        app.UseWhen(
            context => context.Connection.LocalPort == ownPort,
            other => other.Run(context =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }));
    }

    private static bool IsAsked(HttpRequest request) => request.Path.Equals(Path, StringComparison.Ordinal) && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method));

    private static bool IsFromHere(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)
        && !Array.Exists(Proxied, context.Request.Headers.ContainsKey);
}
