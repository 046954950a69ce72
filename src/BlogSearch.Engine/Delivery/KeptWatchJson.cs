using System.Text.Json.Serialization;

namespace BlogSearch.Delivery;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(KeptWatch))]
internal sealed partial class KeptWatchJson : JsonSerializerContext;
