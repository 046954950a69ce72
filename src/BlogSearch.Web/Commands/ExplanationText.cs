using BlogSearch.Searching.Explaining;
using BlogSearch.Web.Pages.Why;

namespace BlogSearch.Web.Commands;

/// <summary>An explanation for people at a terminal: where the post stands, what keeps it back, and what each word and part gives.</summary>
internal sealed class ExplanationText(Terminal terminal)
{
    private const string Indent = "   ";

    public void Show(Explanation why)
    {
        foreach (var notice in why.Notices)
        {
            terminal.Error(SearchResultsText.Sentence(notice));
        }

        terminal.Line(why.Post.Title.Length > 0 ? why.Post.Title : why.Post.Path);
        terminal.Line(Indent + why.Post.Path);
        terminal.Line(Indent + ReasonText.Standing(why));
        foreach (var obstacle in why.Obstacles)
        {
            terminal.Line(Indent + ReasonText.Of(obstacle));
        }

        terminal.Line("");
        foreach (var word in why.Words)
        {
            Row(why, word.Percent, word.Points, $"{word.Text}: {ReasonText.Places(word)}");
            Row("", ReasonText.Understood(word, why.PostCount));
        }

        foreach (var part in why.Parts)
        {
            Row(why, part.Percent, part.Points, ReasonText.Of(part.Kind));
        }

        if (why.Score > 0)
        {
            Row(why, 100, why.Score, "in all");
        }
    }

    private void Row(Explanation why, int percent, double points, string text) =>
        Row(why.Score > 0 ? $"{ReasonText.Percent(percent, points),5}  {ReasonText.Points(points),8}" : "", text);

    private void Row(string numbers, string text) => terminal.Line($"{Indent}{numbers,-15}  {text}");
}
