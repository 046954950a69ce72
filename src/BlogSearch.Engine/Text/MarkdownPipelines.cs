using BlogSearch.Blogs;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace BlogSearch.Text;

/// <summary>What the generators' Markdown engines know beyond CommonMark. Built once, safe for several threads.</summary>
internal static class MarkdownPipelines
{
    private static readonly Lazy<MarkdownPipeline> Goldmark = new(() => Build(autoLinks: true, definitions: true));
    private static readonly Lazy<MarkdownPipeline> Kramdown = new(() => Build(autoLinks: false, definitions: true, isKramdown: true));
    private static readonly Lazy<MarkdownPipeline> Gfm = new(() => Build(autoLinks: true, definitions: false));

    public static MarkdownPipeline For(BlogKind kind) => kind switch
    {
        BlogKind.Hugo => Goldmark.Value,
        BlogKind.Jekyll => Kramdown.Value,
        _ => Gfm.Value,
    };

    private static MarkdownPipeline Build(bool autoLinks, bool definitions, bool isKramdown = false)
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = PostTextReader.MaxDepth };
        if (isKramdown)
        {
            builder.InlineParsers.Replace<EmphasisInlineParser>(new KramdownEmphasis());
            builder.InlineParsers.Replace<CodeInlineParser>(new KramdownCodeParser());
        }

        builder.UseFootnotes()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseTaskLists();
        if (autoLinks)
        {
            builder.InlineParsers.Insert(0, new LinkifyParser());
        }

        builder.InlineParsers.Insert(0, new ShortcodeMarks());
        if (isKramdown)
        {
            builder.BlockParsers.Replace<HtmlBlockParser>(new KramdownHtmlParser());
        }

        if (definitions)
        {
            builder.UseDefinitionLists();
        }

        ProcessBlockDelegate keep = isKramdown ? HeadingSource.KeepKramdown : HeadingSource.Keep;
        builder.BlockParsers.FindExact<HeadingBlockParser>()!.Closed += keep; // the builder starts out with both parsers
        builder.BlockParsers.FindExact<ParagraphBlockParser>()!.Closed += keep;
        builder.BlockParsers.FindExact<ParagraphBlockParser>()!.Closed += isKramdown ? GfmTables.FindKramdown : GfmTables.Find;
        return builder.Build();
    }
}
