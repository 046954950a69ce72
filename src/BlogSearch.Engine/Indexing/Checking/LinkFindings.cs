using BlogSearch.Blogs;
using BlogSearch.Posts;
using BlogSearch.Text;

namespace BlogSearch.Indexing.Checking;

/// <summary>Gathers what is wrong with links, in words for their author.</summary>
internal sealed class LinkFindings
{
    private readonly List<Finding> _findings = [];

    public IEnumerable<Finding> All => _findings;

    /// <param name="why">What it leads to, behind the name of the link.</param>
    public void Dead(CheckedPost from, TextLink link, string why, string remedy) =>
        Add(FindingKind.DeadLink, Severity.Warning, from, link, $"{Said(link)} {why}.", remedy);

    public void DeadReference(CheckedPost from, TextLink link, BlogKind generator, string remedy) =>
        Add(FindingKind.DeadReference, Severity.Error, from, link, $"{Said(link)} leads to nothing that is there, or to several posts of that name; {generator} stops at it.", remedy);

    public void Unpublished(CheckedPost from, TextLink link, CheckedPost hidden, Severity severity)
    {
        // Of two posts that are still to come, nobody knows which comes first.
        if (from.State != PostState.Future || hidden.State != PostState.Future)
        {
            Add(FindingKind.UnpublishedLink, severity, from, link, $"{Said(link)} leads to {hidden.Path}, which is not published ({hidden.Reason}).", "Publish that post, or take the link away.", hidden.Path);
        }
    }

    /// <summary>Says so when the post has no such anchor.</summary>
    public void Anchor(CheckedPost from, TextLink link, CheckedPost to, string anchor)
    {
        anchor = anchor.Split(":~:")[0]; // behind that, a text fragment names text and not an id
        if (AnchorCheck.Problem(to, anchor) is not { } remedy)
        {
            return;
        }

        var isOwn = from.Path == to.Path;
        var what = $"{Said(link)} leads to no heading: {(isOwn ? "this post" : to.Path)} has no #{Shown.Text(anchor)}.";
        Add(FindingKind.DeadAnchor, Severity.Warning, from, link, what, remedy, isOwn ? [] : [to.Path]);
    }

    /// <summary>Says so when the target cannot be what the author meant.</summary>
    public void Slip(CheckedPost from, TextLink link)
    {
        if (SlippedTarget.Find(link.Target) is var (what, remedy))
        {
            var said = link.Target.Length > 0 ? Said(link) : $"The link “{Shown.Text(link.Text)}”";
            Add(FindingKind.SlippedTarget, Severity.Warning, from, link, $"{said} {what}.", remedy);
        }
    }

    private void Add(FindingKind kind, Severity severity, CheckedPost from, TextLink link, string what, string remedy, params ReadOnlySpan<string> related) =>
        _findings.Add(new Finding { Kind = kind, Severity = severity, Path = from.Path, Line = link.Line, What = what, Remedy = remedy, Related = [.. related] });

    private static string Said(TextLink link) => $"The link {Shown.Text(link.Target)}";
}
