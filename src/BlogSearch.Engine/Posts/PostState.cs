namespace BlogSearch.Posts;

public enum PostState
{
    Published,
    Draft,

    /// <summary>Its day of publication is still to come.</summary>
    Future,
    Expired,

    /// <summary>Could not be read; a <see cref="PostProblem"/> says why.</summary>
    Broken,
}
