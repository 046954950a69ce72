using BlogSearch.Indexing;
using Spectre.Console;

namespace BlogSearch.Web.Commands;

/// <summary>Shows how far indexing is: a bar where somebody looks, plain lines elsewhere.</summary>
internal static class ProgressDisplay
{
    public static T Show<T>(Terminal terminal, bool quiet, Func<IProgress<IndexProgress>?, T> work) => (quiet, terminal.LiveScreen) switch
    {
        (true, _) => work(null),
        (false, null) => work(new ProgressLines(terminal)),
        (false, var screen) => screen.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RateColumn(), new RemainingTimeColumn())
            .Start(context => work(new ProgressBars(context))),
    };
}
