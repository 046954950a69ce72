using System.Collections.Immutable;
using System.Text;
using BlogSearch.Text;

namespace BlogSearch.Searching.Suggesting;

/// <summary>
/// A text as it is compared with what is typed: lower case, without accents, one space between words whatever stood there. Signs that make
/// words stay: <c>c#</c>, <c>.net</c>, <c>node.js</c>.
/// </summary>
internal sealed class FoldedText
{
    private readonly List<(int From, int To)> _origin;

    private FoldedText(string key, List<(int From, int To)> origin)
    {
        Key = key;
        _origin = origin;
    }

    public string Key { get; }

    public static string KeyOf(string text) => Of(text).Key;

    public static FoldedText Of(string text)
    {
        var key = new StringBuilder(text.Length);
        var origin = new List<(int, int)>(text.Length);
        var scratch = new StringBuilder();
        var buffer = new char[16];
        for (var at = 0; at < text.Length;)
        {
            var from = at;
            if (Signs.Of(text, at, text.Length, out var length) == Sign.Gap)
            {
                at += length;
                Add(key, origin, Gap(text, from), from, at);
                continue;
            }

            at += length;
            while (at < text.Length && Signs.IsMark(text, at, out var mark))
            {
                at += mark;
            }

            var folded = WordForm.Fold(text.AsSpan(from, at - from), ref buffer, scratch);
            Add(key, origin, buffer.AsSpan(0, folded), from, at);
        }

        var end = key.Length > 0 && key[^1] == ' ' ? 1 : 0;
        return new FoldedText(key.ToString(0, key.Length - end), origin);
    }

    /// <summary>Where words begin in a key; where a script has no spaces, at each sign.</summary>
    public static IEnumerable<int> Starts(string key)
    {
        for (var at = 0; at < key.Length; at++)
        {
            if (key[at] != ' ' && (at == 0 || key[at - 1] is ' ' or '.' || (key[at] > 0x0E00 && Signs.Of(key, at, key.Length, out _) == Sign.Unspaced)))
            {
                yield return at;
            }
        }
    }

    /// <summary>Where a word of the key begins with <paramref name="beginning"/>; -1 when none does.</summary>
    public static int Find(string key, string beginning)
    {
        for (var at = key.IndexOf(beginning, StringComparison.Ordinal); at >= 0 && at < key.Length; at = key.IndexOf(beginning, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || key[at - 1] is ' ' or '.' || Signs.Of(key, at, key.Length, out _) == Sign.Unspaced)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The stretches of the text that begin its words with <paramref name="beginnings"/>, in order, none overlapping.</summary>
    public ImmutableArray<Mark> Marks(IEnumerable<string> beginnings)
    {
        var marks = new List<Mark>();
        foreach (var beginning in beginnings)
        {
            if (Find(Key, beginning) is var at and >= 0 && beginning.Length > 0)
            {
                marks.Add(new Mark(_origin[at].From, _origin[at + beginning.Length - 1].To));
            }
        }

        marks.Sort((one, other) => one.From != other.From ? one.From.CompareTo(other.From) : other.To.CompareTo(one.To));
        return [.. marks.Where((mark, at) => marks.Take(at).All(before => before.To <= mark.From))];
    }

    // Signs that belong to the letter beside them stay, apostrophes go without leaving a gap, all else parts words.
    private static ReadOnlySpan<char> Gap(string text, int at) => text[at] switch
    {
        '+' or '#' when at > 0 && (char.IsLetter(text[at - 1]) || text[at - 1] == '+') => text.AsSpan(at, 1),
        '.' when at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]) => ".",
        '\'' or '’' when at > 0 && char.IsLetter(text[at - 1]) => "",
        _ => " ",
    };

    private static void Add(StringBuilder key, List<(int, int)> origin, ReadOnlySpan<char> folded, int from, int to)
    {
        if (folded is " " && (key.Length == 0 || key[^1] == ' '))
        {
            return;
        }

        key.Append(folded);
        for (var i = 0; i < folded.Length; i++)
        {
            origin.Add((from, to));
        }
    }
}
