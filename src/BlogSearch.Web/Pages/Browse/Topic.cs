using System.Collections.Immutable;
using BlogSearch.Searching;
using BlogSearch.Web.Serving;

namespace BlogSearch.Web.Pages.Browse;

/// <summary>A tag, category or author with its posts.</summary>
/// <param name="Name">As the posts write it.</param>
/// <param name="Related">Tags that its posts have more often than others.</param>
public sealed record Topic(TopicKind Kind, string Name, SearchRequest Request, Answer Answer, ImmutableArray<RelatedValue> Related)
{
    /// <summary>Null: the blog has none of that name, in any spelling.</summary>
    /// <param name="name">As an address has it: exactly, or in other letters of the same word.</param>
    internal static Topic? Find(TopicKind kind, string name, Answers answers)
    {
        // A server leaves the slash of an address as it was escaped.
        string[] spellings = [name, name.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase)];
        return spellings.Distinct(StringComparer.Ordinal).Select(spelling => Look(kind, spelling, answers)).FirstOrDefault(topic => topic is not null);
    }

    public static SearchRequest RequestFor(TopicKind kind, string name) => kind switch
    {
        TopicKind.Category => new SearchRequest { Categories = [name] },
        TopicKind.Author => new SearchRequest { Authors = [name] },
        _ => new SearchRequest { Tags = [name] },
    };

    private static Topic? Look(TopicKind kind, string name, Answers answers)
    {
        if (string.IsNullOrWhiteSpace(name) || answers.Find(RequestFor(kind, name), CancellationToken.None) is not { Results.Total: > 0 } answer)
        {
            return null;
        }

        var values = kind switch
        {
            TopicKind.Category => answer.Results.Facets.Category,
            TopicKind.Author => answer.Results.Facets.Author,
            _ => answer.Results.Facets.Tag,
        };
        var written = values.First(value => value.Selected).Value; // something was found for it
        return new Topic(kind, written, RequestFor(kind, written), answer, answers.RelatedTags(RequestFor(kind, written)));
    }
}
