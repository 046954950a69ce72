using System.Collections.Immutable;
using System.Globalization;
using BlogSearch.Blogs;
using BlogSearch.Posts;

namespace BlogSearch.Indexing.Checking;

/// <summary>Tags, or categories, to tidy: used once, or spelled in two ways.</summary>
internal sealed class TermCheck(string name, FindingKind similar, FindingKind rare, FrontMatterLines lines)
{
    /// <summary>A slip is made once or twice; what is used more often is meant.</summary>
    private const int MostSlips = 2;

    public IEnumerable<Finding> Of(IEnumerable<Post> published, Func<Post, ImmutableArray<string>> terms)
    {
        var uses = published
            .SelectMany(post => terms(post).Distinct(StringComparer.Ordinal), (post, term) => (Term: term, post.Path))
            .GroupBy(use => use.Term, use => use.Path, StringComparer.Ordinal)
            .Select(use => new TermUse(use.Key, [.. use]))
            .OrderByDescending(use => use.Paths.Length)
            .ThenBy(use => use.Term, StringComparer.Ordinal)
            .ToList();
        var families = uses.GroupBy(use => TermSpelling.Key(use.Term), StringComparer.Ordinal).ToList();
        var findings = families.SelectMany(SpelledDifferently).Concat(Typos([.. families])).ToList();
        var named = findings.Select(finding => finding.Term).ToHashSet(StringComparer.Ordinal);
        return findings.Select(finding => finding.Finding).Concat(uses.Where(use => use.Paths.Length == 1 && !named.Contains(use.Term)).Select(Rare));
    }

    private IEnumerable<(string Term, Finding Finding)> SpelledDifferently(IEnumerable<TermUse> family)
    {
        var usual = family.First();
        return family.Skip(1).Select(use => (use.Term, Similar(use, usual, "only " + TermSpelling.Difference(use.Term, usual.Term))));
    }

    private IEnumerable<(string Term, Finding Finding)> Typos(List<IGrouping<string, TermUse>> families) =>
        from slip in families
        where slip.Sum(use => use.Paths.Length) <= MostSlips
        let usual = families.FirstOrDefault(family => family.Key != slip.Key && family.First().Paths.Length > slip.First().Paths.Length && TermSpelling.IsTypo(family.Key, slip.Key))
        where usual is not null
        select (slip.First().Term, Similar(slip.First(), usual.First(), "by a letter"));

    private Finding Similar(TermUse use, TermUse usual, string how) => new()
    {
        Kind = similar,
        Severity = Severity.Information,
        Path = use.Paths[0],
        Line = lines.Holding(use.Paths[0], use.Term),
        What = $"The {name} {Said(use)} differs {how} from {Said(usual)}.",
        Remedy = $"If they are one, write “{Shown.Text(usual.Term)}”.",
        Related = use.Paths.RemoveAt(0),
    };

    private Finding Rare(TermUse use) => new()
    {
        Kind = rare,
        Severity = Severity.Information,
        Path = use.Paths[0],
        Line = lines.Holding(use.Paths[0], use.Term),
        What = $"The {name} “{Shown.Text(use.Term)}” is on this post alone.",
        Remedy = "Give it to other posts too, or leave it out.",
    };

    private static string Said(TermUse use) =>
        string.Create(CultureInfo.InvariantCulture, $"“{Shown.Text(use.Term)}” ({use.Paths.Length:N0} {(use.Paths.Length == 1 ? "post" : "posts")})");
}
