namespace BlogSearch.Delivery;

/// <summary>A step of a condition in the order of evaluation. One of the three is there.</summary>
/// <param name="Name">Its value is put on the stack.</param>
/// <param name="Operator">Takes its values from the stack and puts its own there.</param>
/// <param name="Number">Put on the stack when there is neither name nor operator.</param>
internal readonly record struct ConditionStep(string? Name, ConditionOperator? Operator, double Number);
