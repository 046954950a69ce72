using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BlogSearch.Blogs;

namespace BlogSearch.Posts;

/// <summary>Tags, categories and authors out of front matter.</summary>
internal static class TermReader
{
    /// <summary>Longer ones are a slip of the author; they would break facets and the index's limit on terms.</summary>
    private const int Longest = 256;

    /// <summary>One term of a string, many of a list; what is no text is left out with a warning.</summary>
    public static ImmutableArray<string> Read(Node? node, string key, PostProblems problems)
    {
        var terms = new List<string>();
        Collect(node, key, terms, problems);
        return Clean(terms);
    }

    /// <summary>Composed, trimmed, no blank ones; the case is kept, and so is a term written twice, as the generators do.</summary>
    public static ImmutableArray<string> Clean(IEnumerable<string> terms) =>
        [.. terms.Select(Clean).Where(term => term.Length > 0)];

    public static string Clean(string term)
    {
        if (Ascii.IsValid(term))
        {
            return term.Trim();
        }

        var visible = term.Trim().Trim('\u200B', '\uFEFF', '\u00A0', '\u2060').Trim();
        return visible.EnumerateRunes().All(IsUnseen) ? "" : Composed(visible);
    }

    public static bool IsBlank(string text) => text.EnumerateRunes().All(IsUnseen);

    private static void Collect(Node? node, string key, List<string> terms, PostProblems problems)
    {
        switch (node)
        {
            case null or { IsNull: true }:
                break;
            case Node.Scalar { Text.Length: > Longest } scalar:
                problems.Warn(scalar.Line, $"A value of {key} is {scalar.Text.Length} characters long and left out.", $"Keep it below {Longest}.");
                break;
            case Node.Scalar scalar:
                terms.Add(scalar.Text);
                break;
            case Node.List list:
                foreach (var value in list.Values)
                {
                    Collect(value, key, terms, problems);
                }

                break;
            case Node.Map map when (map.Text("name") ?? map.Text("display_name") ?? map.Text("label") ?? map.Text("title")) is { } name:
                Collect(new Node.Scalar(name, isPlain: false, map.Line), key, terms, problems);
                break;
            default:
                problems.Warn(node.Line, $"A value of {key} is a map and left out.", "Write a text or a list of texts.");
                break;
        }
    }

    // Lone surrogates cannot be composed; they are rare enough to stay as they are.
    private static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    private static bool IsUnseen(Rune rune) =>
        Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control;
}
