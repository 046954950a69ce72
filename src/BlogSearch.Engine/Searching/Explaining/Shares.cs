namespace BlogSearch.Searching.Explaining;

/// <summary>Rounds the parts of a whole so that they still add up to it.</summary>
internal static class Shares
{
    /// <returns>For each part its share of <paramref name="whole"/>: rounded down, and what is left given to those that lost most.</returns>
    public static int[] Of(IReadOnlyList<double> parts, int whole)
    {
        var sum = parts.Sum();
        if (sum <= 0)
        {
            return new int[parts.Count];
        }

        var exact = parts.Select(part => part / sum * whole).ToArray();
        var shares = Array.ConvertAll(exact, share => (int)Math.Floor(share));
        var left = whole - shares.Sum();
        foreach (var part in Enumerable.Range(0, exact.Length).OrderByDescending(part => exact[part] - shares[part]).ThenBy(part => part).Take(left).ToList())
        {
            shares[part]++;
        }

        return shares;
    }
}
