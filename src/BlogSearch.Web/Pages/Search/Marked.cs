using System.Collections.Immutable;
using BlogSearch.Searching;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace BlogSearch.Web.Pages.Search;

/// <summary>Text of a post, encoded, with <c>mark</c> round the ranges to emphasise. Written by hand: markup would add white space to code.</summary>
public sealed class Marked : ComponentBase
{
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    [Parameter]
    public ImmutableArray<Mark> Marks { get; set; } = [];

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var at = 0;
        foreach (var mark in Marks)
        {
            // Ranges come in order; whatever were not would show the text twice or fail.
            if (mark.From < at || mark.To <= mark.From || mark.To > Text.Length)
            {
                continue;
            }

            builder.AddContent(0, Text[at..mark.From]);
            builder.OpenElement(1, "mark");
            builder.AddContent(2, Text[mark.From..mark.To]);
            builder.CloseElement();
            at = mark.To;
        }

        builder.AddContent(3, Text[at..]);
    }
}
