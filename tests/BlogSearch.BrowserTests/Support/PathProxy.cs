using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BlogSearch.BrowserTests.Support;

/// <summary>A small reverse proxy that serves a program under a path, web sockets included, and has nothing at any other path.</summary>
internal sealed class PathProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<string> _strays = [];
    private readonly Uri _server;
    private readonly string _path;
    private readonly bool _stripped;
    private readonly Task _accepting;

    /// <param name="path">Without a slash at its end.</param>
    /// <param name="stripped">True: takes the path off and says so in <c>X-Forwarded-Prefix</c>. False: leaves it on.</param>
    public PathProxy(string server, string path, bool stripped)
    {
        (_server, _path, _stripped) = (new Uri(server), path, stripped);
        _listener.Start();
        _accepting = Accept();
    }

    /// <summary>With the path, without a slash at its end.</summary>
    public string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}{_path}";

    /// <summary>What was asked for outside of the path.</summary>
    public IReadOnlyCollection<string> Strays => _strays;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _end.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                _ = Carry(await _listener.AcceptTcpClientAsync(_end.Token));
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Carry(TcpClient client)
    {
        using (client)
        using (var server = new TcpClient())
        {
            try
            {
                if (await ReadHead(client.GetStream()) is not { } head)
                {
                    return;
                }

                await server.ConnectAsync(_server.Host, _server.Port, _end.Token);
                await server.GetStream().WriteAsync(Encoding.Latin1.GetBytes(Rewrite(head)), _end.Token);
                await Task.WhenAny(client.GetStream().CopyToAsync(server.GetStream(), _end.Token), server.GetStream().CopyToAsync(client.GetStream(), _end.Token));
            }
            catch (Exception over) when (over is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
            {
                // Closed by one side.
            }
        }
    }

    /// <summary>One request a connection, so that there is one head to read; null when none came.</summary>
    private async Task<string?> ReadHead(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one, _end.Token) == 1)
        {
            head.Append((char)one[0]);
            if (one[0] == '\n' && head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
            {
                return head.ToString();
            }
        }

        return null;
    }

    private string Rewrite(string head)
    {
        var lines = head.Split("\r\n");
        var asked = lines[0].Split(' ');
        var below = asked[1].StartsWith(_path + "/", StringComparison.Ordinal);
        if (!below)
        {
            _strays.Enqueue(asked[1]);
        }

        asked[1] = !below ? "/no-such-place" : _stripped ? asked[1][_path.Length..] : asked[1];
        lines[0] = string.Join(' ', asked);
        var isUpgrade = lines.Any(line => line.StartsWith("Upgrade:", StringComparison.OrdinalIgnoreCase));
        var kept = lines.Where(line => isUpgrade || !line.StartsWith("Connection:", StringComparison.OrdinalIgnoreCase)).ToList();
        if (!isUpgrade)
        {
            kept.Insert(1, "Connection: close");
        }

        if (_stripped)
        {
            kept.Insert(1, "X-Forwarded-Prefix: " + _path);
        }

        return string.Join("\r\n", kept);
    }
}
