namespace BlogSearch.Web.Commands;

/// <summary>Finds what someone who mistyped a name probably meant.</summary>
internal static class NearestName
{
    // Two slips of the finger; with three, short names are near to everything.
    private const int FurthestDistance = 2;

    /// <summary>The path that was meant by one of another folder, by a part of one, or by one with slips.</summary>
    /// <returns>Null when nothing is near.</returns>
    public static string? FindPath(string typed, IReadOnlyCollection<string> paths)
    {
        var wanted = typed.Replace('\\', '/').TrimStart('.', '/');
        return wanted.Length == 0 ? null
            : paths.Where(path => wanted.EndsWith("/" + path, StringComparison.OrdinalIgnoreCase) || path.Contains(wanted, StringComparison.OrdinalIgnoreCase))
                .OrderBy(path => path.Length).ThenBy(path => path, StringComparer.Ordinal).FirstOrDefault()
            ?? paths.Select(path => (Path: path, Distance: Math.Min(Distance(wanted, path), Distance(wanted, path[(path.LastIndexOf('/') + 1)..]))))
                .Where(near => near.Distance <= Math.Max(FurthestDistance, wanted.Length / 3))
                .OrderBy(near => near.Distance).ThenBy(near => near.Path, StringComparer.Ordinal)
                .Select(near => near.Path).FirstOrDefault();
    }

    /// <returns>Null when nothing is near.</returns>
    public static string? Find(string typed, IEnumerable<string> names) => names
        .Select(name => (Name: name, Distance: name.StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(typed, name)))
        .Where(near => near.Distance <= FurthestDistance && near.Distance < near.Name.TrimStart('-').Length)
        .OrderBy(near => near.Distance)
        .ThenBy(near => near.Name, StringComparer.Ordinal)
        .Select(near => near.Name)
        .FirstOrDefault();

    /// <summary>Letters to put in, take out or change (Levenshtein), one row of the table at a time.</summary>
    private static int Distance(string one, string other)
    {
        var above = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var row = new int[other.Length + 1];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = above[j - 1] + (char.ToLowerInvariant(one[i - 1]) == char.ToLowerInvariant(other[j - 1]) ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(above[j], row[j - 1]) + 1);
            }

            above = row;
        }

        return above[^1];
    }
}
