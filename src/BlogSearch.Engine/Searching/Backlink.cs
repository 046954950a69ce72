using System.Collections.Immutable;

namespace BlogSearch.Searching;

/// <summary>A post that links to another.</summary>
/// <param name="Hit">The post it stands in, without snippets and marks.</param>
/// <param name="Texts">The words of its links, each once, in their order.</param>
public sealed record Backlink(Hit Hit, ImmutableArray<string> Texts);
