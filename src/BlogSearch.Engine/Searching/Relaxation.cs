using System.Numerics;

namespace BlogSearch.Searching;

/// <summary>Lets words go when no post has them all: one, then two; of as many, the rarest first. Filters and what is left out stay.</summary>
internal static class Relaxation
{
    /// <param name="needed">Bits of the words, of which there are few: see <see cref="Requirement.MostWords"/>.</param>
    /// <returns>The words that are still asked for; none when no post has any of them.</returns>
    public static ulong Keep(ulong needed, Requirement requirement, SearchScratch scratch, PostFilter filter)
    {
        var bits = Bits(needed);
        var seen = new bool[1 << bits.Length];
        var posts = new int[bits.Length];
        for (var post = 0; post < scratch.Has.Length; post++)
        {
            var has = scratch.Has[post];
            if ((has & needed) == 0 || !requirement.IsAllowed(has) || filter.Failed(post) != 0)
            {
                continue;
            }

            if ((has & needed) == needed)
            {
                return needed;
            }

            Note(has, bits, seen, posts);
        }

        var stages = Enumerable.Range(1, seen.Length - 2).OrderBy(letGo => BitOperations.PopCount((uint)letGo));
        var rarestFirst = Enumerable.Range(0, bits.Length).OrderBy(word => posts[word]).ThenByDescending(word => word).ToArray();
        foreach (var letGo in stages)
        {
            var kept = Enumerable.Range(0, bits.Length).Where(place => (letGo & (1 << place)) == 0).Select(place => rarestFirst[place]).ToArray();
            var combination = kept.Sum(word => 1 << word);
            if (Enumerable.Range(0, seen.Length).Any(other => seen[other] && (other & combination) == combination))
            {
                return kept.Aggregate(0UL, (words, word) => words | (1UL << bits[word]));
            }
        }

        return 0;
    }

    /// <summary>Notes which of the words a post has together.</summary>
    private static void Note(ulong has, int[] bits, bool[] seen, int[] posts)
    {
        var combination = 0;
        for (var word = 0; word < bits.Length; word++)
        {
            if ((has >> bits[word] & 1) != 0)
            {
                combination |= 1 << word;
                posts[word]++;
            }
        }

        seen[combination] = true;
    }

    private static int[] Bits(ulong words)
    {
        var bits = new List<int>();
        for (; words != 0; words &= words - 1)
        {
            bits.Add(BitOperations.TrailingZeroCount(words));
        }

        return [.. bits];
    }
}
