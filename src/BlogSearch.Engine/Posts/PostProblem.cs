namespace BlogSearch.Posts;

/// <summary>Something about one file that its author should know.</summary>
/// <param name="Path">As <see cref="Post.Path"/>.</param>
/// <param name="Line">From 1.</param>
/// <param name="What">What is wrong, one sentence without the path.</param>
/// <param name="Remedy">What to do about it, one sentence.</param>
public sealed record PostProblem(string Path, int Line, Severity Severity, string What, string Remedy)
{
    /// <summary>One line, whatever the path holds.</summary>
    public override string ToString() => $"{Blogs.Shown.OneLine(Path)}:{Line}: {What} {Remedy}";
}
