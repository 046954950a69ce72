using System.Collections.Immutable;
using BlogSearch.Searching;

namespace BlogSearch.Web.Pages.Search;

/// <summary>What the query language can do, shown with words of this very blog.</summary>
internal static class Examples
{
    /// <summary>Shorter words stand beside each other by chance.</summary>
    private const int Telling = 4;

    /// <param name="everything">The answer to the empty request.</param>
    public static ImmutableArray<string> Of(SearchResults everything)
    {
        var examples = ImmutableArray.CreateBuilder<string>();
        // A title's neighbours that are tags too say what is written about; of equal ones the newest post's.
        if (everything.Hits.SelectMany(Phrases).OrderByDescending(phrase => phrase.Tags).FirstOrDefault() is { } phrase)
        {
            examples.Add($"\"{phrase.Text}\"");
        }

        if (everything.Facets.Tag is [var most, ..])
        {
            examples.Add("tag:" + QueryText.Quoted(most.Value));
        }

        return examples.ToImmutable();
    }

    /// <summary>Neighbours in the title, those with the most letters first: they say more than "How to".</summary>
    private static IEnumerable<Phrase> Phrases(Hit hit)
    {
        var words = hit.Title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Zip(words.Skip(1))
            .Where(pair => IsTelling(pair.First) && IsTelling(pair.Second))
            .OrderByDescending(pair => pair.First.Length + pair.Second.Length)
            .Select(pair => new Phrase($"{pair.First} {pair.Second}", hit.Tags.Count(tag => IsSame(tag, pair.First) || IsSame(tag, pair.Second))));
    }

    private static bool IsSame(string tag, string word) => string.Equals(tag, word, StringComparison.OrdinalIgnoreCase);

    private static bool IsTelling(string word) => word.Length is >= Telling and < 20 && word.All(char.IsLetter);

    /// <param name="Tags">How many of its words are tags of the post.</param>
    private sealed record Phrase(string Text, int Tags);
}
