namespace BlogSearch.Blogs;

/// <summary>How much front matter or configuration may hold. Far above anything written by hand, far below what hurts.</summary>
internal static class SyntaxLimits
{
    /// <summary>Lists in maps in lists: recursion goes as deep, and a stack overflow cannot be caught.</summary>
    public const int Depth = 20;

    /// <summary>Values, lists and maps after expanding aliases: an alias bomb of 200 bytes expands to billions.</summary>
    public const int Events = 20_000;

    /// <summary>Folders in folders; deeper ones are a mistake or a trap.</summary>
    public const int Folders = 32;

    /// <summary>Characters of front matter: a title of 100 kB is an odd post, two megabytes are no front matter.</summary>
    public const int FrontMatter = 128 * 1024;
}
