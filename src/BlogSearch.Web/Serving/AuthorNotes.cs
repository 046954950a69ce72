namespace BlogSearch.Web.Serving;

/// <summary>What came of the last thing that each session did, for the page that is shown next. Kept for a few minutes.</summary>
internal sealed class AuthorNotes(TimeProvider clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (AuthorNote Note, DateTimeOffset When)> _last = new(StringComparer.Ordinal);

    public void Leave(AuthorSession session, AuthorNote note)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            foreach (var old in _last.Where(last => now - last.Value.When > Lasts).Select(last => last.Key).ToList())
            {
                _last.Remove(old);
            }

            _last[session.Name] = (note, now);
        }
    }

    /// <returns>Null when there is nothing to say.</returns>
    public AuthorNote? Find(AuthorSession session)
    {
        lock (_gate)
        {
            return _last.TryGetValue(session.Name, out var last) && clock.GetUtcNow() - last.When <= Lasts ? last.Note : null;
        }
    }
}
