namespace BlogSearch.Text;

/// <summary>What a template knows while it is expanded: its own variables, those of site and page, and how much it may still write.</summary>
internal sealed class LiquidScope(TextRules rules)
{
    /// <summary>Loops inside of loops multiply; more than this is no post.</summary>
    private const int MostWritten = 1_000_000;

    /// <summary>Every level reads its body once more.</summary>
    private const int Deepest = 16;

    private readonly Dictionary<string, object> _own = new(StringComparer.Ordinal);
    private int _written;
    private int _depth;

    public TextRules Rules => rules;

    public bool IsSpent => _written > MostWritten || _depth >= Deepest;

    /// <returns>A text, a list of texts, or null where nothing is known.</returns>
    public object? this[string name]
    {
        get => _own.GetValueOrDefault(name) ?? rules.Variable(name);
        set
        {
            if (value is null)
            {
                _own.Remove(name);
            }
            else
            {
                _own[name] = value;
            }
        }
    }

    public string Expand(string body)
    {
        if (IsSpent)
        {
            return "";
        }

        _depth++;
        var shown = new LiquidExpander(body, this).Expand().Text;
        _depth--;
        _written += shown.Length;
        return shown;
    }
}
