using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using BlogSearch.Searching;

namespace BlogSearch.Web.Api;

/// <summary>Results as JSON, in the one shape that the API and <c>search --json</c> share.</summary>
internal static class SearchJson
{
    /// <summary>Members of the engine's records that serve the page alone; they may join the shape when someone asks for them.</summary>
    private static readonly string[] Unsaid = ["headingMarks", "code", "said", "instead", "asked", "series", "readingMinutes"];

    public static JsonTypeInfo<SearchResults> Shape { get; } = MakeShape();

    public static string Write(SearchResults results) => JsonSerializer.Serialize(results, Shape);

    private static JsonTypeInfo<SearchResults> MakeShape()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,

            // Letters of every script as they are; what HTML could take for markup stays escaped.
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            TypeInfoResolver = SearchJsonContext.Default.WithAddedModifier(LeaveOut),
        };
        options.Converters.Add(new MarkConverter());
        options.Converters.Add(new JsonStringEnumConverter<SearchSort>(JsonNamingPolicy.KebabCaseLower));
        options.Converters.Add(new JsonStringEnumConverter<NoticeKind>(JsonNamingPolicy.KebabCaseLower));
        return (JsonTypeInfo<SearchResults>)options.GetTypeInfo(typeof(SearchResults));
    }

    private static void LeaveOut(JsonTypeInfo type)
    {
        if (type.Type != typeof(Hit) && type.Type != typeof(Snippet) && type.Type != typeof(Notice) && type.Type != typeof(FacetValue))
        {
            return;
        }

        foreach (var member in type.Properties.Where(member => Unsaid.Contains(member.Name, StringComparer.Ordinal)).ToArray())
        {
            type.Properties.Remove(member);
        }
    }
}
