using System.Collections.Immutable;

namespace BlogSearch.Posts;

/// <summary>What Jekyll's URL of a post depends on.</summary>
internal sealed record JekyllPage(JekyllName Name, string Slug, ImmutableArray<string> Categories, DateTimeOffset Date);
