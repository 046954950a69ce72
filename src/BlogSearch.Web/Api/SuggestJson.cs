using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using BlogSearch.Searching;

namespace BlogSearch.Web.Api;

/// <summary>Suggestions as JSON.</summary>
internal static class SuggestJson
{
    public static JsonTypeInfo<SuggestAnswer> Shape { get; } = MakeShape();

    private static JsonTypeInfo<SuggestAnswer> MakeShape()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            TypeInfoResolver = SuggestJsonContext.Default,
        };
        options.Converters.Add(new MarkConverter());
        options.Converters.Add(new JsonStringEnumConverter<SuggestionKind>(JsonNamingPolicy.KebabCaseLower));
        return (JsonTypeInfo<SuggestAnswer>)options.GetTypeInfo(typeof(SuggestAnswer));
    }
}
