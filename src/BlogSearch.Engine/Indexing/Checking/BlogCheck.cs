using System.Collections.Immutable;
using BlogSearch.Blogs;
using BlogSearch.Posts;

namespace BlogSearch.Indexing.Checking;

/// <summary>Reads a whole blog, indexes nothing, and says what its author should know.</summary>
public static class BlogCheck
{
    /// <param name="built">Proves URLs, anchors and links against it; null looks at the folder of posts alone.</param>
    /// <param name="now">Decides what is future and what expired.</param>
    public static CheckReport Run(Blog blog, BuiltSite? built, DateTimeOffset now, CancellationToken cancellation)
    {
        var survey = BlogSurvey.Of(blog, now, cancellation);
        var posts = survey.Posts(cancellation).Select(CheckedPost.Of).ToList();
        var findings = new List<Finding>();
        SiteProof? proof = null;
        if (built is not null)
        {
            (posts, proof, var missing) = built.Prove(posts, cancellation);
            findings.AddRange(missing);
        }

        findings.AddRange(OfSurvey(survey));
        findings.AddRange(posts.SelectMany(OfReading));
        findings.AddRange(LinkCheck.Of(blog, survey.Links, posts, built));
        findings.AddRange(OfFrontMatter(blog, posts));
        return new CheckReport
        {
            Published = posts.Count(post => post.IsPublished),
            LeftOut = posts.Count(post => !post.IsPublished),
            Findings = Sorted(findings),
            Proof = proof,
        };
    }

    private static ImmutableArray<Finding> Sorted(IEnumerable<Finding> findings) =>
        [.. findings
            .OrderByDescending(finding => finding.Severity)
            .ThenBy(finding => finding.Kind)
            .ThenBy(finding => finding.Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.Line)
            .ThenBy(finding => finding.What, StringComparer.Ordinal)];

    private static IEnumerable<Finding> OfSurvey(BlogSurvey survey)
    {
        var shared = survey.Links.Problems;
        return survey.Problems.Select(problem => Finding.Of(shared.Contains(problem) ? FindingKind.DuplicateUrl : FindingKind.Reading, problem));
    }

    private static IEnumerable<Finding> OfReading(CheckedPost post)
    {
        foreach (var problem in post.Problems)
        {
            yield return Finding.Of(FindingKind.Reading, problem);
        }

        if (post.State is PostState.Draft or PostState.Future or PostState.Expired)
        {
            yield return new Finding
            {
                Kind = FindingKind.LeftOut,
                Severity = Severity.Information,
                Path = post.Path,
                What = $"The post is left out: {post.Reason}.",
                Remedy = post.State == PostState.Future ? "Nothing is to be done: it appears on its day." : "Leave it so, or change that line to publish it.",
            };
        }
    }

    private static IEnumerable<Finding> OfFrontMatter(Blog blog, List<CheckedPost> posts)
    {
        var published = posts.Where(post => post.IsPublished).Select(post => post.Post).OfType<Post>().ToList();
        var lines = new FrontMatterLines(blog, published.ToDictionary(post => post.Path, post => post.BodyLine, StringComparer.Ordinal));
        return DayCheck.Of(published, blog, lines)
            .Concat(TitleCheck.Of(published, blog, lines))
            .Concat(new TermCheck("tag", FindingKind.SimilarTags, FindingKind.RareTag, lines).Of(published, post => post.Tags))
            .Concat(new TermCheck("category", FindingKind.SimilarCategories, FindingKind.RareCategory, lines).Of(published, post => post.Categories));
    }
}
