using BlogSearch.Searching;
using BlogSearch.Web.Pages.Search;
using BlogSearch.Web.Serving;

namespace BlogSearch.Web.Pages.Help;

/// <summary>Queries for the help page made of the blog's own words, so that each finds something.</summary>
internal sealed record HelpExamples
{
    /// <summary>Used when the blog has no telling titles.</summary>
    private const string AnyWord = "example";

    public required string Word { get; init; }

    public required string Other { get; init; }

    /// <summary>Most used, as it is typed: in quotes where it has spaces. Null when there are no tags.</summary>
    public string? Tag { get; init; }

    /// <summary>The second most used.</summary>
    public string? OtherTag { get; init; }

    /// <summary>Of the newest post; null when no post has a date.</summary>
    public int? Year { get; init; }

    public string? Author { get; init; }

    public string? Code { get; init; }

    public required string Language { get; init; }

    /// <param name="answer">To the empty request; null while the index is being made.</param>
    public static HelpExamples Of(Answer? answer)
    {
        var facets = answer?.Results.Facets;
        var phrase = answer is null ? null : Examples.Of(answer.Results).FirstOrDefault(example => example.StartsWith('"'));
        var words = phrase?.Trim('"').Split(' ') ?? [AnyWord];
        return new HelpExamples
        {
            Word = words[0],
            Other = words[^1],
            Tag = facets?.Tag is [var tag, ..] ? QueryText.Quoted(tag.Value) : null,
            OtherTag = facets?.Tag is [_, var other, ..] ? QueryText.Quoted(other.Value) : null,
            Language = facets?.Language is [var language, ..] ? QueryText.Quoted(language.Value) : "en",
            Year = answer?.LastDay?.Year,
            Author = facets?.Author is [var author, ..] ? QueryText.Quoted(author.Value) : null,
            Code = facets?.Code is [var code, ..] ? QueryText.Quoted(code.Value) : null,
        };
    }
}
