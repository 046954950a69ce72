using System.Text.Json.Serialization;

namespace BlogSearch.Indexing;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PostLink[]))]
internal sealed partial class LinkJson : JsonSerializerContext;
