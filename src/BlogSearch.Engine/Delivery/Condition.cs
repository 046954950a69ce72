using System.Collections.Immutable;

namespace BlogSearch.Delivery;

/// <summary>
/// A question about measured values, such as <c>result.lost &lt; 3 &amp;&amp; result.share &lt; 0.1</c>: numbers, names, comparisons, arithmetic,
/// <c>&amp;&amp; || !</c>, parentheses and a few functions. It can only be true or false; nothing in it runs, loops or recurses.
/// </summary>
internal sealed class Condition
{
    private readonly ImmutableArray<ConditionStep> _steps;

    private Condition(string text, ImmutableArray<ConditionStep> steps)
    {
        Text = text;
        _steps = steps;
    }

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <param name="names">The names it may use.</param>
    /// <exception cref="ConditionException">It cannot be understood; the message says where and why.</exception>
    public static Condition Parse(string text, IReadOnlyCollection<string> names) => new(text, new ConditionCompiler(names).Compile(ConditionScanner.Read(text), text.Length));

    /// <param name="values">All the names that were allowed when it was parsed.</param>
    public bool Holds(IReadOnlyDictionary<string, double> values)
    {
        var stack = new Stack<double>();
        foreach (var step in _steps)
        {
            if (step.Operator is { } operation)
            {
                var second = operation.Arity == 2 ? stack.Pop() : 0;
                stack.Push(operation.Apply(stack.Pop(), second));
            }
            else
            {
                stack.Push(step.Name is null ? step.Number : values[step.Name]);
            }
        }

        return stack.Pop() > 0;
    }

    public override string ToString() => Text;
}
