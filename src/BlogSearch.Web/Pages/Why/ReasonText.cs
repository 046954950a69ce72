using System.Collections.Immutable;
using BlogSearch.Searching;
using BlogSearch.Searching.Explaining;
using BlogSearch.Web.Pages.Layout;
using static BlogSearch.Web.Pages.Layout.Words;

namespace BlogSearch.Web.Pages.Why;

/// <summary>An explanation in sentences, for the page and for the terminal.</summary>
internal static class ReasonText
{
    /// <summary>Other words that are named.</summary>
    private const int MostAlso = 6;

    /// <summary>Where the post stands, and by what.</summary>
    public static string Standing(Explanation why) => why switch
    {
        { Standing: PostStanding.NotFound } => why.Total == 0 ? Say("Not found, nor is any other post.") : Many(why.Total, "Not found, while 1 post is.", "Not found, while {0} posts are."),
        { Standing: PostStanding.Partial, Total: 0 } => Say("{0} {1} that have only some of the words. {2}", Place(why), OfPosts(why.PartialTotal), Score(why)),
        { Standing: PostStanding.Partial, Total: 1 } => Say("{0}: it has only some of the words, and the post with all of them stands before it. {1}", Place(why), Score(why)),
        { Standing: PostStanding.Partial } => Say("{0}: it has only some of the words, and the {1} with all of them stand before it. {2}", Place(why), Wording.Posts(why.Total), Score(why)),
        _ => $"{Place(why)} {OfPosts(why.Total)}. {Score(why)}",
    };

    public static string Of(Obstacle obstacle) => obstacle.Kind switch
    {
        ObstacleKind.LacksWord => Say("It lacks the word {0}.", obstacle.Text),
        ObstacleKind.HasUnwantedWord => Say("It has {0}, which the query leaves out.", obstacle.Text),
        _ when obstacle.Has.IsEmpty => Say("The filter {0} leaves it out.", obstacle.Text),
        _ => Say("The filter {0} leaves it out; the post has {1}.", obstacle.Text, string.Join(", ", obstacle.Has)),
    };

    /// <summary>How a word was searched.</summary>
    /// <param name="posts">Of the whole blog.</param>
    public static string Understood(ExplainedWord word, int posts) => string.Join("; ", new[]
    {
        word.CorrectedFrom is { } typed ? Say("typed as {0}", typed) : "",
        word.IsPrefix ? Say("any word that begins so") : word.IsExact ? Say("only as written") : Say("in any form"),
        Also(word.Also),
        word.Role switch
        {
            WordRole.Common => Say("so common that a post need not have it"),
            WordRole.Aside => Say("leads up to it, so that a post need not have it"),
            WordRole.LetGo => Say("let go, for no post has all the words"),
            WordRole.InTitle => Say("in the title alone"),
            WordRole.Unwanted => Say("left out"),
            _ => "",
        },
        Say("in {0} {1}", Wording.Number(word.PostCount), OfPosts(posts)),
    }.Where(said => said.Length > 0));

    /// <summary>Where a word stands in the post.</summary>
    public static string Places(ExplainedWord word) =>
        word.Places.IsEmpty ? word.Points > 0 ? Say("somewhere in this post") : Say("not in this post") : string.Join(", ", word.Places.Select(place => Place(place, word.Text)));

    public static string Of(ScorePartKind part) => part switch
    {
        ScorePartKind.Title => Say("Its title and the query have words in common"),
        ScorePartKind.Pairs => Say("Words of the query stand near each other"),
        ScorePartKind.Opening => Say("Words of the query stand near its beginning"),
        ScorePartKind.Feedback => Say("It has words in common with the best posts found"),
        ScorePartKind.Agreement => Say("Posts much like it are among the best found"),
        ScorePartKind.Recency => Say("It is among the newer posts"),
        _ => Say("Other posts link to it"),
    };

    /// <summary><c>12.3456</c></summary>
    public static string Points(double points) => points.ToString("0.0000", Culture);

    /// <summary><c>62 %</c>; what is there, but less than half a percent, is not called nothing.</summary>
    public static string Percent(int percent, double points) => percent == 0 && points > 0 ? "< 1 %" : $"{percent.ToString(Culture)} %";

    private static string Place(Explanation why) => Say("Place {0}", Wording.Number(why.Rank ?? 0)); // asked of found posts alone

    private static string Score(Explanation why) => why switch
    {
        { IsScored: false, Sort: SearchSort.Oldest } => Say("The oldest come first; nothing is scored."),
        { IsScored: false } => Say("The newest come first; nothing is scored."),
        { Rank: 1 } => Say("Its score is {0}.", Points(why.Score)),
        _ => Say("Its score is {0}; that of the first is {1}.", Points(why.Score), Points(why.BestScore)),
    };

    private static string Also(ImmutableArray<string> also) =>
        also.IsEmpty ? ""
        : also.Length <= MostAlso ? Say("also {0}", string.Join(", ", also))
        : Say("also {0} and {1} more", string.Join(", ", also.Take(MostAlso)), Wording.Number(also.Length - MostAlso));

    private static string OfPosts(int count) => Many(count, "of 1 post", "of {0} posts");

    private static string Place(FoundPlace place, string word)
    {
        // Nothing new is said by the word as it was searched.
        var forms = place.Forms.Any(form => !form.Equals(word, StringComparison.OrdinalIgnoreCase)) ? $" ({string.Join(", ", place.Forms)})" : "";
        return place.Kind switch
        {
            PlaceKind.Title => Say("in the title") + forms,
            PlaceKind.Headings when place.Times == 1 => Say("in a heading") + forms,
            PlaceKind.Headings => Say("{0} in headings", Times(place)) + forms,
            PlaceKind.Tags => Say("in its tags or categories") + forms,
            PlaceKind.Description => Say("in its description") + forms,
            PlaceKind.Body => Say("{0} in the text", Times(place)) + forms,
            PlaceKind.Code => Say("{0} in code", Times(place)) + forms,
            _ => Say("in the texts of links to it"),
        };
    }

    private static string Times(FoundPlace place) => place.Times switch
    {
        1 => Say("once"),
        2 => Say("twice"),
        var times => Say("{0} times", Wording.Number(times ?? 0)), // counted everywhere but in the texts of links
    };
}
