using System.Runtime.InteropServices;

namespace BlogSearch.Searching.Suggesting;

/// <summary>Every spelling of every word met while learning, numbered; spellings of one word share its key. A text of a million words then is a list of numbers.</summary>
internal sealed class WrittenWords
{
    private readonly Dictionary<string, int> _spellings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private readonly List<int> _wordOf = [];
    private readonly List<int> _uses = [];
    private readonly List<string> _keys = [];
    private readonly List<int> _posts = [];
    private readonly List<int> _lastPost = [];

    /// <summary>Words, each numbered below this.</summary>
    public int Count => _keys.Count;

    /// <summary>Notes that a post has a word.</summary>
    /// <returns>The number of the spelling.</returns>
    public int Note(ReadOnlySpan<char> text, int post)
    {
        ref var spelling = ref CollectionsMarshal.GetValueRefOrAddDefault(_spellings.GetAlternateLookup<ReadOnlySpan<char>>(), text, out var known);
        if (!known)
        {
            spelling = Add(text.ToString());
        }

        _uses[spelling]++;
        var word = _wordOf[spelling];
        if (_lastPost[word] != post)
        {
            _lastPost[word] = post;
            _posts[word]++;
        }

        return spelling;
    }

    public string Text(int spelling) => _texts[spelling];

    public int WordOf(int spelling) => _wordOf[spelling];

    public string Key(int word) => _keys[word];

    /// <summary>Posts that have the word.</summary>
    public int Posts(int word) => _posts[word];

    /// <summary>The usual spelling of each word, by its number; of equally usual ones the first.</summary>
    public string[] Usual()
    {
        var best = new int[Count];
        Array.Fill(best, -1);
        for (var spelling = 0; spelling < _texts.Count; spelling++)
        {
            ref var usual = ref best[_wordOf[spelling]];
            usual = usual < 0 || _uses[spelling] > _uses[usual] ? spelling : usual;
        }

        return [.. best.Select(spelling => _texts[spelling])];
    }

    private int Add(string text)
    {
        var key = FoldedText.KeyOf(text);
        if (!_words.TryGetValue(key, out var word))
        {
            _words[key] = word = _keys.Count;
            _keys.Add(key);
            _posts.Add(0);
            _lastPost.Add(-1);
        }

        _texts.Add(text);
        _wordOf.Add(word);
        _uses.Add(0);
        return _texts.Count - 1;
    }
}
