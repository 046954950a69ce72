using System.Collections.Immutable;
using BlogSearch.Blogs;

namespace BlogSearch.Posts;

/// <summary>Gathers the problems of one file.</summary>
internal sealed class PostProblems(string path)
{
    private readonly List<PostProblem> _problems = [];

    public bool HasErrors => _problems.Exists(problem => problem.Severity == Severity.Error);

    public void Error(int line, string what, string remedy) => _problems.Add(new PostProblem(path, line, Severity.Error, what, remedy));

    public void Warn(int line, string what, string remedy) => _problems.Add(new PostProblem(path, line, Severity.Warning, what, remedy));

    public void Inform(int line, string what, string remedy) => _problems.Add(new PostProblem(path, line, Severity.Information, what, remedy));

    public void Warn(List<SyntaxNote> notes)
    {
        foreach (var note in notes)
        {
            Warn(note.Line, note.What, note.Remedy);
        }
    }

    /// <summary>In order of lines.</summary>
    public ImmutableArray<PostProblem> ToArray() => [.. _problems.OrderBy(problem => problem.Line)];
}
