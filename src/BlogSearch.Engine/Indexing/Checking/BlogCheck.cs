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

        findings.AddRange(OfSurvey(survey, posts));
        findings.AddRange(posts.SelectMany(post => post.Problems.Select(problem => Finding.Of(FindingKind.Reading, problem))));
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
            .DistinctBy(finding => (finding.Kind, finding.Path, finding.Line, finding.What))
            .OrderByDescending(finding => finding.Severity)
            .ThenBy(finding => finding.Kind)
            .ThenBy(finding => finding.Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.Line)
            .ThenBy(finding => finding.What, StringComparer.Ordinal)];

    private static IEnumerable<Finding> OfSurvey(BlogSurvey survey, List<CheckedPost> posts)
    {
        var shared = survey.Links.Problems;
        var urls = posts.Where(post => post.IsPublished).ToDictionary(post => post.Path, post => post.Post?.Url ?? "", StringComparer.Ordinal);
        return from problem in survey.Problems
               let owner = shared.Contains(problem) ? survey.Links.FindPost(urls[problem.Path], urls[problem.Path]) : null
               select owner is null ? Finding.Of(FindingKind.Reading, problem) : Finding.Of(FindingKind.DuplicateUrl, problem, owner);
    }

    private static IEnumerable<Finding> OfFrontMatter(Blog blog, List<CheckedPost> posts)
    {
        var read = posts.Select(post => post.Post).OfType<Post>().ToList();
        var published = posts.Where(post => post.IsPublished).Select(post => post.Post).OfType<Post>().ToList();
        var lines = new FrontMatterLines(blog, read.ToDictionary(post => post.Path, post => post.BodyLine, StringComparer.Ordinal));
        return StateCheck.Of(read, lines)
            .Concat(DayCheck.Of(published, blog, lines))
            .Concat(TitleCheck.Of(published, blog, lines))
            .Concat(new TermCheck("tag", FindingKind.SimilarTags, FindingKind.RareTag, lines).Of(published, post => post.Tags))
            .Concat(new TermCheck("category", FindingKind.SimilarCategories, FindingKind.RareCategory, lines).Of(published, post => post.Categories));
    }
}
