using System.Collections.Immutable;
using BlogSearch.Indexing.Languages;

namespace BlogSearch.Searching;

/// <summary>Which languages the posts of a generation are in, as far as their words differ: regions do not, and languages without a stemmer are one.</summary>
internal sealed class PostLanguages
{
    private readonly Dictionary<string, byte> _numbers;
    private readonly byte[] _of;
    private readonly int[] _posts;

    private PostLanguages(ImmutableArray<string> names, Dictionary<string, byte> numbers, byte[] of)
    {
        Names = names;
        _numbers = numbers;
        _of = of;
        _posts = new int[names.Length];
        foreach (var number in of)
        {
            _posts[number]++;
        }
    }

    /// <summary>As <see cref="LanguageTag.Primary"/> has them, in ordinal order; empty for those of which nothing is known.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>A bit for each language.</summary>
    public ulong All => Names.Length == 64 ? ulong.MaxValue : (1UL << Names.Length) - 1;

    /// <param name="tags">The BCP 47 tag of each post.</param>
    public static PostLanguages Of(IReadOnlyList<string> tags)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in tags.Where(tag => !names.ContainsKey(tag)))
        {
            names[tag] = Name(tag);
        }

        ImmutableArray<string> all = [.. names.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var numbers = names.ToDictionary(name => name.Key, name => (byte)all.BinarySearch(name.Value, StringComparer.Ordinal), StringComparer.Ordinal);
        return new PostLanguages(all, numbers, [.. tags.Select(tag => numbers[tag])]);
    }

    /// <summary>True when the post's language is among those with a bit in <paramref name="languages"/>.</summary>
    public bool IsIn(int post, ulong languages) => (languages >> _of[post] & 1) != 0;

    /// <summary>The share of posts that are in a language, 0 to 1.</summary>
    public double Share(int number) => _of.Length == 0 ? 0 : (double)_posts[number] / _of.Length;

    /// <summary>The number of a post's language; 0 for a tag that no post has.</summary>
    public int Number(string tag) => _numbers.GetValueOrDefault(tag);

    private static string Name(string tag) => LanguageTag.Primary(tag) is var primary && LanguageTag.IsKnown(primary) ? primary : "";
}
