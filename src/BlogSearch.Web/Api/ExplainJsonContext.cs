using System.Text.Json.Serialization;
using BlogSearch.Searching.Explaining;

namespace BlogSearch.Web.Api;

/// <summary>The generated half of <see cref="ExplainJson"/>.</summary>
[JsonSerializable(typeof(Explanation))]
[JsonSerializable(typeof(int[]))]
internal sealed partial class ExplainJsonContext : JsonSerializerContext;
