using System.Collections.Immutable;

namespace BlogSearch.Delivery;

/// <summary>One thing that was measured.</summary>
/// <param name="Values">By the names that conditions may use.</param>
/// <param name="What">The same in a sentence, for the report when it is not good.</param>
internal sealed record Measurement(ImmutableSortedDictionary<string, double> Values, string What)
{
    public Measurement(string what, params ReadOnlySpan<(string Name, double Value)> values)
        : this(ToValues(values), what)
    {
    }

    private static ImmutableSortedDictionary<string, double> ToValues(ReadOnlySpan<(string Name, double Value)> values)
    {
        var named = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            named[name] = value;
        }

        return named.ToImmutable();
    }
}
