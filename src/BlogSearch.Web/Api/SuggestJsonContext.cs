using System.Text.Json.Serialization;

namespace BlogSearch.Web.Api;

/// <summary>The generated half of <see cref="SuggestJson"/>.</summary>
[JsonSerializable(typeof(SuggestAnswer))]
internal sealed partial class SuggestJsonContext : JsonSerializerContext;
