using BlogSearch.Indexing;
using Spectre.Console;

namespace BlogSearch.Web.Commands;

/// <summary>A bar for each phase. Reports may come from several threads.</summary>
internal sealed class ProgressBars(ProgressContext context) : IProgress<IndexProgress>
{
    private readonly Lock _lock = new();
    private ProgressTask? _bar; // null before the first report
    private string _phase = "";

    public void Report(IndexProgress value)
    {
        lock (_lock)
        {
            if (_bar is null || value.Phase != _phase)
            {
                _bar?.StopTask();
                _bar = context.AddTask(Markup.Escape(value.Phase));
                _phase = value.Phase;
            }

            _bar.IsIndeterminate = value.Total == 0;
            _bar.MaxValue = Math.Max(value.Total, 1);
            _bar.Value = Math.Max(_bar.Value, value.Done);
        }
    }
}
