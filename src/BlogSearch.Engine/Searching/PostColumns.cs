using System.Globalization;
using BlogSearch.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace BlogSearch.Searching;

/// <summary>What is held of every post in memory: facets, days, the orders by date, and the lengths of its fields. Posts are numbered as Lucene numbers documents.</summary>
internal sealed class PostColumns
{
    private PostColumns(int count) => Count = count;

    /// <summary>Posts.</summary>
    public int Count { get; }

    /// <summary>Of each post, relative to the content folder.</summary>
    public required string[] Paths { get; init; }

    /// <summary>Number of each post, by its path.</summary>
    public required IReadOnlyDictionary<string, int> Numbers { get; init; }

    /// <summary>By <see cref="FacetKind"/> but <see cref="FacetKind.Date"/>.</summary>
    public required FacetColumn[] Facets { get; init; }

    public required PostLanguages Languages { get; init; }

    public required FacetColumn Year { get; init; }

    public required FacetColumn Month { get; init; }

    /// <summary>Day number of each post; -1 for a page.</summary>
    public required int[] Day { get; init; }

    /// <summary>Place of each post when the newest stands first, pages last, equals by path.</summary>
    public required int[] NewestRank { get; init; }

    /// <summary>Place of each post when the oldest stands first, pages last, equals by path.</summary>
    public required int[] OldestRank { get; init; }

    /// <summary>Words of each field of each post.</summary>
    public required int[][] Lengths { get; init; }

    /// <summary>Mean words of each field over the posts that have any; at least 1.</summary>
    public required float[] MeanLengths { get; init; }

    public static PostColumns Load(DirectoryReader reader)
    {
        var count = reader.MaxDoc;
        var paths = new string[count];
        var moments = new long[count];
        var days = new int[count];
        var languages = new string[count][];
        foreach (var leaf in reader.Leaves)
        {
            LoadDates(leaf, days, moments);
            Each(leaf, PostSchema.Path, (post, value) => paths[post] = value);
            Each(leaf, PostSchema.Language, (post, value) => languages[post] = [value]);
        }

        var months = days.Select(day => day < 0 ? [] : new[] { DateOnly.FromDayNumber(day).ToString("yyyy-MM", CultureInfo.InvariantCulture) }).ToArray();
        var lengths = PostSchema.WordFields.Select(field => LoadLengths(reader, field)).ToArray();
        return new PostColumns(count)
        {
            Facets =
            [
                FacetColumn.Build(LoadValues(reader, PostSchema.Tag)),
                FacetColumn.Build(LoadValues(reader, PostSchema.Category)),
                FacetColumn.Build(LoadValues(reader, PostSchema.Author)),
                FacetColumn.Build(languages, areLanguages: true),
                FacetColumn.Build(LoadValues(reader, PostSchema.CodeLanguage)),
            ],
            Languages = PostLanguages.Of([.. languages.Select(tags => tags[0])]),
            Paths = paths,
            Numbers = Enumerable.Range(0, count).ToDictionary(post => paths[post], StringComparer.Ordinal),
            Month = FacetColumn.Build(months),
            Year = FacetColumn.Build([.. months.Select(month => month.Select(value => value[..4]).ToArray())]),
            Day = days,
            NewestRank = Rank(paths, moments, days, newestFirst: true),
            OldestRank = Rank(paths, moments, days, newestFirst: false),
            Lengths = lengths,
            MeanLengths = [.. lengths.Select(Mean)],
        };
    }

    private static void LoadDates(AtomicReaderContext leaf, int[] days, long[] moments)
    {
        var day = leaf.AtomicReader.GetNumericDocValues(PostSchema.Day);
        var moment = leaf.AtomicReader.GetNumericDocValues(PostSchema.Moment);
        for (var i = 0; i < leaf.AtomicReader.MaxDoc; i++)
        {
            var value = day.Get(i);
            days[leaf.DocBase + i] = value == PostSchema.NoDate ? -1 : (int)value;
            moments[leaf.DocBase + i] = moment.Get(i);
        }
    }

    private static void Each(AtomicReaderContext leaf, string field, Action<int, string> take)
    {
        var values = leaf.AtomicReader.GetSortedDocValues(field);
        var bytes = new BytesRef();
        for (var i = 0; i < leaf.AtomicReader.MaxDoc; i++)
        {
            values.Get(i, bytes);
            take(leaf.DocBase + i, bytes.Utf8ToString());
        }
    }

    private static string[][] LoadValues(DirectoryReader reader, string field)
    {
        var all = new string[reader.MaxDoc][];
        Array.Fill(all, []);
        foreach (var leaf in reader.Leaves)
        {
            // Null when no post of the segment has a value.
            if (leaf.AtomicReader.GetSortedSetDocValues(field) is not { } values)
            {
                continue;
            }

            var bytes = new BytesRef();
            var known = new string[values.ValueCount];
            for (var i = 0; i < known.Length; i++)
            {
                values.LookupOrd(i, bytes);
                known[i] = bytes.Utf8ToString();
            }

            for (var i = 0; i < leaf.AtomicReader.MaxDoc; i++)
            {
                values.SetDocument(i);
                var own = new List<string>();
                for (var ordinal = values.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = values.NextOrd())
                {
                    own.Add(known[ordinal]);
                }

                all[leaf.DocBase + i] = [.. own];
            }
        }

        return all;
    }

    private static int[] LoadLengths(DirectoryReader reader, string field)
    {
        var lengths = new int[reader.MaxDoc];
        foreach (var leaf in reader.Leaves)
        {
            if (leaf.AtomicReader.GetNormValues(field) is { } norms)
            {
                for (var i = 0; i < leaf.AtomicReader.MaxDoc; i++)
                {
                    lengths[leaf.DocBase + i] = (int)norms.Get(i);
                }
            }
        }

        return lengths;
    }

    private static float Mean(int[] lengths)
    {
        var filled = lengths.Count(length => length > 0);
        return filled == 0 ? 1 : Math.Max(1, (float)lengths.Sum(length => (long)length) / filled);
    }

    private static int[] Rank(string[] paths, long[] moments, int[] days, bool newestFirst)
    {
        var order = Enumerable.Range(0, paths.Length).ToArray();
        Array.Sort(order, (a, b) =>
            (days[a] < 0) != (days[b] < 0) ? (days[a] < 0 ? 1 : -1)
            : days[a] != days[b] ? (newestFirst ? days[b].CompareTo(days[a]) : days[a].CompareTo(days[b]))
            : moments[a] != moments[b] ? (newestFirst ? moments[b].CompareTo(moments[a]) : moments[a].CompareTo(moments[b]))
            : string.CompareOrdinal(paths[a], paths[b]));
        var ranks = new int[order.Length];
        for (var place = 0; place < order.Length; place++)
        {
            ranks[order[place]] = place;
        }

        return ranks;
    }
}
