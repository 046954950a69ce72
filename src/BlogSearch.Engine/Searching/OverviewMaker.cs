using System.Collections.Immutable;
using BlogSearch.Indexing;
using Lucene.Net.Index;

namespace BlogSearch.Searching;

/// <summary>Makes the overview of a generation from its columns and links.</summary>
internal sealed class OverviewMaker(DirectoryReader reader, PostColumns columns)
{
    /// <summary>Years further apart are told without the empty ones between: one post of the year 1 must not make two thousand.</summary>
    private const int Unbroken = 45;

    /// <summary>Days up to the newest post that count as lately: long enough for a blog of a post a month.</summary>
    private const int Lately = 730;

    /// <summary>Where a blog is younger than three such spans, a third of its life is lately.</summary>
    private const int Parts = 3;

    private const int MostRising = 12;

    private const int MostLinked = 10;

    private readonly ImmutableArray<int> _years = YearsOf(columns);

    public BlogOverview Make(IEnumerable<PostLink> links) => new()
    {
        PostCount = columns.Count,
        Years = _years,
        ByYear = ByYear(Enumerable.Range(0, columns.Count)),
        Tags = Histories(FacetKind.Tag),
        Categories = Histories(FacetKind.Category),
        Authors = Histories(FacetKind.Author),
        Rising = Rising(),
        MostLinked = Linked(links),
    };

    private static ImmutableArray<int> YearsOf(PostColumns columns)
    {
        var known = columns.Day.Where(day => day >= 0).Select(day => DateOnly.FromDayNumber(day).Year).Distinct().Order().ToImmutableArray();
        return known is [var first, .., var last] && last - first < Unbroken ? [.. Enumerable.Range(first, last - first + 1)] : known;
    }

    private ImmutableArray<ValueHistory> Histories(FacetKind kind)
    {
        var column = columns.Facets[(int)kind];
        var posts = column.Values.Select(_ => new List<int>()).ToArray();
        for (var post = 0; post < columns.Count; post++)
        {
            foreach (var value in column.Of(post))
            {
                posts[value].Add(post);
            }
        }

        return
        [
            .. posts.Select((own, value) => new ValueHistory(column.Values[value], own.Count, ByYear(own)))
                .OrderByDescending(history => history.Count)
                .ThenBy(history => history.Value, StringComparer.Ordinal),
        ];
    }

    private ImmutableArray<int> ByYear(IEnumerable<int> posts)
    {
        var counts = new int[_years.Length];
        foreach (var post in posts)
        {
            if (columns.Day[post] >= 0)
            {
                counts[_years.BinarySearch(DateOnly.FromDayNumber(columns.Day[post]).Year)]++;
            }
        }

        return [.. counts];
    }

    private ImmutableArray<RelatedValue> Rising()
    {
        var dated = Enumerable.Range(0, columns.Count).Where(post => columns.Day[post] >= 0).ToArray();
        if (dated.Length == 0)
        {
            return [];
        }

        var (first, last) = (dated.Min(post => columns.Day[post]), dated.Max(post => columns.Day[post]));
        var since = last - Math.Min(Lately, (last - first) / Parts);
        return new Relatedness(columns, dated).Tags(post => columns.Day[post] > since, isAsked: _ => false, MostRising);
    }

    private ImmutableArray<LinkedPost> Linked(IEnumerable<PostLink> links)
    {
        var most = links.Where(link => columns.Numbers.ContainsKey(link.To))
            .Select(link => (link.From, link.To))
            .Distinct()
            .CountBy(link => link.To, StringComparer.Ordinal)
            .OrderByDescending(target => target.Value)
            .ThenBy(target => target.Key, StringComparer.Ordinal)
            .Take(MostLinked);
        return [.. most.Select(target => new LinkedPost(HitMaker.ToHit(HitMaker.ReadRecord(reader, columns.Numbers[target.Key])), target.Value))];
    }
}
