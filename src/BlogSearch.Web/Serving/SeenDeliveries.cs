namespace BlogSearch.Web.Serving;

/// <summary>Deliveries that were taken already, so that none counts twice. Forgets the oldest; taking one again would only index what is indexed.</summary>
internal sealed class SeenDeliveries
{
    private const int Remembered = 1_000;

    private readonly Lock _gate = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <param name="name">What the sender calls the delivery; may be empty.</param>
    /// <param name="signature">Of its body.</param>
    public bool IsNew(string name, string signature)
    {
        lock (_gate)
        {
            // Both are noted, whichever was known.
            var isNew = Note("signature " + signature);
            return (name.Length == 0 || Note("name " + name[..Math.Min(name.Length, 100)])) & isNew;
        }
    }

    /// <summary>A pull failed: whoever sends a delivery again means it.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            _seen.Clear();
            _order.Clear();
        }
    }

    private bool Note(string what)
    {
        if (!_seen.Add(what))
        {
            return false;
        }

        _order.Enqueue(what);
        if (_order.Count > Remembered)
        {
            _seen.Remove(_order.Dequeue());
        }

        return true;
    }
}
