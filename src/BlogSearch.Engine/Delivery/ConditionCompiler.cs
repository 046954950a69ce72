using System.Collections.Immutable;
using System.Globalization;

namespace BlogSearch.Delivery;

/// <summary>
/// Brings the tokens of a condition into the order of evaluation (Dijkstra's shunting yard: two stacks, one pass, no recursion) and sees to it that
/// truths and numbers are where they belong. For one condition.
/// </summary>
internal sealed class ConditionCompiler(IReadOnlyCollection<string> names)
{
    private readonly List<ConditionStep> _steps = [];

    // Whether each value that would lie on the stack is a truth.
    private readonly Stack<bool> _types = new();

    // Operators that wait for their values, and open parentheses, which have no operator.
    private readonly Stack<Waiting> _waiting = new();

    /// <exception cref="ConditionException">It cannot be understood.</exception>
    public ImmutableArray<ConditionStep> Compile(IReadOnlyList<ConditionToken> tokens, int length)
    {
        var wantsValue = true;
        for (var i = 0; i < tokens.Count; i++)
        {
            var next = i + 1 < tokens.Count ? tokens[i + 1].Text : "";
            wantsValue = wantsValue ? Value(tokens[i], next) : AfterValue(tokens[i]);
        }

        if (wantsValue)
        {
            throw new ConditionException(length + 1, tokens.Count == 0 ? "the condition is empty" : "a value is missing at the end");
        }

        Settle(0);
        if (_waiting.TryPeek(out var open))
        {
            throw new ConditionException(open.Column, "this parenthesis is never closed");
        }

        return _types.Pop() ? [.. _steps] : throw new ConditionException(1, "the condition gives a number; compare it, as in result <= 0.05");
    }

    /// <returns>Whether a value is still wanted.</returns>
    private bool Value(ConditionToken token, string next)
    {
        switch (token.Kind)
        {
            case ConditionTokenKind.Number:
                Put(new ConditionStep(null, null, Number(token)), isTruth: false);
                return false;
            case ConditionTokenKind.Name when ConditionOperator.FunctionNamed(token.Text) is { } function:
                _waiting.Push(new Waiting(function, token.Column, 0));
                return next == "(" ? true : throw new ConditionException(token.Column, $"{token.Text} is a function; write {token.Text}(…)");
            case ConditionTokenKind.Name:
                Name(token);
                return false;
            case ConditionTokenKind.Sign when token.Text == "(":
                _waiting.Push(new Waiting(null, token.Column, 0));
                return true;
            default:
                _waiting.Push(new Waiting(ConditionOperator.InFront(token.Text) ?? throw new ConditionException(token.Column, $"a value is missing before {token.Text}"), token.Column, 0));
                return true;
        }
    }

    /// <returns>Whether a value is wanted next.</returns>
    private bool AfterValue(ConditionToken token)
    {
        if (token.Text == ")")
        {
            Close(token.Column);
            return false;
        }

        if (token.Text == ",")
        {
            Settle(0);
            var open = _waiting.TryPop(out var found) ? found : throw new ConditionException(token.Column, "a comma stands only between the values of a function");
            _waiting.Push(open with { Commas = open.Commas + 1 });
            return true;
        }

        var operation = ConditionOperator.Between(token.Text) ?? throw new ConditionException(token.Column, $"an operator such as && or <= is missing before {token.Text}");
        Settle(operation.Strength);
        _waiting.Push(new Waiting(operation, token.Column, 0));
        return true;
    }

    private void Name(ConditionToken token)
    {
        if (token.Text is "true" or "false")
        {
            Put(new ConditionStep(null, null, token.Text == "true" ? 1 : 0), isTruth: true);
            return;
        }

        if (!names.Contains(token.Text, StringComparer.Ordinal))
        {
            throw new ConditionException(token.Column, $"{token.Text} is unknown here; there are {string.Join(", ", names.Concat(ConditionOperator.FunctionNames))}");
        }

        Put(new ConditionStep(token.Text, null, 0), isTruth: false);
    }

    private void Close(int column)
    {
        Settle(0);
        var open = _waiting.TryPop(out var found) ? found : throw new ConditionException(column, "there is no open parenthesis to close");
        var function = _waiting.TryPeek(out var before) && before.Operator is { IsFunction: true } waiting ? waiting : null;
        var values = open.Commas + 1;
        if (values != (function?.Arity ?? 1))
        {
            throw new ConditionException(open.Column, function is null ? "a comma stands only between the values of a function" : $"{function.Sign} takes {function.Arity}, not {values}");
        }

        if (function is not null)
        {
            Apply(_waiting.Pop());
        }
    }

    /// <summary>Gives their values to the operators that bind at least as strongly as what comes now, back to the last open parenthesis.</summary>
    private void Settle(int strength)
    {
        while (_waiting.TryPeek(out var top) && top.Operator is { } operation && operation.Strength >= strength)
        {
            Apply(_waiting.Pop());
        }
    }

    private void Apply(Waiting waiting)
    {
        var operation = waiting.Operator!; // parentheses are never applied
        for (var i = 0; i < operation.Arity; i++)
        {
            if (_types.Pop() != operation.Takes)
            {
                throw new ConditionException(waiting.Column, operation.Takes ? $"{operation.Sign} takes what is true or false, such as result > 0" : $"{operation.Sign} takes numbers, not what is true or false");
            }
        }

        Put(new ConditionStep(null, operation, 0), operation.Gives);
    }

    private void Put(ConditionStep step, bool isTruth)
    {
        _steps.Add(step);
        _types.Push(isTruth);
    }

    private static double Number(ConditionToken token) =>
        double.TryParse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : throw new ConditionException(token.Column, $"{token.Text} is no number");

    /// <param name="Operator">Null for an open parenthesis.</param>
    /// <param name="Commas">Commas since it was opened.</param>
    private readonly record struct Waiting(ConditionOperator? Operator, int Column, int Commas);
}
