using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace BlogSearch.BrowserTests.Support;

/// <summary>A wire between browser and server: it takes its time in each direction, and can be cut and mended. Unlike the browser's own throttling it slows web sockets too.</summary>
public sealed class Wire : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, bool> _open = [];
    private readonly CancellationTokenSource _end = new();
    private readonly Uri _server;
    private readonly TimeSpan _oneWay;
    private readonly Task _accepting;
    private volatile bool _cut;

    public Wire(string server, int oneWayMilliseconds = 0)
    {
        _server = new Uri(server);
        _oneWay = TimeSpan.FromMilliseconds(oneWayMilliseconds);
        _listener.Start();
        _accepting = Accept();
    }

    /// <summary>Without a slash at its end.</summary>
    public string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public void Cut()
    {
        _cut = true;
        foreach (var client in _open.Keys)
        {
            client.Dispose();
        }
    }

    public void Mend() => _cut = false;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        Cut();
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
                var client = await _listener.AcceptTcpClientAsync(_end.Token);
                _ = Carry(client);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Carry(TcpClient client)
    {
        using var server = new TcpClient();
        _open[client] = _open[server] = true;
        try
        {
            if (_cut)
            {
                return;
            }

            await server.ConnectAsync(_server.Host, _server.Port, _end.Token);
            client.NoDelay = server.NoDelay = true;
            await Task.WhenAll(Pump(client, server), Pump(server, client));
        }
        catch (Exception over) when (over is IOException or SocketException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            // Cut, or closed by one side.
        }
        finally
        {
            _open.TryRemove(client, out _);
            _open.TryRemove(server, out _);
            client.Dispose();
        }
    }

    private async Task Pump(TcpClient from, TcpClient to)
    {
        var sent = Channel.CreateUnbounded<(byte[] Bytes, long At)>();
        var writing = Write(to, sent.Reader);
        try
        {
            var buffer = new byte[32 * 1024];
            int read;
            while ((read = await from.GetStream().ReadAsync(buffer, _end.Token)) > 0)
            {
                sent.Writer.TryWrite((buffer[..read], Stopwatch.GetTimestamp()));
            }
        }
        finally
        {
            sent.Writer.Complete();
        }

        await writing;
    }

    private async Task Write(TcpClient to, ChannelReader<(byte[] Bytes, long At)> sent)
    {
        await foreach (var (bytes, at) in sent.ReadAllAsync(_end.Token))
        {
            var rest = _oneWay - Stopwatch.GetElapsedTime(at);
            if (rest > TimeSpan.Zero)
            {
                await Task.Delay(rest, _end.Token);
            }

            await to.GetStream().WriteAsync(bytes, _end.Token);
        }

        to.Client.Shutdown(SocketShutdown.Send);
    }
}
