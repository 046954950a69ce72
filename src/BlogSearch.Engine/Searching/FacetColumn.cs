using System.Collections.Immutable;

namespace BlogSearch.Searching;

/// <summary>The values of one facet for every post, as ordinals in a flat array: counted in the pass that collects the hits.</summary>
internal sealed class FacetColumn
{
    private readonly int[] _offsets;
    private readonly int[] _ordinals;

    private readonly bool _areLanguages;

    private FacetColumn(ImmutableArray<string> values, int[] offsets, int[] ordinals, bool areLanguages)
    {
        _areLanguages = areLanguages;
        Values = values;
        _offsets = offsets;
        _ordinals = ordinals;
    }

    /// <summary>By ordinal, in ordinal order of the text.</summary>
    public ImmutableArray<string> Values { get; }

    /// <summary>The ordinals of a post's values.</summary>
    public ReadOnlySpan<int> Of(int post) => _ordinals.AsSpan(_offsets[post], _offsets[post + 1] - _offsets[post]);

    /// <summary>Ordinals of a value as a reader may write it: exactly so, or else in any case and with any accents; of a language also without its region.</summary>
    public int[] Find(string value)
    {
        var exact = Values.BinarySearch(value, StringComparer.Ordinal);
        return exact >= 0 ? [exact]
            : Where(known => SameWords(known, value)) is { Length: > 0 } same ? same
            : _areLanguages ? Where(known => known.StartsWith(value + "-", StringComparison.OrdinalIgnoreCase))
            : [];
    }

    /// <param name="valuesByPost">The values of each post, in any order.</param>
    /// <param name="areLanguages">The values are BCP 47 tags.</param>
    public static FacetColumn Build(IReadOnlyList<IReadOnlyList<string>> valuesByPost, bool areLanguages = false)
    {
        ImmutableArray<string> values = [.. valuesByPost.SelectMany(values => values).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var ordinalOf = new Dictionary<string, int>(values.Length, StringComparer.Ordinal);
        for (var i = 0; i < values.Length; i++)
        {
            ordinalOf[values[i]] = i;
        }

        var offsets = new int[valuesByPost.Count + 1];
        var ordinals = new List<int>();
        for (var post = 0; post < valuesByPost.Count; post++)
        {
            foreach (var value in valuesByPost[post])
            {
                ordinals.Add(ordinalOf[value]);
            }

            offsets[post + 1] = ordinals.Count;
        }

        return new FacetColumn(values, offsets, [.. ordinals], areLanguages);
    }

    private int[] Where(Func<string, bool> isMeant) => [.. Enumerable.Range(0, Values.Length).Where(i => isMeant(Values[i]))];

    /// <summary>True when case and accents alone tell the values apart.</summary>
    public static bool SameWords(string one, string other) =>
        System.Globalization.CultureInfo.InvariantCulture.CompareInfo.Compare(
            one, other, System.Globalization.CompareOptions.IgnoreCase | System.Globalization.CompareOptions.IgnoreNonSpace) == 0;
}
