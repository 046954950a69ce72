using System.Collections.Immutable;
using BlogSearch.Blogs;

namespace BlogSearch.Posts;

/// <summary>Reads the keys that most generators share.</summary>
internal sealed class PostFields(Node.Map values, PostProblems problems, YamlSchema schema)
{
    /// <summary>Longer titles are cut; the search page shows one line.</summary>
    private const int LongestTitle = 500;

    public Node? Find(string key) => values.Find(key, schema == YamlSchema.Ruby ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    /// <returns>Trimmed; null where there is none or it is no text.</returns>
    public string? Text(string key) => (Find(key) as Node.Scalar)?.Text is { } text && text.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    /// <summary>The language the front matter names (<c>language</c> or <c>lang</c>), as a BCP 47 tag; null where it names none.</summary>
    public string? Language() => (Text("language") ?? Text("lang")) is { Length: <= 35 } named && named.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? HugoLanguages.Tag(named) : null;

    public int LineOf(string key) => Find(key)?.Line ?? 1;

    public ImmutableArray<string> Terms(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (Find(key) is { } node)
            {
                return TermReader.Read(PlainValue.Printed(node, schema), key, problems);
            }
        }

        return [];
    }

    /// <summary>The title as written, empty where there is none; what is wrong with it becomes a warning.</summary>
    public string Title()
    {
        var node = Find("title");
        if (node is not Node.Scalar scalar || TermReader.IsBlank(scalar.Text))
        {
            var what = node is null or Node.Scalar ? "The post has no title." : "The title is no text.";
            problems.Warn(node?.Line ?? 1, what, "Write a line such as title: My post.");
            return "";
        }

        var title = PlainValue.Printed(scalar, schema);
        if (title.Length <= LongestTitle)
        {
            return title;
        }

        problems.Warn(scalar.Line, $"The title is {title.Length} characters long and is cut.", $"Keep it below {LongestTitle}.");
        return title[..(char.IsHighSurrogate(title[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle)] + "…";
    }

    /// <summary>The first of the keys that holds a date, unreadable ones passed over with a warning; null where there is none.</summary>
    public (DateOnly Day, DateTimeOffset Moment)? Date(ImmutableArray<string> keys, TimeZoneInfo zone, PostProblems? report)
    {
        foreach (var key in keys)
        {
            if (Find(key) is not { } node)
            {
                continue;
            }

            if (node is Node.Scalar { Text.Length: 0 })
            {
                continue; // archetypes leave date: "" behind
            }

            if (node is Node.Scalar scalar && (schema == YamlSchema.Go ? HugoDate.Of(scalar) : WrittenDate.Parse(scalar.Text)) is { } date)
            {
                return date.Day.Year == 1 ? null : (date.Day, date.Moment(zone));
            }

            report?.Warn(node.Line, $"The {key} {Shown.Text((node as Node.Scalar)?.Text ?? "given")} is no date.", "Write it as 2024-05-31 or 2024-05-31T18:00:00+02:00.");
        }

        return null;
    }

    /// <returns>True or false as written; null where nothing is written.</returns>
    /// <exception cref="SyntaxProblemException">Neither true nor false: whether the post is meant to be public is unknown, so it is left out.</exception>
    public bool? Flag(string key)
    {
        if (Find(key) is not { } node)
        {
            return null;
        }

        return (node as Node.Scalar)?.Text.Trim().ToLowerInvariant() switch
        {
            "true" or "yes" or "on" or "y" or "t" or "1" => true,
            "false" or "no" or "off" or "n" or "f" or "0" => false,
            _ => throw new SyntaxProblemException(node.Line, $"The value of {key} is neither true nor false, so the post is left out.", $"Write {key}: true or {key}: false."),
        };
    }
}
