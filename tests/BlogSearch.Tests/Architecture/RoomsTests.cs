using System.Text.RegularExpressions;

namespace BlogSearch.Tests.Architecture;

/// <summary>
/// Who may name whom. Reads the source rather than the assembly: the compiler copies a constant into its user,
/// so a look at the assembly does not see that <c>PostSchema.Title</c> was used.
/// </summary>
public sealed class RoomsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly string[] Rooms = ["Blogs", "Posts", "Text", "Generations", "Indexing", "Searching", "Delivery"];

    private static readonly string[] EngineLibraries = ["YamlDotNet", "Tomlyn", "Markdig", "Ganss.Xss", "AngleSharp", "Lucene.Net", "J2N"];

    private static readonly string[] WebLibraries = ["Microsoft.AspNetCore", "Microsoft.Extensions", "System.CommandLine", "Spectre.Console"];

    [Theory]
    [InlineData("Blogs", "", "YamlDotNet Tomlyn")]
    [InlineData("Posts", "Blogs", "YamlDotNet Tomlyn")]
    [InlineData("Text", "Blogs", "Markdig Ganss.Xss AngleSharp")]
    [InlineData("Generations", "", "")]
    [InlineData("Indexing", "Blogs Posts Text Generations", "Lucene.Net J2N")]
    [InlineData("Searching", "Text Generations Indexing", "Lucene.Net J2N")]
    [InlineData("Delivery", "Blogs Generations Indexing Searching", "")]
    public void A_room_names_only_what_it_may(string room, string rooms, string libraries)
    {
        var strangers = Rooms.Except([room, .. rooms.Split(' ')]).Select(RoomNamed)
            .Concat(EngineLibraries.Concat(WebLibraries).Except(libraries.Split(' ')).Select(LibraryNamed))
            .Append("BlogSearch\\.Web")
            .Append(@"(?<![\w.])Console\.");

        Assert.Empty(Offences($"src/BlogSearch.Engine/{room}", strangers));
    }

    /// <summary>How a post becomes a document and back is the schema's; how an index is built is none of a search's business.</summary>
    [Fact]
    public void Searching_takes_from_Indexing_the_schema_alone()
    {
        string[] schema = ["PostSchema", "HitRecord", "TextRecord", "StemCounts", "LinkRecord", "PostLink", "WordField", "Stemmer", "WordStem"];
        var others = Directory.GetFiles(Path.Combine(Repository.Root, "src/BlogSearch.Engine/Indexing"), "*.cs").Select(file => Path.GetFileNameWithoutExtension(file)!).Except(schema);

        Assert.Empty(Offences("src/BlogSearch.Engine/Searching", others.Select(type => $@"\b{type}\b")));
    }

    [Fact]
    public void The_web_names_no_library_of_the_engine() =>
        Assert.Empty(Offences("src/BlogSearch.Web", EngineLibraries.Select(LibraryNamed)));

    [Fact]
    public void What_readers_look_for_is_the_only_thing_in_a_database()
    {
        var users = Repository.Code("src").Where(file => File.ReadLines(file).Any(line => line.Contains("Microsoft.Data.Sqlite", StringComparison.Ordinal)));

        Assert.Equal(["AskedStore.cs"], users.Select(Path.GetFileName));
    }

    [Fact]
    public void Every_folder_of_the_engine_is_a_room()
    {
        var folders = Directory.GetDirectories(Path.Combine(Repository.Root, "src/BlogSearch.Engine")).Select(folder => Path.GetFileName(folder)!);

        Assert.Empty(folders.Except([.. Rooms, "bin", "obj"]));
    }

    private static IEnumerable<string> Offences(string folder, IEnumerable<string> strangers)
    {
        if (!Directory.Exists(Path.Combine(Repository.Root, folder)))
        {
            return []; // a room that is not built yet offends nobody
        }

        var named = new Regex(string.Join('|', strangers), RegexOptions.None, Patience);
        return from file in Repository.Code(folder)
               from line in File.ReadLines(file)
               where !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && named.IsMatch(line)
               select $"{Path.GetFileName(file)}: {line.Trim()}";
    }

    private static string LibraryNamed(string library) => $@"(?<![\w.]){Regex.Escape(library)}(?:\.\w|;)";

    /// <summary>The room by its full name, or a type of it by the short one: <c>Posts.Post</c> is the room, <c>Posts.Length</c> a list.</summary>
    private static string RoomNamed(string room)
    {
        var folder = Path.Combine(Repository.Root, "src/BlogSearch.Engine", room);
        var types = Directory.Exists(folder) ? string.Join('|', Directory.GetFiles(folder, "*.cs").Select(Path.GetFileNameWithoutExtension)) : "";
        return types.Length == 0 ? $@"BlogSearch\.{room}\b" : $@"BlogSearch\.{room}\b|(?<![\w.]){room}\.(?:{types})\b";
    }
}
