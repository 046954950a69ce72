using System.Collections.Immutable;
using System.Globalization;
using BlogSearch.Searching;
using BlogSearch.Searching.Explaining;
using BlogSearch.Web.Pages.Layout;

namespace BlogSearch.Web.Pages.Why;

/// <summary>An explanation in sentences, for the page and for the terminal.</summary>
internal static class ReasonText
{
    /// <summary>Other words that are named.</summary>
    private const int MostAlso = 6;

    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    /// <summary>Where the post stands, and by what.</summary>
    public static string Standing(Explanation why) => why switch
    {
        { Standing: PostStanding.NotFound } => why.Total == 0 ? "Not found, nor is any other post." : $"Not found, while {Wording.Posts(why.Total)} {(why.Total == 1 ? "is" : "are")}.",
        { Standing: PostStanding.Partial, Total: 0 } => $"{Place(why)} of {Wording.Posts(why.PartialTotal)} that have only some of the words. {Score(why)}",
        { Standing: PostStanding.Partial } => $"{Place(why)}: it has only some of the words, and {(why.Total == 1 ? "the post" : $"the {Wording.Posts(why.Total)}")} with all of them {(why.Total == 1 ? "stands" : "stand")} before it. {Score(why)}",
        _ => $"{Place(why)} of {Wording.Posts(why.Total)}. {Score(why)}",
    };

    public static string Of(Obstacle obstacle) => obstacle.Kind switch
    {
        ObstacleKind.LacksWord => $"It lacks the word {obstacle.Text}.",
        ObstacleKind.HasUnwantedWord => $"It has {obstacle.Text}, which the query leaves out.",
        _ => $"The filter {obstacle.Text} leaves it out{(obstacle.Has.IsEmpty ? "." : $"; the post has {string.Join(", ", obstacle.Has)}.")}",
    };

    /// <summary>How a word was searched.</summary>
    /// <param name="posts">Of the whole blog.</param>
    public static string Understood(ExplainedWord word, int posts) => string.Join("; ", new[]
    {
        word.CorrectedFrom is { } typed ? $"typed as {typed}" : "",
        word.IsPrefix ? "any word that begins so" : word.IsExact ? "only as written" : "in any form",
        Also(word.Also),
        word.Role switch
        {
            WordRole.Common => "so common that a post need not have it",
            WordRole.LetGo => "let go, for no post has all the words",
            WordRole.InTitle => "in the title alone",
            WordRole.Unwanted => "left out",
            _ => "",
        },
        string.Create(English, $"in {word.PostCount:N0} of {Wording.Posts(posts)}"),
    }.Where(said => said.Length > 0));

    /// <summary>Where a word stands in the post.</summary>
    public static string Places(ExplainedWord word) =>
        word.Places.IsEmpty ? word.Points > 0 ? "in this post" : "not in this post" : string.Join(", ", word.Places.Select(place => Place(place, word.Text)));

    public static string Of(ScorePartKind part) => part switch
    {
        ScorePartKind.Title => "Its title and the query have words in common",
        ScorePartKind.Pairs => "Words of the query stand near each other",
        ScorePartKind.Opening => "Words of the query stand near its beginning",
        ScorePartKind.Feedback => "It has words in common with the best posts found",
        ScorePartKind.Recency => "It is among the newer posts",
        _ => "Other posts link to it",
    };

    /// <summary><c>12.3456</c></summary>
    public static string Points(double points) => points.ToString("0.0000", English);

    /// <summary><c>62 %</c>; what is there, but less than half a percent, is not called nothing.</summary>
    public static string Percent(int percent, double points) => percent == 0 && points > 0 ? "< 1 %" : $"{percent.ToString(English)} %";

    private static string Place(Explanation why) => $"Place {Wording.Number(why.Rank ?? 0)}"; // asked of found posts alone

    private static string Score(Explanation why) => why switch
    {
        { IsScored: false, Sort: SearchSort.Oldest } => "The oldest come first; nothing is scored.",
        { IsScored: false } => "The newest come first; nothing is scored.",
        { Rank: 1 } => $"Its score is {Points(why.Score)}.",
        _ => $"Its score is {Points(why.Score)}; that of the first is {Points(why.BestScore)}.",
    };

    private static string Also(ImmutableArray<string> also) =>
        also.IsEmpty ? "" : $"also {string.Join(", ", also.Take(MostAlso))}{(also.Length > MostAlso ? $" and {Wording.Number(also.Length - MostAlso)} more" : "")}";

    private static string Place(FoundPlace place, string word)
    {
        // Nothing new is said by the word as it was searched.
        var forms = place.Forms.Any(form => !form.Equals(word, StringComparison.OrdinalIgnoreCase)) ? $" ({string.Join(", ", place.Forms)})" : "";
        return place.Kind switch
        {
            PlaceKind.Title => $"in the title{forms}",
            PlaceKind.Headings => place.Times == 1 ? $"in a heading{forms}" : $"{Times(place)} in headings{forms}",
            PlaceKind.Tags => $"in its tags or categories{forms}",
            PlaceKind.Description => $"in its description{forms}",
            PlaceKind.Body => $"{Times(place)} in the text{forms}",
            PlaceKind.Code => $"{Times(place)} in code{forms}",
            _ => "in the texts of links to it",
        };
    }

    private static string Times(FoundPlace place) => place.Times switch
    {
        1 => "once",
        2 => "twice",
        var times => $"{Wording.Number(times ?? 0)} times", // counted everywhere but in the texts of links
    };
}
