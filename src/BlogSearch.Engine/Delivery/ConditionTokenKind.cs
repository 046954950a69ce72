namespace BlogSearch.Delivery;

internal enum ConditionTokenKind
{
    Number,

    /// <summary><c>result</c>, <c>result.share</c>, <c>true</c>, or a function.</summary>
    Name,

    /// <summary>An operator, a comma or a parenthesis.</summary>
    Sign,
}
