using System.Collections.Frozen;

namespace BlogSearch.Text;

/// <summary>Small words that lose their vowel and lean on the next: <c>l'école</c> holds the word <c>école</c>. French, Italian, Catalan and Irish have them.</summary>
internal static class Elision
{
    private const int Longest = 7;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Leaning = FrozenSet.ToFrozenSet(
        ("l m t qu n s j d c jusqu quoiqu lorsqu puisqu b "
        + "gl un all dall dell nell sull coll pell agl dagl degl negl sugl quest quell bell sant tutt anch mezz").Split(' '),
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <returns>Where the word begins that something leans on; 0 when nothing does. English <c>don't</c> and <c>o'clock</c> stay whole.</returns>
    public static int End(ReadOnlySpan<char> part)
    {
        var apostrophe = part[..Math.Min(part.Length, Longest)].IndexOfAny('\'', '’');
        return apostrophe > 0 && part.Length > apostrophe + 2 && Leaning.Contains(part[..apostrophe]) ? apostrophe + 1 : 0;
    }
}
