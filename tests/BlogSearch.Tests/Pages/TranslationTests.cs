using System.Text.RegularExpressions;
using System.Xml.Linq;
using BlogSearch.Tests.Architecture;

namespace BlogSearch.Tests.Pages;

/// <summary>What the pages say is said in every language. Reads the source: a key that is not written out where it is used could not be found.</summary>
public sealed partial class TranslationTests
{
    /// <summary>Where texts are looked up.</summary>
    private const string Here = "src/BlogSearch.Web/Pages/Layout/Words.cs";

    [Fact]
    public void Every_text_is_translated_and_no_translation_is_left_over()
    {
        var used = Sources().SelectMany(source => Keys(source.Code)).ToHashSet(StringComparer.Ordinal);
        var translated = German().Keys.ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(used);
        Assert.Empty(used.Except(translated));
        Assert.Empty(translated.Except(used));
    }

    [Fact]
    public void A_translation_has_the_parts_of_its_text()
    {
        foreach (var (english, german) in German())
        {
            Assert.True(Parts(english).SetEquals(Parts(german)), english);
            Assert.False(string.IsNullOrWhiteSpace(german), english);
            Assert.Equal(english.Count(c => c == '|'), german.Count(c => c == '|'));
            Assert.Equal((english[0] == ' ', english[^1] == ' '), (german[0] == ' ', german[^1] == ' '));
        }
    }

    [Fact]
    public void No_text_is_asked_for_by_a_key_that_cannot_be_found()
    {
        var odd = from source in Sources()
                  where source.File.EndsWith(".razor", StringComparison.Ordinal) || source.Code.Contains("Words", StringComparison.Ordinal)
                  from Match call in Call().Matches(source.Code)
                  where !source.File.EndsWith(Here, StringComparison.Ordinal)
                  select $"{Path.GetFileName(source.File)}: {call.Value}";

        Assert.Empty(odd);
    }

    [Fact]
    public void No_component_says_anything_by_itself()
    {
        var said = from source in Sources()
                   where source.File.EndsWith(".razor", StringComparison.Ordinal)
                   let markup = Remark().Replace(source.Code.Split("\n@code")[0], "")
                   from Match text in Bare().Matches(markup)
                   let words = text.Groups["text"].Value.Trim()
                   where words.Any(char.IsLetter)
                   select $"{Path.GetFileName(source.File)}: {words}";

        Assert.Empty(said);
    }

    private static IEnumerable<(string File, string Code)> Sources() => Repository.Code("src").Select(file => (file, File.ReadAllText(file)));

    private static IEnumerable<string> Keys(string code)
        => One().Matches(code).Select(match => match.Groups["key"].Value).Concat(Two().Matches(code).SelectMany(match => new[] { match.Groups["one"].Value, match.Groups["many"].Value }));

    private static Dictionary<string, string> German()
        => XDocument.Load(Path.Combine(Repository.Root, "src/BlogSearch.Web/Pages/Layout/Words.de.resx")).Descendants("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.OrdinalIgnoreCase); // resources tell no case apart

    private static HashSet<string> Parts(string text) => Part().Matches(text).Select(part => part.Value).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex("""(?:\b(?:Say|Tell)\(|new (?:Sentence|IndexProgress)\()"(?<key>[^"]*)"(?=[,)])""", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex One();

    [GeneratedRegex("""\bMany\([^"\n]*"(?<one>[^"]*)", "(?<many>[^"]*)"\)""", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Two();

    // What the engine says is a Sentence, and its keys are found where they are made.
    [GeneratedRegex("""\b(?:Say|Tell)\((?!"[^"]*"[,)]|new Sentence\(progress\.Phase\)|said\)|problem\.Said\)).{0,40}|\bMany\((?![^"\n]*"[^"]*", "[^"]*"\)).{0,40}|new Sentence\((?!"[^"]*"[,)]|progress\.Phase\)).{0,40}""", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Call();

    [GeneratedRegex("""(?:(?<=<\w[^@{}]*)(?:aria-label|title|placeholder|alt|Heading|Label)="(?<text>[^"@]+)")|(?<=[\w"/]>)(?<text>[^<>@{}=;]*)(?=<(?!code|kbd))""", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Bare();

    [GeneratedRegex(@"@\*.*?\*@|<(?<tag>code|kbd)\b.*?</\k<tag>>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Remark();

    [GeneratedRegex(@"\{\d[^}]*\}", RegexOptions.None, 10_000)]
    private static partial Regex Part();
}
