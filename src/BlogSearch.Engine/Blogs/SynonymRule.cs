using System.Collections.Immutable;

namespace BlogSearch.Blogs;

/// <summary>Words that mean the same, or one way: whoever looks for the left ones is shown the right ones too.</summary>
/// <param name="From">Each a word or several; at least one.</param>
/// <param name="To">As <paramref name="From"/>; the same where all mean the same.</param>
public sealed record SynonymRule(ImmutableArray<string> From, ImmutableArray<string> To);
