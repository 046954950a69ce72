namespace BlogSearch.Delivery;

/// <summary>An operator or function of conditions. Truth is 1, its contrary 0.</summary>
/// <param name="Sign">As written.</param>
/// <param name="Strength">The higher binds before the lower; functions bind strongest.</param>
/// <param name="Arity">How many values it takes.</param>
/// <param name="Takes">Whether it takes truths; otherwise numbers.</param>
/// <param name="Gives">Whether it gives a truth; otherwise a number.</param>
internal sealed record ConditionOperator(string Sign, int Strength, int Arity, bool Takes, bool Gives, Func<double, double, double> Apply)
{
    private const int Function = 9;

    private static readonly ConditionOperator[] All =
    [
        new("||", 1, 2, true, true, (a, b) => Truth(a > 0 || b > 0)),
        new("&&", 2, 2, true, true, (a, b) => Truth(a > 0 && b > 0)),
        new("==", 3, 2, false, true, (a, b) => Truth(a.Equals(b))),
        new("!=", 3, 2, false, true, (a, b) => Truth(!a.Equals(b))),
        new("<", 4, 2, false, true, (a, b) => Truth(a < b)),
        new("<=", 4, 2, false, true, (a, b) => Truth(a <= b)),
        new(">", 4, 2, false, true, (a, b) => Truth(a > b)),
        new(">=", 4, 2, false, true, (a, b) => Truth(a >= b)),
        new("+", 5, 2, false, false, (a, b) => a + b),
        new("-", 5, 2, false, false, (a, b) => a - b),
        new("*", 6, 2, false, false, (a, b) => a * b),
        new("/", 6, 2, false, false, (a, b) => a / b),
    ];

    private static readonly ConditionOperator[] Before =
    [
        new("!", 7, 1, true, true, (a, _) => Truth(!(a > 0))),
        new("-", 7, 1, false, false, (a, _) => -a),
    ];

    private static readonly ConditionOperator[] Functions =
    [
        new("abs", Function, 1, false, false, (a, _) => Math.Abs(a)),
        new("min", Function, 2, false, false, Math.Min),
        new("max", Function, 2, false, false, Math.Max),
    ];

    public static IEnumerable<string> FunctionNames => Functions.Select(function => function.Sign);

    public bool IsFunction => Strength == Function;

    /// <summary>An operator between two values; null when the sign is none.</summary>
    public static ConditionOperator? Between(string sign) => Array.Find(All, known => known.Sign == sign);

    /// <summary>An operator before a value; null when the sign is none.</summary>
    public static ConditionOperator? InFront(string sign) => Array.Find(Before, known => known.Sign == sign);

    public static ConditionOperator? FunctionNamed(string name) => Array.Find(Functions, known => known.Sign == name);

    private static double Truth(bool truth) => truth ? 1 : 0;
}
