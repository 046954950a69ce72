using System.Collections.Immutable;
using BlogSearch.Blogs;

namespace BlogSearch.Posts;

/// <summary>Finds the files of a blog that may be posts.</summary>
internal sealed class PostFiles
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    private readonly Blog _blog;
    private readonly string _realRoot;
    private readonly PostExclusions _exclusions;
    private readonly List<PostFile> _files = [];
    private readonly List<PostProblem> _problems = [];

    private PostFiles(Blog blog)
    {
        _blog = blog;
        _exclusions = new PostExclusions(blog);
        _realRoot = RealPath(new DirectoryInfo(blog.Root)) ?? blog.Root;
    }

    public static (ImmutableArray<PostFile> Files, ImmutableArray<PostProblem> Problems) List(Blog blog)
    {
        var files = new PostFiles(blog);
        var content = blog.ContentFolder + Path.DirectorySeparatorChar;
        var folder = (blog.Root + Path.DirectorySeparatorChar).StartsWith(content, StringComparison.Ordinal) ? blog.Root : blog.ContentFolder;
        files.LookInto(new DirectoryInfo(folder), 0);
        return ([.. files._files.OrderBy(file => file.Path, StringComparer.Ordinal)], [.. files._problems.OrderBy(problem => problem.Path, StringComparer.Ordinal)]);
    }

    private void LookInto(DirectoryInfo folder, int depth)
    {
        if (depth > SyntaxLimits.Folders)
        {
            Report(folder, $"The folder lies deeper than {SyntaxLimits.Folders} levels.", "Move it up.");
            return;
        }

        try
        {
            var all = folder.EnumerateFileSystemInfos("*", Everything).ToList();
            var isBundle = _blog.Kind == BlogKind.Hugo && !IsLanguageRoot(folder) && all.Exists(found => found is FileInfo && PostNames.IsBundleIndex(found.Name));
            foreach (var found in all)
            {
                // What lies beside a bundle's index is its material and no page of its own.
                if (!isBundle || PostNames.IsBundleIndex(found.Name))
                {
                    Consider(found, depth);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Report(folder, "The folder cannot be read.", "Check its permissions.");
        }
    }

    private bool IsLanguageRoot(DirectoryInfo folder) =>
        PathOf(folder) is var path && (path == "." || _blog.Hugo!.Languages.Any(language => language.Folder == path + "/")); // a Hugo blog has its site

    private void Consider(FileSystemInfo found, int depth)
    {
        if (PostNames.IsIgnored(found.Name) || _exclusions.Names(PathOf(found), found.FullName))
        {
            return;
        }

        if (found is DirectoryInfo below)
        {
            if (found.LinkTarget is not null)
            {
                Report(found, "The folder is a symbolic link and is not followed.", "Put the folder itself there.");
            }
            else if (PostNames.IsFolderOfPosts(PathOf(found), _blog))
            {
                LookInto(below, depth + 1);
            }
        }
        else if (PostNames.IsPost(PathOf(found), _blog))
        {
            Take((FileInfo)found);
        }
        else if (PostNames.IsForeignMarkup(PathOf(found), _blog))
        {
            Report(found, $"Files ending in {Path.GetExtension(found.Name)} are not read.", "Write the post in Markdown or HTML.");
        }
    }

    private void Take(FileInfo file)
    {
        var target = file;
        if (file.LinkTarget is not null)
        {
            var real = RealPath(file);
            if (real is null || !real.StartsWith(_realRoot + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                Report(file, real is null ? "The symbolic link leads nowhere." : "The symbolic link leads out of the blog.", "Put the file itself there.");
                return;
            }

            target = new FileInfo(real);
        }

        // A named pipe or device shows no length, and reading it may never end.
        if (target.Length == 0 && !_blog.Kind.PublishesEmptyFiles())
        {
            Report(file, "The file is empty, or no file to read from.", "Write the post, or remove it.");
        }
        else if (target.Length > PostReader.Longest(_blog))
        {
            Report(file, $"The file is {target.Length / 1024} KiB long; {PostReader.Longest(_blog) / 1024} are the limit.", "Split it.");
        }
        else
        {
            _files.Add(new PostFile(PathOf(file), file.FullName));
        }
    }

    private static string? RealPath(FileSystemInfo file)
    {
        try
        {
            return file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true) is { Exists: true } target ? target.FullName : null;
        }
        catch (IOException)
        {
            return null; // links in a circle
        }
    }

    private void Report(FileSystemInfo at, string what, string remedy) =>
        _problems.Add(new PostProblem(PathOf(at), 1, Severity.Error, what, remedy));

    private string PathOf(FileSystemInfo file) =>
        Path.GetRelativePath(_blog.ContentFolder, file.FullName).Replace(Path.DirectorySeparatorChar, '/');
}
