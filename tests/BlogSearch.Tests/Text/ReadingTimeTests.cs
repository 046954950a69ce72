using BlogSearch.Text;

namespace BlogSearch.Tests.Text;

public sealed class ReadingTimeTests
{
    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("word ", 213, 1)]
    [InlineData("half-hearted, ", 214, 2)]
    [InlineData("船", 501, 1)]
    [InlineData("船", 1003, 3)]
    public void Words_count_by_two_hundred_and_signs_of_scripts_without_spaces_by_five_hundred_a_minute(string text, int times, int minutes) =>
        Assert.Equal(minutes, ReadingTime.Of(new PostText { Plain = string.Concat(Enumerable.Repeat(text, times)) }));
}
