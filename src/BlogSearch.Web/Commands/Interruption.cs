using System.Runtime.InteropServices;

namespace BlogSearch.Web.Commands;

/// <summary>
/// Ctrl+C cancels what is being done; a second time it ends the process where it stands. SIGTERM is left alone: the server
/// ends in good order on it, and a build that is ended by it leaves the old generation as it was.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _asked = new();
    private readonly PosixSignalRegistration _keyboard;

    public Interruption() => _keyboard = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);

    public CancellationToken Token => _asked.Token;

    public void Dispose()
    {
        _keyboard.Dispose();
        _asked.Dispose();
    }

    private void Cancel(PosixSignalContext signal)
    {
        signal.Cancel = !_asked.IsCancellationRequested;
        _asked.Cancel();
    }
}
