using System.Collections.Immutable;

namespace BlogSearch.Blogs;

/// <summary>The picture beside the title of the page.</summary>
/// <param name="MediaType"><c>image/svg+xml</c> and the like, as the bytes show.</param>
public sealed record PageLogo(ImmutableArray<byte> Content, string MediaType);
