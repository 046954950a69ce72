namespace BlogSearch.Text;

/// <summary>A body after the generator's own syntax was resolved, with the way back to the author's lines.</summary>
internal sealed class ExpandedSource(string text, IReadOnlyList<(int Line, int Shift)> shifts)
{
    public string Text => text;

    public static ExpandedSource Unchanged(string text) => new(text, []);

    /// <param name="line">A line of <see cref="Text"/>, from 1.</param>
    /// <returns>The line of the body it came from, from 1.</returns>
    public int BodyLine(int line)
    {
        var low = 0;
        var high = shifts.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (shifts[middle].Line <= line)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low == 0 ? line : Math.Max(1, line + shifts[low - 1].Shift);
    }
}
