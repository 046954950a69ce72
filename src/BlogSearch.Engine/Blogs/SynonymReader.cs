using System.Collections.Immutable;

namespace BlogSearch.Blogs;

/// <summary>Reads lines such as <c>k8s, kubernetes</c> (they mean the same) and <c>iac => infrastructure as code</c> (one way).</summary>
internal static class SynonymReader
{
    private const string Arrow = "=>";

    /// <summary>Each alternative is looked up in every field.</summary>
    private const int MostAlternatives = 16;

    /// <summary>Words of one alternative; longer ones are sentences.</summary>
    private const int MostWords = 8;

    private const int MostRules = 10_000;

    private const int LongestBytes = 1 << 20;

    /// <summary>Reads a file of lines; empty ones and those that begin with <c>#</c> say nothing.</summary>
    /// <param name="named">Where the file is named, for when it cannot be read.</param>
    /// <exception cref="ConfigurationException">The file or a line of it makes no sense.</exception>
    public static ImmutableArray<SynonymRule> ReadFile(string file, (string File, int Line) named)
    {
        if (!File.Exists(file))
        {
            throw new ConfigurationException(named.File, named.Line, $"there is no file {Shown.OneLine(file)}; write synonyms into it, or correct its name");
        }

        if (new FileInfo(file).Length > LongestBytes)
        {
            throw new ConfigurationException(file, 1, "is too large for a list of synonyms; shorten it to 1 MiB");
        }

        return ReadLines(file, File.ReadLines(file).Select((line, at) => (line, at + 1)).Where(line => !line.line.TrimStart().StartsWith('#') && !string.IsNullOrWhiteSpace(line.line)));
    }

    /// <param name="file">Where the lines stand.</param>
    /// <param name="lines">Each with its number, from 1.</param>
    /// <exception cref="ConfigurationException">A line makes no sense.</exception>
    public static ImmutableArray<SynonymRule> ReadLines(string file, IEnumerable<(string Text, int Number)> lines)
    {
        var rules = ImmutableArray.CreateBuilder<SynonymRule>();
        foreach (var (text, number) in lines)
        {
            var (rule, problem) = Read(text);
            if (rule is null || rules.Count == MostRules)
            {
                throw new ConfigurationException(file, number, problem ?? $"is one synonym too many; {MostRules:N0} are the most");
            }

            rules.Add(rule);
        }

        return rules.ToImmutable();
    }

    private static (SynonymRule? Rule, string? Problem) Read(string line)
    {
        var sides = line.Split(Arrow).Select(Alternatives).ToArray();
        var all = sides.SelectMany(side => side).ToList();
        return sides switch
        {
            { Length: > 2 } => Wrong(line, "has two arrows; write one rule a line"),
            _ when all.Find(words => !words.Any(char.IsLetterOrDigit)) is { } empty => Wrong(line, empty.Length == 0 ? "has nothing beside a comma or an arrow; remove it or write a word there" : $"has no word in {Shown.Text(empty)}"),
            _ when all.Find(words => words.Split(' ').Length > MostWords) is { } => Wrong(line, $"has more than {MostWords} words in a row; put commas between alternatives"),
            _ when all.Count > MostAlternatives => Wrong(line, $"has more than {MostAlternatives} alternatives; shorten it"),
            [[_]] => Wrong(line, "is one word alone; write what it means behind a comma, such as k8s, kubernetes"),
            [var same] => (new SynonymRule(same, same), null),
            [var from, var to] => (new SynonymRule(from, to), null),
            _ => Wrong(line, "is no synonym; write lines such as k8s, kubernetes"),
        };
    }

    private static (SynonymRule? Rule, string? Problem) Wrong(string line, string what) => (null, $"{Shown.Text(line.Trim())} {what}");

    /// <summary>In single spaces, without quotes, none twice.</summary>
    private static ImmutableArray<string> Alternatives(string side) =>
        [.. side.Split(',').Select(words => string.Join(' ', words.Replace("\"", " ", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Distinct(StringComparer.OrdinalIgnoreCase)];
}
