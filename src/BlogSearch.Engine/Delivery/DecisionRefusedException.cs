namespace BlogSearch.Delivery;

/// <summary>A generation cannot be promoted, aborted or gone back to. The message is one line for people: why, and what to do.</summary>
public sealed class DecisionRefusedException(string message) : Exception(message);
