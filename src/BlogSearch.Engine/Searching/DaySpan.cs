namespace BlogSearch.Searching;

/// <summary>Days in a row as day numbers, both ends included; none when the last lies before the first.</summary>
internal readonly record struct DaySpan(int First, int Last)
{
    public bool Has(int day) => day >= First && day <= Last;
}
