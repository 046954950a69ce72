using System.Collections.Immutable;
using BlogSearch.Posts;

namespace BlogSearch.Web.Commands;

/// <summary>Problems by file and line, as compilers name them.</summary>
internal static class ProblemLines
{
    /// <summary>A blog may have hundreds of pages without a date; errors and warnings are few, or must be seen all.</summary>
    public const int Notes = 20;

    public static void Show(Terminal terminal, ImmutableArray<PostProblem> problems, bool quiet)
    {
        var notes = 0;
        foreach (var problem in problems)
        {
            if (problem.Severity > Severity.Information)
            {
                terminal.Error($"{problem.Severity.ToString().ToLowerInvariant()}: {problem}");
            }
            else if (!quiet && notes++ < Notes)
            {
                terminal.Error($"note: {problem}");
            }
        }
    }
}
