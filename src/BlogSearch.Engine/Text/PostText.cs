using System.Collections.Immutable;

namespace BlogSearch.Text;

/// <summary>What a reader of the published page sees of a post, as plain text with tables over it. All offsets are UTF-16 positions in <see cref="Plain"/>.</summary>
public sealed record PostText
{
    /// <summary>Blocks are separated by one line feed; white space inside a paragraph is folded, code keeps its own.</summary>
    public required string Plain { get; init; }

    /// <summary>Headings in order of appearance. A section reaches from its heading to the next one.</summary>
    public ImmutableArray<Section> Sections { get; init; } = [];

    /// <summary>Code blocks in order, none overlapping.</summary>
    public ImmutableArray<CodeBlock> Code { get; init; } = [];

    public ImmutableArray<TextLink> Links { get; init; } = [];
}
