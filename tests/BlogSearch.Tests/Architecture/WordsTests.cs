using System.Text.RegularExpressions;

namespace BlogSearch.Tests.Architecture;

/// <summary>One word for one thing, all over the source.</summary>
public sealed partial class WordsTests
{
    [Fact]
    public void No_folder_has_a_name_that_could_hold_anything()
    {
        string[] forbidden = ["Services", "Managers", "Helpers", "Models", "Infrastructure", "Common", "Shared", "Utils"];
        var folders = from file in Repository.Code("src")
                      from folder in Path.GetRelativePath(Repository.Root, file).Split('/')
                      select folder;

        Assert.Empty(folders.Intersect(forbidden));
    }

    [Fact]
    public void No_type_is_called_by_a_word_that_means_something_else()
    {
        string[] lucenes = ["Directory", "Document", "Query", "Term", "Field", "Path", "Index"];
        var types = (from file in Repository.Code("src")
                     from Match declaration in Declaration().Matches(File.ReadAllText(file))
                     select declaration.Groups["name"].Value).ToList();

        Assert.NotEmpty(types);
        Assert.Empty(types.Intersect(lucenes));
        Assert.DoesNotContain(types, type => ForbiddenWord().IsMatch(type));
    }

    [Fact]
    public void Only_PostSchema_spells_the_name_of_a_field()
    {
        var schema = Repository.Code("src/BlogSearch.Engine/Indexing").Single(file => Path.GetFileName(file) == "PostSchema.cs");
        var fields = FieldName().Matches(File.ReadAllText(schema)).Select(field => field.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);

        // A parameter of an address may be called as a field is; where documents are read or written, it is the field.
        var offences = from file in Repository.Code("src/BlogSearch.Engine")
                       where file != schema
                       let code = File.ReadAllText(file)
                       where UsesFields().IsMatch(code)
                       from Match literal in Literal().Matches(code)
                       where fields.Contains(literal.Groups["text"].Value)
                       select $"{Path.GetFileName(file)}: {literal.Value}";

        Assert.NotEmpty(fields);
        Assert.Empty(offences);
    }

    [GeneratedRegex(@"\b(?:class|record|struct|enum|interface)\s+(?:struct\s+|class\s+)?(?<name>[A-Z]\w*)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"(?:Article|Item|Entry|Bucket|Chunk|Helper|Manager|Service|Common|Util)s?(?=[A-Z]|$)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex ForbiddenWord();

    [GeneratedRegex("""const string \w+ = "(?<name>\w+)";""", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex FieldName();

    [GeneratedRegex(@"using Lucene\.Net\.(?:Documents|Index|Search)\b", RegexOptions.None, 10_000)]
    private static partial Regex UsesFields();

    [GeneratedRegex("\"(?<text>\\w+)\"", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Literal();
}
