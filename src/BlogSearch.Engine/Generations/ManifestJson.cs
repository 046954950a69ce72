using System.Text.Json.Serialization;

namespace BlogSearch.Generations;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Manifest))]
[JsonSerializable(typeof(Verdict))]
[JsonSerializable(typeof(IndexHolder))]
[JsonSerializable(typeof(HistoryLine))]
internal sealed partial class ManifestJson : JsonSerializerContext;
