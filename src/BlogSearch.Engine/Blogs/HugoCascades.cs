using System.Collections.Immutable;
using System.Text;

namespace BlogSearch.Blogs;

/// <summary>Reads <c>cascade</c>: one map or a list of them, each perhaps with a <c>_target</c>.</summary>
internal static class HugoCascades
{
    public static IEnumerable<HugoCascade> Read(string folder, Node? node) => node switch
    {
        Node.Map map => [One(folder, map)],
        Node.List list => list.Values.OfType<Node.Map>().Select(map => One(folder, map)),
        _ => [],
    };

    /// <summary>All section files below the content folder, the deepest first: what is nearer to a page is stronger.</summary>
    public static ImmutableArray<string> SectionFiles(string content)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = SyntaxLimits.Folders,
            AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden,
        };
        return [.. System.IO.Directory.EnumerateFiles(content, "_index.*", options)
            .Where(file => new FileInfo(file).Length is > 0 and <= SyntaxLimits.FrontMatter)
            .OrderByDescending(file => file.Count(c => c == Path.DirectorySeparatorChar))
            .ThenBy(file => file, StringComparer.Ordinal)];
    }

    /// <summary>What a section file hands down; nothing where its front matter cannot be read.</summary>
    public static IEnumerable<HugoCascade> OfSection(string content, string file)
    {
        var text = File.ReadAllText(file, Encoding.UTF8);
        if (!text.Contains("cascade", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        try
        {
            var front = FrontMatterReader.Read(text, BlogKind.Hugo, []);
            var folder = Path.GetRelativePath(content, Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '/'); // a file has a folder
            var source = Path.GetRelativePath(content, file).Replace(Path.DirectorySeparatorChar, '/');
            return [.. Read(folder == "." ? "" : folder + "/", front.Values.Find("cascade")).Select(cascade => cascade with { Source = source })];
        }
        catch (SyntaxProblemException)
        {
            return []; // Hugo stops at it; the posts below are still worth reading
        }
    }

    private static HugoCascade One(string folder, Node.Map map)
    {
        var target = map.Child("_target") ?? map.Child("target");
        var values = map.Child("params") is { } inner ? map.With(inner) : map;
        return new HugoCascade(folder, target?.Text("path"), target?.Text("kind"), target?.Text("lang"), values);
    }
}
