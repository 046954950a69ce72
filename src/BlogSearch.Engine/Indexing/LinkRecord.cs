using System.Collections.Immutable;
using System.Text.Json;

namespace BlogSearch.Indexing;

/// <summary>The links between the posts of a generation, as one file in it.</summary>
internal static class LinkRecord
{
    public const string FileName = "links.json";

    public static void Write(Stream file, IEnumerable<PostLink> links) => JsonSerializer.Serialize(file, [.. links], LinkJson.Default.PostLinkArray);

    public static ImmutableArray<PostLink> Read(Stream file) => [.. JsonSerializer.Deserialize(file, LinkJson.Default.PostLinkArray) ?? []];
}
