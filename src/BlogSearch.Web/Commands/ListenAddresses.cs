using System.Net;
using System.Net.Sockets;

namespace BlogSearch.Web.Commands;

/// <summary>The addresses of <c>--urls</c>, separated by <c>;</c>.</summary>
internal static class ListenAddresses
{
    private const int HighestPort = 65_535;

    public static bool AreValid(string urls) => urls.Split(';').All(IsValid);

    /// <summary>Listens on each for a moment: the server itself would say that it cannot in a page of log.</summary>
    /// <exception cref="CommandException">One cannot be listened on.</exception>
    public static void RequireFree(string urls)
    {
        foreach (var url in urls.Split(';'))
        {
            try
            {
                var address = BindingAddress.Parse(url);
                using var listener = new TcpListener(IpOf(address.Host), address.Port);
                listener.Start();
            }
            catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                throw new CommandException($"{url} is in use by another program. End that one, or choose another port with --urls.");
            }
            catch (SocketException failure)
            {
                throw new CommandException($"Cannot listen on {url}: {failure.Message}. Choose another address with --urls.");
            }
        }
    }

    private static bool IsValid(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);

            // The server takes any other host for "the whole network": a mistyped address must not open it.
            var own = address.Host is "localhost" or "*" or "+" || IPAddress.TryParse(address.Host, out _);
            return own && address is { Scheme: "http", PathBase: "", Port: >= 0 and <= HighestPort };
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static IPAddress IpOf(string host) => host switch
    {
        "localhost" => IPAddress.Loopback,
        "*" or "+" => IPAddress.Any,
        _ => IPAddress.Parse(host),
    };
}
