using BlogSearch.Delivery;

namespace BlogSearch.Tests.Delivery;

public sealed class ConditionTests
{
    private static readonly Dictionary<string, double> Values = new(StringComparer.Ordinal) { ["result"] = 0.04, ["result.lost"] = 2, ["result.share"] = 0.2 };

    [Theory]
    [InlineData(true, "result <= 0.05")]
    [InlineData(true, "result.lost < 3 && result.share < 0.5")]
    [InlineData(false, "result.lost < 3 && result.share < 0.1")]
    [InlineData(true, "result.lost > 3 || result < 1 && result.lost == 2")]
    [InlineData(false, "(result.lost > 3 || result < 1) && result.lost != 2")]
    [InlineData(true, "!(result > 1)")]
    [InlineData(true, "!!true && !false")]
    [InlineData(true, "result.lost - 1 - 1 == 0")]
    [InlineData(true, "1 + 2 * 3 == 7 && (1 + 2) * 3 == 9")]
    [InlineData(true, "-result.lost < -1 && 3 - -1 == 4")]
    [InlineData(true, "max(result.lost, abs(1 - 6)) == 5 && min(2, 3) >= 2")]
    [InlineData(false, "result.lost / 0 < 1")]
    [InlineData(false, "0 / 0 >= 0 || 0 / 0 < 0")]
    public void A_condition_holds_or_does_not(bool holds, string condition) =>
        Assert.Equal(holds, Condition.Parse(condition, Values.Keys).Holds(Values));

    [Theory]
    [InlineData(1, "the condition is empty", "")]
    [InlineData(1, "compare it", "result")]
    [InlineData(12, "a value is missing before )", "(1 < 2) && )")]
    [InlineData(14, "a value is missing at the end", "result < 1 &&")]
    [InlineData(8, "equal is written ==", "result = 1")]
    [InlineData(12, "and is written &&", "result < 1 & result > 0")]
    [InlineData(12, "5 % is written 0.05", "result < 5 %")]
    [InlineData(12, "&& takes what is true or false", "result < 1 && result")]
    [InlineData(12, "< takes numbers", "result < 1 < 2")]
    [InlineData(1, "there are result, result.lost, result.share, abs, min, max", "results < 1")]
    [InlineData(1, "never closed", "(result < 1")]
    [InlineData(11, "no open parenthesis", "result < 1)")]
    [InlineData(4, "abs takes 1, not 2", "abs(1, 2) > 1")]
    [InlineData(1, "abs is a function", "abs > 1")]
    [InlineData(3, "a comma stands only", "1 , 2 > 1")]
    [InlineData(1, "1.2.3 is no number", "1.2.3 > 1")]
    [InlineData(8, "an operator such as", "result result > 1")]
    [InlineData(1, "means nothing here", "`rm -rf` < 1")]
    public void What_is_no_condition_is_named_with_its_column(int column, string what, string condition)
    {
        var wrong = Assert.Throws<ConditionException>(() => Condition.Parse(condition, Values.Keys));

        Assert.StartsWith($"column {column}: ", wrong.Message, StringComparison.Ordinal);
        Assert.Contains(what, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_is_a_condition_or_a_plain_refusal()
    {
        string[] pieces = ["(", ")", "!", "-", "&&", "||", "<", "==", "1", ".5", "result", "abs", "min", ",", " ", "'", "\0", "true", "result.lost"];
        var random = new Random(42);
        for (var round = 0; round < 5_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));
            try
            {
                _ = Condition.Parse(text, Values.Keys).Holds(Values);
            }
            catch (ConditionException)
            {
                // Refused with a sentence; anything else fails the test.
            }
        }

        Assert.True(Condition.Parse(new string('(', 490) + "1<2" + new string(')', 490), Values.Keys).Holds(Values));
        Assert.Throws<ConditionException>(() => Condition.Parse(new string('!', 100_000) + "true", Values.Keys));
    }
}
