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
        if (everything.Hits.Select(hit => Phrase(hit.Title)).FirstOrDefault(found => found is not null) is { } phrase)
        {
            examples.Add($"\"{phrase}\"");
        }

        if (everything.Facets.Tag is [var most, ..])
        {
            examples.Add(most.Value.All(char.IsLetterOrDigit) ? $"tag:{most.Value}" : $"tag:\"{most.Value.Replace("\"", "", StringComparison.Ordinal)}\"");
        }

        return examples.ToImmutable();
    }

    /// <summary>The two neighbours with the most letters: they say more than "How to".</summary>
    private static string? Phrase(string title)
    {
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Zip(words.Skip(1))
            .Where(pair => IsTelling(pair.First) && IsTelling(pair.Second))
            .OrderByDescending(pair => pair.First.Length + pair.Second.Length)
            .Select(pair => $"{pair.First} {pair.Second}")
            .FirstOrDefault();
    }

    private static bool IsTelling(string word) => word.Length is >= Telling and < 20 && word.All(char.IsLetter);
}
