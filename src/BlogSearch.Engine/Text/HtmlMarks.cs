using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;

namespace BlogSearch.Text;

/// <summary>
/// Puts <c>mark</c> elements round the words that were looked for, in text alone and after sanitising: no tag is ever cut, and nothing of the post
/// becomes markup. Words and phrases are found across inline elements, never across blocks.
/// </summary>
/// <param name="find">The ranges to mark in a stretch of text: in order, none overlapping.</param>
internal sealed class HtmlMarks(Func<string, IEnumerable<(int From, int To)>> find)
{
    /// <summary>More places help no reader; a log file pasted into a post has thousands.</summary>
    private const int Most = 1_000;

    private static readonly FrozenSet<string> Inline =
        "a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup u var wbr".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly List<IText> _run = [];
    private readonly ImmutableArray<string>.Builder _places = ImmutableArray.CreateBuilder<string>();
    private string _section = "";

    /// <returns>For each place the id of its heading, as <see cref="PostMarkup.Places"/>.</returns>
    public ImmutableArray<string> Mark(INode root)
    {
        Read(root);
        EndRun();
        return _places.DrainToImmutable();
    }

    // The depth was bounded before sanitising.
    private void Read(INode parent)
    {
        foreach (var node in parent.ChildNodes.ToArray())
        {
            if (node is IText text)
            {
                _run.Add(text);
            }
            else if (node is IElement { LocalName: not ("rt" or "rp") } element)
            {
                Read(element);
            }
        }
    }

    private void Read(IElement element)
    {
        var isInline = Inline.Contains(element.LocalName);
        if (!isInline)
        {
            EndRun();
        }

        if (element is { LocalName: ['h', >= '1' and <= '6'], Id: { Length: > 0 } id })
        {
            _section = id;
        }

        Read((INode)element);
        if (!isInline)
        {
            EndRun();
        }
    }

    private void EndRun()
    {
        if (_run.Count > 0 && _places.Count < Most)
        {
            Mark(_run.Count == 1 ? _run[0].Data : string.Concat(_run.Select(text => text.Data)));
        }

        _run.Clear();
    }

    private void Mark(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        var ranges = find(text).Take(Most - _places.Count).ToArray();
        var start = 0;
        var first = 0;
        foreach (var node in _run)
        {
            var end = start + node.Data.Length;
            while (first < ranges.Length && ranges[first].To <= start)
            {
                first++;
            }

            if (first < ranges.Length && ranges[first].From < end)
            {
                Split(node, start, ranges.AsSpan(first));
            }

            start = end;
        }
    }

    /// <summary>Puts pieces in the place of a text; a range that began in the text before goes on here without being counted again.</summary>
    private void Split(IText node, int start, ReadOnlySpan<(int From, int To)> ranges)
    {
        var owner = node.Owner!; // it came from a document
        var parent = node.Parent!; // it was found below the root
        var at = 0;
        foreach (var (from, to) in ranges)
        {
            var (begin, end) = (Math.Max(0, from - start), Math.Min(node.Data.Length, to - start));
            if (begin >= node.Data.Length)
            {
                break;
            }

            if (begin > at)
            {
                parent.InsertBefore(owner.CreateTextNode(node.Data[at..begin]), node);
            }

            var mark = owner.CreateElement("mark");
            mark.TextContent = node.Data[begin..end];
            if (from >= start)
            {
                _places.Add(_section);
                mark.Id = PostMarkup.MarkId + _places.Count.ToString(CultureInfo.InvariantCulture);
            }

            parent.InsertBefore(mark, node);
            at = end;
        }

        if (at < node.Data.Length)
        {
            parent.InsertBefore(owner.CreateTextNode(node.Data[at..]), node);
        }

        node.RemoveFromParent();
    }
}
