using BlogSearch.Text;

namespace BlogSearch.Searching.Suggesting;

/// <summary>The words of posts one after the other, as numbers of spellings, with a break wherever no phrase goes on: at signs between words and ends of lines.</summary>
internal sealed class RunningText
{
    public const int Break = -1;

    /// <summary>Longer runs of letters are no words anyone would want completed.</summary>
    private const int LongestWord = 40;

    private readonly List<int> _spellings = [];
    private readonly List<(int Start, string Language)> _posts = [];
    private readonly List<int> _bodies = [];

    public WrittenWords Words { get; } = new();

    public IReadOnlyList<int> Spellings => _spellings;

    /// <summary>Where each post begins, and its language.</summary>
    public IReadOnlyList<(int Start, string Language)> Posts => _posts;

    public int EndOf(int post) => post + 1 < _posts.Count ? _posts[post + 1].Start : _spellings.Count;

    /// <summary>Where the title of a post ends.</summary>
    public int BodyOf(int post) => _bodies[post];

    public void Begin(string title, string language)
    {
        _posts.Add((_spellings.Count, language));
        Add(title, 0, title.Length);
        _bodies.Add(_spellings.Count);
    }

    /// <summary>Goes on with a stretch of the post begun last. What scripts without spaces write is left out: its words are not told apart.</summary>
    public void Add(string text, int start, int end)
    {
        var last = -2;
        var at = start;
        while (at < end)
        {
            var sign = Signs.Of(text, at, end, out var length);
            if (sign != Sign.Word)
            {
                at += length;
                continue;
            }

            // `.NET` begins with its dot.
            var from = at > start && text[at - 1] == '.' && (at - 1 == start || text[at - 2] == ' ') ? at - 1 : at;
            at = EndOfWord(text, at, end);
            if (from != last + 1 || text[last] != ' ')
            {
                _spellings.Add(Break);
            }

            _spellings.Add(at - from <= LongestWord ? Words.Note(text.AsSpan(from, at - from), _posts.Count) : Break);
            last = at;
        }

        _spellings.Add(Break);
    }

    private static int EndOfWord(string text, int at, int end)
    {
        while (true)
        {
            // Nearly all letters are these, and told in no time.
            while (at < end && char.IsAsciiLetterOrDigit(text[at]))
            {
                at++;
            }

            at = Signs.EndOfPart(text, at, end);
            var suffixed = Signs.EndOfSuffix(text, at, end);
            var joint = Signs.EndOfJoint(text, suffixed, end, suffixed > at);
            if (joint < 0)
            {
                return suffixed;
            }

            at = joint;
        }
    }
}
