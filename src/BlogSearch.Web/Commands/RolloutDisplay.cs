using System.Collections.Immutable;
using System.Globalization;
using BlogSearch.Blogs;
using BlogSearch.Delivery;
using BlogSearch.Generations;
using BlogSearch.Posts;

namespace BlogSearch.Web.Commands;

/// <summary>Tells what came of an index run: the figures, one result, one sentence, and a paragraph for each problem.</summary>
internal sealed class RolloutDisplay(Terminal terminal, bool json, bool quiet)
{
    public void Report(Blog blog, RolloutReport report)
    {
        if (json)
        {
            terminal.Json(CommandJson.Of(RolloutJson.Of(report)));
            return;
        }

        if (!quiet)
        {
            RolloutText.Lines(blog, report).ToList().ForEach(terminal.Line);
        }
        else if (report.Outcome is RolloutOutcome.Aborted or RolloutOutcome.Paused or RolloutOutcome.Undone)
        {
            terminal.Error(report.Sentence);
        }

        RolloutText.Objections(report).ToList().ForEach(terminal.Error);
        ProblemLines.Show(terminal, report.Index.Problems, quiet);
    }

    public void TimedOut(TimeSpan limit, Generation? live) => Ended(
        RolloutText.TimedOut,
        string.Create(CultureInfo.InvariantCulture, $"It was not done within {limit.TotalSeconds:0.###} s. {(live is null ? "No generation is live" : $"Generation {live.Number} stays live")}."),
        []);

    public void Failure(string sentence, ImmutableArray<PostProblem> problems) => Ended(RolloutText.Failure, sentence, problems);

    private void Ended(string result, string sentence, ImmutableArray<PostProblem> problems)
    {
        if (json)
        {
            terminal.Json(CommandJson.Of(new { result, sentence, problems }));
            return;
        }

        if (!quiet)
        {
            terminal.Line($"Result: {result}");
        }

        terminal.Error(sentence);
        ProblemLines.Show(terminal, problems, quiet);
    }
}
