using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace BlogSearch.Web.Commands;

/// <summary>Posts a second, beside a bar.</summary>
internal sealed class RateColumn : ProgressColumn
{
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Markup(task.IsIndeterminate || task.Speed is not { } speed ? "" : string.Create(CultureInfo.InvariantCulture, $"{speed:N0} posts/s"));
}
