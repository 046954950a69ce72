using System.Globalization;
using BlogSearch.Indexing;

namespace BlogSearch.Web.Commands;

/// <summary>A line when a phase begins and after each stretch of posts, for logs. Reports may come from several threads.</summary>
internal sealed class ProgressLines(Terminal terminal) : IProgress<IndexProgress>
{
    // Large enough that the log of a whole blog stays on one screen.
    private const int Stretch = 1_000;

    private readonly Lock _lock = new();
    private string _phase = "";
    private int _phases;
    private int _nextLine;

    public void Report(IndexProgress value)
    {
        lock (_lock)
        {
            if (value.Phase != _phase)
            {
                _phase = value.Phase;
                _nextLine = Stretch;
                terminal.Error($"Phase {++_phases}: {value.Phase}{(value.Total > 0 ? $" {Number(value.Total)} posts" : "")}");
            }
            else if (value.Done >= _nextLine)
            {
                _nextLine = ((value.Done / Stretch) + 1) * Stretch;
                terminal.Error($"{value.Phase}: {Number(value.Done)} of {Number(value.Total)}");
            }
        }
    }

    private static string Number(int posts) => posts.ToString("N0", CultureInfo.InvariantCulture);
}
