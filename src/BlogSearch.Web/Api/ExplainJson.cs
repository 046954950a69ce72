using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using BlogSearch.Searching;
using BlogSearch.Searching.Explaining;

namespace BlogSearch.Web.Api;

/// <summary>An explanation as JSON, in the one shape that the API and <c>explain --json</c> share.</summary>
internal static class ExplainJson
{
    /// <summary>What is said of the post and of a notice; the rest stands in the answer of a search.</summary>
    private static readonly string[] Said = ["path", "url", "title", "date", "language", "kind", "text"];

    public static JsonTypeInfo<Explanation> Shape { get; } = MakeShape();

    public static string Write(Explanation why) => JsonSerializer.Serialize(why, Shape);

    private static JsonTypeInfo<Explanation> MakeShape()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            TypeInfoResolver = ExplainJsonContext.Default.WithAddedModifier(LeaveOut),
        };
        options.Converters.Add(new MarkConverter());
        options.Converters.Add(new JsonStringEnumConverter<SearchSort>(JsonNamingPolicy.KebabCaseLower));
        options.Converters.Add(new JsonStringEnumConverter<NoticeKind>(JsonNamingPolicy.KebabCaseLower));
        options.Converters.Add(new JsonStringEnumConverter<PostStanding>(JsonNamingPolicy.KebabCaseLower));
        options.Converters.Add(new JsonStringEnumConverter<WordRole>(JsonNamingPolicy.KebabCaseLower));
        options.Converters.Add(new JsonStringEnumConverter<PlaceKind>(JsonNamingPolicy.KebabCaseLower));
        options.Converters.Add(new JsonStringEnumConverter<ScorePartKind>(JsonNamingPolicy.KebabCaseLower));
        options.Converters.Add(new JsonStringEnumConverter<ObstacleKind>(JsonNamingPolicy.KebabCaseLower));
        return (JsonTypeInfo<Explanation>)options.GetTypeInfo(typeof(Explanation));
    }

    private static void LeaveOut(JsonTypeInfo type)
    {
        if (type.Type == typeof(Hit) || type.Type == typeof(Notice))
        {
            foreach (var member in type.Properties.Where(member => !Said.Contains(member.Name, StringComparer.Ordinal)).ToArray())
            {
                type.Properties.Remove(member);
            }
        }
    }
}
