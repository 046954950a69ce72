using System.Buffers;
using System.Globalization;
using System.Text;
using Markdig.Syntax.Inlines;

namespace BlogSearch.Text;

/// <summary>
/// kramdown's smart quotes, dashes, dots and guillemets. Its rules are regular expressions tried one after the other at the
/// character before a quote, unless that character belongs to other markup; then at the quote itself.
/// </summary>
/// <param name="quotes">Single and double, opening and closing.</param>
internal sealed class KramdownTypography(string quotes)
{
    private static readonly SearchValues<char> Candidates = SearchValues.Create("'\"-.<>");

    private const string Usual = "‘’“”";

    private LeafBounds _bounds = LeafBounds.None;

    public void BeginBlock(LeafBounds bounds) => _bounds = bounds;

    /// <returns>Null when the stretch stays as it is.</returns>
    public string? Of(LiteralInline literal)
    {
        var content = literal.Content;
        var at = literal.IsFirstCharacterEscaped ? content.Start + 1 : content.Start;
        var end = content.End + 1;
        if (at >= end || content.Text.AsSpan(at, end - at).IndexOfAny(Candidates) < 0)
        {
            return null;
        }

        var text = content.Text.AsSpan()[..Math.Min(content.Text.Length, _bounds.End)];
        var consumed = SeesBack(literal, text) ? at - 1 : at;
        var set = new StringBuilder(end - content.Start).Append(content.Text, content.Start, at - content.Start);
        while (at < end)
        {
            var (sign, length) = Symbol(text[at..]);
            if (text[at] is '"' or '\'')
            {
                (sign, length) = Quote(text, at, consumed < at);
                sign = Chosen(sign);
            }

            set.Append(sign);
            at += length;
            consumed = length > 1 || text[at - 1] is '"' or '\'' ? at : at - 1;
        }

        return set.ToString();
    }

    private string Chosen(string signs) => quotes == Usual
        ? signs
        : string.Concat(signs.Select(sign => Usual.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var at ? quotes[at] : sign));

    private static (string Sign, int Length) Symbol(ReadOnlySpan<char> rest) => rest switch
    {
        _ when rest.StartsWith("---") => ("—", 3),
        _ when rest.StartsWith("--") => ("–", 2),
        _ when rest.StartsWith("...") => ("…", 3),
        _ when rest.StartsWith("<<") => ("«", 2),
        _ when rest.StartsWith(">>") => ("»", 2),
        _ => (rest[..1].ToString(), 1),
    };

    private static (string Sign, int Length) Quote(ReadOnlySpan<char> text, int at, bool seesBack)
    {
        var isDouble = text[at] == '"';
        var (open, close) = isDouble ? ("“", "”") : ("‘", "’");
        var rest = text[(at + 1)..];
        var before = seesBack ? text[at - 1] : '\0';
        if (!seesBack && IsBeforeEmphasis(rest))
        {
            return (open, 1);
        }

        if (!seesBack && IsBeforePunctuation(rest))
        {
            return (close, 1);
        }

        if (!seesBack || char.IsWhiteSpace(before))
        {
            if (rest.Length > 1 && rest[0] is '"' or '\'' && rest[0] != text[at] && IsWord(rest[1]))
            {
                return (isDouble ? "“‘" : "‘“", 2);
            }

            if (!isDouble && rest.Length > 2 && char.IsAsciiDigit(rest[0]) && char.IsAsciiDigit(rest[1]) && rest[2] == 's')
            {
                return (close, 1);
            }
        }

        if (seesBack)
        {
            return before is ' ' or '\\' or '\t' or '\r' or '\n' or '[' or '{' or '(' or '-' ? (open, 1) : (close, 1);
        }

        // A quote that stands where it could close another one is text for kramdown, and the next one closes.
        if (rest.Length > 0 && rest[0] is '"' or '\'')
        {
            return (text[at].ToString() + (rest[0] == '"' ? "”" : "’"), 2);
        }

        return IsBeforeEnd(rest) ? (close, 1) : (open, 1);
    }

    private static bool IsBeforeEmphasis(ReadOnlySpan<char> rest)
    {
        var marks = rest.IndexOfAnyExcept("_*");
        return marks is 1 or 2 ? !char.IsWhiteSpace(rest[marks]) : marks > 2;
    }

    private static bool IsBeforePunctuation(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || !Runes.IsAsciiPunctuation(rest[0]) || rest[0] == '&' || rest[1..].StartsWith(".."))
        {
            return false;
        }

        // Between two characters of which one is part of a word there is a boundary.
        return rest[0] == '_' ? rest.Length > 1 && IsUnicodeWord(rest[1]) : rest.Length == 1 || !IsUnicodeWord(rest[1]);
    }

    private static bool IsBeforeEnd(ReadOnlySpan<char> rest) =>
        rest.IsEmpty || char.IsWhiteSpace(rest[0]) || (rest[0] == 's' && (rest.Length == 1 || !IsUnicodeWord(rest[1])));

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private static bool IsUnicodeWord(char c) => char.IsLetterOrDigit(c) || c == '_' || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private bool SeesBack(LiteralInline literal, ReadOnlySpan<char> text)
    {
        var start = literal.Content.Start;
        return !literal.IsFirstCharacterEscaped && start > _bounds.Start && start > 0 && literal.PreviousSibling switch
        {
            LineBreakInline => true,
            LiteralInline => text[start - 1] is not ('*' or '_' or '[' or '<' or '&' or '~' or '`' or '\\' or '"' or '\''),
            _ => false,
        };
    }
}
