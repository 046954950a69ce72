namespace BlogSearch.Web.Serving;

/// <summary>
/// Tells that something changed below a folder: by the system's events, and by looking where it gives none (network drives, too many folders to
/// follow). Knows when the folder itself goes and comes back.
/// </summary>
internal sealed class FolderEvents : IDisposable
{
    /// <summary>Looks between two comparisons of all files while the system gives events: some file systems take the order to watch and stay silent.</summary>
    private const int RareLooks = 60;

    private readonly string _root;
    private readonly string _ownFolder;
    private readonly Action<string> _say;
    private readonly Action<bool> _changed;
    private readonly Lock _gate = new();
    private readonly bool _poll;
    private FileSystemWatcher? _watcher;
    private FileSystemWatcher? _parent;
    private bool _there = true;
    private bool _deaf;
    private bool _disposed;
    private int _looks;
    private long _seen;

    /// <param name="poll">True: never relies on the system's events.</param>
    /// <param name="say">Takes one sentence when the way of watching changes.</param>
    /// <param name="changed">Called with true when a file is gone. From any thread.</param>
    public FolderEvents(string root, string ownFolder, bool poll, Action<string> say, Action<bool> changed)
    {
        (_root, _ownFolder, _poll, _say, _changed) = (root, ownFolder, poll, say, changed);
        lock (_gate)
        {
            Follow();
            _seen = FolderLook.Of(_root, _ownFolder);
        }
    }

    /// <summary>To be called about once a second.</summary>
    public void Look()
    {
        lock (_gate)
        {
            if (_disposed)
            {
                return;
            }

            var there = Directory.Exists(_root);
            if (there != _there)
            {
                ComeOrGo(there);
            }
            else if (there && (_deaf || ++_looks % RareLooks == 0))
            {
                Compare();
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            Unfollow();
        }
    }

    private void ComeOrGo(bool there)
    {
        _there = there;
        Unfollow();
        if (there)
        {
            Follow();
            _say($"The folder {_root} is back.");
            _changed(false);
        }
        else
        {
            _say($"The folder {_root} is gone; the index serves on until it is back.");
        }
    }

    private void Compare()
    {
        var seen = FolderLook.Of(_root, _ownFolder);
        if (seen != _seen)
        {
            _seen = seen;
            _changed(true); // which way cannot be told
        }
    }

    private void Follow()
    {
        if (_poll)
        {
            _deaf = true;
            return;
        }

        try
        {
            _watcher = new FileSystemWatcher(_root)
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            _watcher.Changed += (_, file) => Tell(file.FullPath, gone: false);
            _watcher.Created += (_, file) => Tell(file.FullPath, gone: false);
            _watcher.Deleted += (_, file) => Tell(file.FullPath, gone: true);
            _watcher.Renamed += (_, file) =>
            {
                Tell(file.OldFullPath, gone: true);
                Tell(file.FullPath, gone: false);
            };
            _watcher.Error += (_, failure) => Fail(failure.GetException());
            _watcher.EnableRaisingEvents = true;
            FollowParent();
            _deaf = false;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or PlatformNotSupportedException or ArgumentException)
        {
            GoDeaf(failure.Message);
        }
    }

    // A folder that is moved away keeps its events; the folder above tells that another one has its name now.
    private void FollowParent()
    {
        if (Path.GetDirectoryName(_root) is not { } parent)
        {
            return;
        }

        _parent = new FileSystemWatcher(parent, Path.GetFileName(_root)) { NotifyFilter = NotifyFilters.DirectoryName | NotifyFilters.FileName };
        _parent.Created += (_, _) => Replace();
        _parent.Renamed += (_, _) => Replace();
        _parent.EnableRaisingEvents = true;
    }

    private void Replace() => ThreadPool.QueueUserWorkItem(_ =>
    {
        // Not on the watcher's own thread, which is being ended.
        lock (_gate)
        {
            if (_disposed || !Directory.Exists(_root))
            {
                return;
            }

            Unfollow();
            Follow();
            _there = true;
        }

        _changed(true);
    });

    private void Fail(Exception failure)
    {
        if (failure is not InternalBufferOverflowException)
        {
            ThreadPool.QueueUserWorkItem(_ =>
            {
                lock (_gate)
                {
                    if (!_disposed && Directory.Exists(_root))
                    {
                        GoDeaf(failure.Message);
                    }
                }
            });
        }

        _changed(true); // events were lost: look at all of it
    }

    private void GoDeaf(string why)
    {
        Unfollow();
        _deaf = true;
        _say($"The system does not tell what changes in {_root} ({why.TrimEnd('.')}); its files are compared every second instead.");
    }

    private void Unfollow()
    {
        _watcher?.Dispose();
        _parent?.Dispose();
        (_watcher, _parent) = (null, null);
    }

    private void Tell(string path, bool gone)
    {
        if (!FolderLook.Lies(path, _ownFolder) && !PassingFiles.Holds(Path.GetRelativePath(_root, path)))
        {
            _changed(gone);
        }
    }
}
