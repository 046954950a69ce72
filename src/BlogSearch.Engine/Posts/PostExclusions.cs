using System.Text.RegularExpressions;
using BlogSearch.Blogs;

namespace BlogSearch.Posts;

/// <summary>Files and folders that the configuration tells the generator to pass over.</summary>
internal sealed class PostExclusions
{
    private readonly List<Regex> _patterns = [];
    private readonly string[] _globs;
    private readonly string[] _folders;

    public PostExclusions(Blog blog)
    {
        _globs = [.. (blog.Jekyll?.Exclude ?? []).Select(glob => glob.Trim('/'))];
        _folders = [.. blog.Other?.Folders ?? []];
        foreach (var pattern in blog.Hugo?.IgnoreFiles ?? [])
        {
            try
            {
                _patterns.Add(new Regex(pattern, RegexOptions.NonBacktracking));
            }
            catch (Exception e) when (e is ArgumentException or NotSupportedException)
            {
                // A pattern that only Go reads passes nothing over: a post too many is better than one lost.
            }
        }
    }

    /// <param name="path">Relative to the content folder.</param>
    public bool Names(string path, string fullName) =>
        Array.Exists(_globs, glob => path == glob || path.StartsWith(glob + "/", StringComparison.Ordinal) || (glob.Contains('*', StringComparison.Ordinal) && Glob.Fits(glob, path)))
        || _patterns.Exists(pattern => pattern.IsMatch(fullName))
        || (_folders.Length > 0 && !Array.Exists(_folders, folder => IsOnTheWay(path, folder)));

    // src/content/blog lies in src/content, and src leads there.
    private static bool IsOnTheWay(string path, string folder) =>
        path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal) || folder.StartsWith(path + "/", StringComparison.Ordinal);
}
