using System.Text.Json.Serialization;
using BlogSearch.Searching;

namespace BlogSearch.Web.Api;

/// <summary>The generated half of <see cref="SearchJson"/>.</summary>
[JsonSerializable(typeof(SearchResults))]
[JsonSerializable(typeof(int[]))]
internal sealed partial class SearchJsonContext : JsonSerializerContext;
