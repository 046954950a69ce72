namespace BlogSearch.Delivery;

/// <summary>A sign, number or name of a condition.</summary>
/// <param name="Column">From 1.</param>
internal readonly record struct ConditionToken(ConditionTokenKind Kind, string Text, int Column);
