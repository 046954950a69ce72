using System.Collections.Frozen;

namespace BlogSearch.Text;

internal static class HtmlElements
{
    private static readonly FrozenDictionary<string, HtmlElement>.AlternateLookup<ReadOnlySpan<char>> Known = new (string Names, HtmlElement Element)[]
    {
        ("address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset "
            + "header hgroup hr html iframe legend li main menu nav ol optgroup option p section select summary table tbody textarea tfoot thead tr ul video", HtmlElement.Block),
        ("td th", HtmlElement.Cell),
        ("h1 h2 h3 h4 h5 h6", HtmlElement.Heading),
        ("a", HtmlElement.Link),
        ("img", HtmlElement.Image),
        ("pre listing xmp", HtmlElement.Pre),
        ("script style template head title", HtmlElement.Hidden),
    }.SelectMany(group => group.Names.Split(' '), (group, name) => KeyValuePair.Create(name, group.Element))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Void =
        "area base br col embed hr img input link meta param source track wbr".Split(' ')
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public static HtmlElement Of(ReadOnlySpan<char> name) => Known.TryGetValue(name, out var element) ? element : HtmlElement.Span;

    public static bool IsVoid(ReadOnlySpan<char> name) => Void.Contains(name);
}
