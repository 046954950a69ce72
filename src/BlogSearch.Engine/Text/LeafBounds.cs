using Markdig.Helpers;
using Markdig.Syntax;

namespace BlogSearch.Text;

/// <summary>
/// Where a block of one line begins and ends. Markdig hands such a block on as a slice of the whole body,
/// so what stands before it (a quote's bracket, a table's bar) would pass for its own text.
/// </summary>
internal sealed record LeafBounds(int Start, int End)
{
    public static readonly LeafBounds None = new(0, int.MaxValue);

    private static readonly object Key = new();

    public static void Keep(LeafBlock block, in StringSlice line) => block.SetData(Key, new LeafBounds(line.Start, line.End + 1));

    public static LeafBounds Of(Block? block) => block?.GetData(Key) as LeafBounds ?? None;
}
