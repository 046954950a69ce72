using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace BlogSearch.Web.Serving;

/// <summary>What one visitor can take of the server.</summary>
internal static class ServerLimits
{
    /// <summary>The 2,000 characters that the box takes are 18 KB when each becomes three escaped bytes; more than this is answered 414.</summary>
    private const int RequestLine = 24 * 1024;

    private const int Headers = 32 * 1024;

    /// <summary>Nobody sends us anything but what a circuit posts when web sockets are barred.</summary>
    private const int Body = 64 * 1024;

    /// <summary>A connection costs about 20 KB.</summary>
    private const int Connections = 2_000;

    /// <summary>Web sockets; twice the circuits, for those that reconnect before the old one is given up.</summary>
    private const int Upgraded = 2 * CircuitLimits.Most;

    public static void Apply(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestLineSize = RequestLine;
        kestrel.Limits.MaxRequestHeadersTotalSize = Headers;
        kestrel.Limits.MaxRequestBodySize = Body;
        kestrel.Limits.MaxConcurrentConnections = Connections;
        kestrel.Limits.MaxConcurrentUpgradedConnections = Upgraded;

        // Who sends a byte a second is gone before the longest wait a proxy allows.
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(35);
    }
}
