using System.CommandLine;
using System.CommandLine.Parsing;
using BlogSearch.Blogs;
using BlogSearch.Posts;

namespace BlogSearch.Web.Commands;

/// <summary>The argument BLOG: a site's root or a folder of posts.</summary>
internal sealed class BlogArgument(GlobalOptions options, string otherwise, Func<ParseResult, string> folderOtherwise)
{
    private readonly Argument<string?> _folder = new("BLOG")
    {
        Description = $"A site's root or a folder of posts; {otherwise}",
        Arity = ArgumentArity.ZeroOrOne,
        Validators = { RefuseOptions },
    };

    public Argument Argument => _folder;

    /// <summary>BLOG, or the blog beside the program that shows what it can do.</summary>
    public static BlogArgument OrSample(GlobalOptions options) =>
        new(options, "without it the sample blog", _ => Path.Combine(AppContext.BaseDirectory, "SampleBlog"));

    /// <summary>BLOG, or the one that the only index was made from.</summary>
    public static BlogArgument OrIndexed(GlobalOptions options, TimeProvider clock) =>
        new(options, "without it the indexed one", given => StoreChoice.OnlyBlog(options.Index(given), clock));

    /// <exception cref="CommandException">There is no blog to be read; the message says what to do.</exception>
    public Blog Open(ParseResult given)
    {
        var folder = Path.GetFullPath(given.GetValue(_folder) ?? folderOtherwise(given));
        Require(folder);
        return BlogReader.Open(folder, options.Kind(given));
    }

    /// <exception cref="CommandException">The blog has no file that may be a post.</exception>
    public static void RequirePosts(Blog blog, DateTimeOffset now)
    {
        var (files, problems) = new PostReader(blog, now).List();
        if (files.IsEmpty)
        {
            var reasons = string.Concat(problems.Select(problem => $" {problem}"));
            throw new CommandException($"There is no post in {blog.ContentFolder}, read as {blog.Kind} ({blog.KindReason}).{reasons} Name the site's root or its folder of posts, or say --kind.");
        }
    }

    private static void Require(string folder)
    {
        if (File.Exists(folder))
        {
            throw new CommandException($"{folder} is a file. BLOG is a folder: a site's root or a folder of posts.", ExitCode.WrongUsage);
        }

        if (!Directory.Exists(folder))
        {
            throw new CommandException($"There is no folder {folder}. BLOG is a site's root or a folder of posts.", ExitCode.WrongUsage);
        }

        if (IsEmpty(folder))
        {
            throw new CommandException($"The folder {folder} is empty. BLOG is a site's root or a folder of posts.");
        }
    }

    private static bool IsEmpty(string folder)
    {
        try
        {
            return !Directory.EnumerateFileSystemEntries(folder).Any();
        }
        catch (UnauthorizedAccessException)
        {
            throw new CommandException($"The folder {folder} cannot be read by this user. Give read permission or start as another user.");
        }
    }

    // An unknown option looks like a folder's name to the parser.
    private static void RefuseOptions(ArgumentResult given)
    {
        foreach (var token in given.Tokens.Where(token => token.Value.StartsWith('-')))
        {
            given.AddError(UsageErrors.UnknownOption(token.Value, given));
        }
    }
}
