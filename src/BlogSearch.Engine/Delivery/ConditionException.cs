namespace BlogSearch.Delivery;

/// <summary>A condition cannot be understood. The message is one line for people: where, what is wrong, what would be right.</summary>
internal sealed class ConditionException(int column, string what) : Exception($"column {column}: {what}");
