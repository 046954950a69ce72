using System.Diagnostics;
using BlogSearch.Posts;
using BlogSearch.Tests.Blogs;

namespace BlogSearch.Tests.Posts;

public sealed class PostListTests
{
    [Fact]
    public void Files_are_in_the_order_of_their_paths_and_what_is_no_post_is_passed_over()
    {
        using var folder = new TemporaryBlog(
            ("b.md", "x"), ("B.md", "x"), ("a/z.markdown", "x"), ("a/page.html", "---\ntitle: x\n---\n"), ("c.mdx", "x"), (".hidden.md", "x"), ("backup.md~", "x"),
            ("node_modules/m/readme.md", "x"), ("pic.png", "x"), (".git/x.md", "x"), ("a/_index.md", "x"));

        Assert.Equal(["B.md", "a/page.html", "a/z.markdown", "b.md", "c.mdx"], folder.List().Files.Select(file => file.Path));
    }

    [Fact]
    public void What_cannot_be_read_is_a_problem_and_the_rest_goes_on()
    {
        using var outside = new TemporaryBlog(("secret.md", "x"));
        using var folder = new TemporaryBlog(("a.md", "x"), ("up/b.md", "x"), ("empty.md", ""), ("old.rst", "x"));
        folder.Add("huge.md", new byte[PostReader.LongestBytes + 1]);
        File.CreateSymbolicLink(Path.Combine(folder.Root, "nowhere.md"), "/no/such/file");
        File.CreateSymbolicLink(Path.Combine(folder.Root, "outside.md"), Path.Combine(outside.Root, "secret.md"));
        File.CreateSymbolicLink(Path.Combine(folder.Root, "inside.md"), Path.Combine(folder.Root, "a.md"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Root, "up/loop"), folder.Root);
        using var pipe = Process.Start("mkfifo", [Path.Combine(folder.Root, "pipe.md")]);
        pipe.WaitForExit();

        var (files, problems) = folder.List();

        Assert.Equal(["a.md", "inside.md", "up/b.md"], files.Select(file => file.Path));
        Assert.Equal(["empty.md", "huge.md", "nowhere.md", "old.rst", "outside.md", "pipe.md", "up/loop"], problems.Select(problem => problem.Path));
    }

    [Fact]
    public void An_empty_file_is_a_page_to_Hugo_and_is_never_waited_for()
    {
        using var folder = new TemporaryBlog(("config.toml", "baseURL = 'https://x.org/'"), ("content/empty.md", ""));
        using var pipe = Process.Start("mkfifo", [Path.Combine(folder.Root, "content/pipe.md")]);
        pipe.WaitForExit();

        Assert.Equal(["/empty/", "/pipe/"], folder.List().Files.Select(file => folder.Post(file.Path).Url));
    }

    [Fact]
    public void A_line_break_in_a_name_does_not_fake_a_line_of_a_log() =>
        Assert.DoesNotContain('\n', new PostProblem("a\nERROR.md", 1, Severity.Error, "What.", "Remedy.").ToString());

    [Fact]
    public void Files_that_the_configuration_ignores_are_passed_over()
    {
        using var folder = new TemporaryBlog(("config.toml", "baseURL = 'https://x.org/'\nignoreFiles = ['\\.tmp\\.md$']\n"), ("content/a.md", "x"), ("content/b.tmp.md", "x"));

        Assert.Equal(["a.md"], folder.List().Files.Select(file => file.Path));
    }
}
