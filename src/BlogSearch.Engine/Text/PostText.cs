using System.Collections.Immutable;

namespace BlogSearch.Text;

/// <summary>What a reader of the published page sees of a post, as plain text with tables over it. All offsets are UTF-16 positions in <see cref="Plain"/>.</summary>
public sealed record PostText
{
    /// <summary>Blocks are separated by one line feed; white space inside a paragraph is folded, code keeps its own. Alternative texts of images stand where the images do.</summary>
    public required string Plain { get; init; }

    /// <summary>Headings in order of appearance. A section reaches from its heading to the next one.</summary>
    public ImmutableArray<Section> Sections { get; init; } = [];

    /// <summary>Code blocks in order, none overlapping.</summary>
    public ImmutableArray<CodeBlock> Code { get; init; } = [];

    public ImmutableArray<TextLink> Links { get; init; } = [];

    /// <summary>Alternative texts of images, in order, none overlapping: found by a search, not seen on the page.</summary>
    public ImmutableArray<ImageText> Images { get; init; } = [];

    /// <summary>Where the author ended the summary (<c>&lt;!--more--&gt;</c> and its kin); null when there is no such mark.</summary>
    public int? SummaryEnd { get; init; }

    /// <summary><see cref="Plain"/> without the alternative texts of images: what the eye sees on the page.</summary>
    public string WithoutImages()
    {
        if (Images.IsEmpty)
        {
            return Plain;
        }

        var seen = new System.Text.StringBuilder(Plain.Length);
        var from = 0;
        foreach (var image in Images)
        {
            seen.Append(Plain, from, image.Start - from);
            from = image.Start + image.Length;
        }

        return seen.Append(Plain, from, Plain.Length - from).ToString();
    }
}
