using System.Text.Json;
using System.Text.Json.Serialization;
using BlogSearch.Searching;

namespace BlogSearch.Web.Api;

/// <summary>A mark as <c>[from, to]</c>.</summary>
internal sealed class MarkConverter : JsonConverter<Mark>
{
    public override Mark Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => JsonSerializer.Deserialize(ref reader, SearchJsonContext.Default.Int32Array) is [var from, var to] ? new Mark(from, to) : throw new JsonException("A mark is [from, to].");

    public override void Write(Utf8JsonWriter writer, Mark value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.From);
        writer.WriteNumberValue(value.To);
        writer.WriteEndArray();
    }
}
